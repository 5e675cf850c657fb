import Diagnostics

/// Rows that count, though what they repeat or correct is not certain.
extension Ledger {
  mutating func doubtClash(_ at: Int, _ row: Int, _ key: LedgerKey, _ other: Standing.Entry) {
    let there = files[other.file].records.place(row: other.row)
    log.add(
      Diagnostic(
        .warning, "doubt.clash", at: files[at].records.place(row: row),
        seen: Text(
          zh: "编号与 \(there) 相同，单位和日期都不同，按两条计",
          en: "the number is that of \(there), with another unit and date; both count"),
        fix: Text(zh: "请核对编号", en: "check the number")))
  }

  mutating func doubtCorrection(_ at: Int, _ row: Int) {
    log.add(
      Diagnostic(
        .warning, "doubt.correction", at: files[at].records.place(row: row),
        seen: Text(
          zh: "不能确定更正的是哪一条（编号和单位相同的有几条，日期都不同，或名称不同），按新记录计",
          en:
            "it is not certain which record this corrects: several bear the number and unit, none the date; it counts as a new one"
        ),
        fix: Text(zh: "请填原来的日期和名称", en: "give the date and name of the record meant")))
  }

  mutating func doubtRepeated(_ at: Int, _ row: Int) {
    log.add(
      Diagnostic(
        .warning, "doubt.repeated", at: files[at].records.place(row: row),
        seen: Text(
          zh: "同一文件中有关键项相同的记录（没有编号），均已计入",
          en: "records without a number and with the same key stand in this file; all count"),
        fix: Text(zh: "若是重复填报，请删去一行", en: "delete one if it was entered twice")))
  }
}
