import Diagnostics

/// Records that begin like a total.
extension RecordBuilder {
  /// Asks about each: what it says besides makes a record of it.
  mutating func doubtTotals() {
    for row in raw.likeTotals where raw.lines.indices.contains(row) {
      doubt(
        row, "doubt.total",
        Text(
          zh: "这一行像是合计，但填有单位、日期、编号或姓名，按一条记录计",
          en: "it begins like a total, but names a unit, a day, a number or a person, and counts as a record"),
        column: nil,
        fix: Text(zh: "如果是合计，请删去这一行，或清空这些格", en: "if it is a total, delete the row, or empty these cells"))
    }
  }
}
