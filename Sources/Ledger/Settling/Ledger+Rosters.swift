import Catalog
import Diagnostics
import Values

/// People who moved between bodies that each keep a register of their own.
extension Ledger {
  /// Whether an entry of a register of people stays in spite of a row of another body's file: nothing tells which file is
  /// newer, and the entry was registered later. Either way it is noted, as only one of the two counts.
  mutating func isRegisteredLater(_ other: Standing.Entry, than row: Int, _ at: Int, _ key: LedgerKey) -> Bool {
    guard !key.isLog, let name = key.personName, let unit = key.unit, !differ(at, row, other, in: [name]) else {
      return false
    }
    let units = (files[at].number(unit, row: row), files[other.file].number(unit, row: other.row))
    guard Rosters.compete(files[at].records, files[other.file].records, field: unit, units) else { return false }
    counting.notes.rosters = Counting.added(
      counting.notes.rosters, row, String(describing: files[other.file].records.place(row: other.row)))
    guard let date = key.date else { return false }
    return Rosters.stays(
      registered: files[other.file].number(date, row: other.row), than: files[at].number(date, row: row))
  }

  /// What is said of these once all rows of a table are judged.
  mutating func tellRosters(_ at: Int) {
    guard let (first, count) = counting.notes.rosters else { return }
    log.add(
      Diagnostic(
        .warning, "doubt.rosters", at: files[at].records.place(row: first.row),
        seen: Text(
          zh: "与 \(first.there) 等是同一编号、同一姓名，单位不同，\(count) 人只计一次：以注册较晚的为准，注册日期相同的以这里为准",
          en: "number and name are those of \(first.there) and others, the unit is another: \(count) people count "
            + "once, where they were registered last, or else here"),
        fix: Text(
          zh: "请在原单位的名册中删去已转走的人，或在两个文件名中都写明年月",
          en: "take those who moved out of their former unit's list, or put year and month into both files' names")))
  }
}
