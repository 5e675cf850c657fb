import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// Numbers of people that differ from one person's of the register in nothing but zeros in front are that person's, if the
  /// names agree: a spreadsheet took them off in one of the two.
  mutating func restoreZeros() {
    guard kind.form == .log, let field = kind.field(.person), var column = records.columns[field] else { return }
    if records.passed != nil {
      // Whose they are is not known before the register is.
      if records.mayLackZeros(kind) { needsPassed = true }
      return
    }
    guard !registers.people.isEmpty else { return }
    let digits = column.texts.indices.filter {
      column.states[$0] == .value && column.texts.withUTF8($0, DigitCode.isOne)
    }
    let names = kind.field(.personName).flatMap { records.columns[$0] }
    var codes: [String: UInt32] = [:]
    var restored = 0
    CodeSet(digits, count: column.count).forEachRow(of: column.codes) { row, code in
      guard let number = registers.people.number(column.texts[code], name: names?.text(row: row) ?? "") else { return }
      let new = codes[number] ?? column.add(value: 0, text: number)
      codes[number] = new
      column.codes[row] = new
      restored += 1
    }
    guard restored > 0 else { return }
    records.columns[field] = column
    let label = kind.fields[field].label
    records.log.add(
      Diagnostic(
        .note, "person.zeros", at: Place(file: records.path, line: headerLine),
        seen: Text(
          zh: "“\(label.zh)”与名册只差前面的 0（电子表格会去掉），已按名册认定本人",
          en: "“\(label.en)” differs from the register in zeros in front only, which spreadsheets take off; "
            + "taken as the register's"),
        fix: Text(both: "")), times: restored)
  }
}
