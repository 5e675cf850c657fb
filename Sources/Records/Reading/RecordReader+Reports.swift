import Catalog
import Diagnostics
import Values

/// Reports without a row.
extension RecordReader {
  /// Says where such a report does not tell its month or its body, so that it stands for none.
  func noteReport(_ records: inout FileRecords, _ kind: Kind, _ units: UnitRegister, _ line: Int) {
    guard records.count == 0, kind.form == .log, kind.field(.unit) != nil else { return }
    let severity: Severity = catalog.settings.expectedReports[kind.id] == nil ? .note : .warning
    let place = Place(file: records.path, line: line)
    if records.suppliedMonth == nil {
      records.log.add(
        Diagnostic(
          severity, "report.month", at: place,
          seen: Text(
            zh: "没有数据行，也看不出是哪年哪月的，不能算作零报告",
            en: "there is no row, and no month with its year: it stands for no report"),
          fix: Text(
            zh: "请在文件名或标题中写明年月，如“2026年10月”",
            en: "write the month with its year in the file's name or a title, as 2026-10")))
    }
    if !units.isFlat, case .unit = units.resolve(records.suppliedUnit) { return }
    guard !units.isFlat else { return }
    let written = records.suppliedUnit
    records.log.add(
      Diagnostic(
        severity, "report.unit", at: place,
        seen: written.isEmpty
          ? Text(zh: "没有数据行，也没有写明填报单位，不能算作零报告", en: "there is no row, and no reporting unit: it stands for no report")
          : Text(
            zh: "没有数据行，填报单位“\(written)”在名录中不能确定，不能算作零报告",
            en: "there is no row, and “\(written)” is not one unit of the register: it stands for no report"),
        fix: Text(
          zh: "请在表格上方写明“填报单位：”，或用单位名称命名文件",
          en: "write “填报单位：” above the table, or name the file after the unit")))
  }
}
