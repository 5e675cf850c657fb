import Catalog
import Diagnostics
import Ledger

extension BookScope {
  /// The input files by name, rows, size and digest: anyone can check that these are the ones. Nil without any.
  func files(_ plan: SheetPlan, name: String) -> Sheet? {
    guard !context.files.isEmpty else { return nil }
    var table = TableSheet(
      language,
      [
        TableSheet.Column(Words.number, language), TableSheet.Column(Words.file, language, least: 30, most: 48),
        TableSheet.Column(Text(zh: "行数", en: "Rows"), language, least: 9),
        TableSheet.Column(Text(zh: "字节", en: "Bytes"), language, least: 11),
        TableSheet.Column(Text(both: "SHA-256"), language, least: 54, most: 54),
      ])
    table.fixed = [4]
    table.item = Text(zh: "个文件", en: "files")[language]
    let count = context.files.count
    func total(_ sum: Int, column: Int) -> Cell {
      let rows = Array(4..<(4 + count))
      guard count <= plan.limit, let formula = Sheet.sumFormula(rows: rows, column: column) else {
        return .integer(sum)
      }
      return Cell(.formula(formula, result: .number(Exact(sum))), Style.number.formatted(.integer))
    }
    let rows = total(context.files.reduce(0) { $0 + $1.rows.total }, column: 2)
    let bytes = total(context.files.reduce(0) { $0 + $1.bytes }, column: 3)
    table.lines.append(.total([.wrapped(Words.total[language]), rows, bytes, .blank(.code)]))
    table.list(count: count, limit: plan.limit) { at in
      let file = context.files[at]
      return (
        "",
        [
          .text(Masking.text(file.path), .path), .integer(file.rows.total), .integer(file.bytes),
          .text(file.sha256, .code),
        ]
      )
    }
    table.notes.append(
      language == .zh
        ? "SHA-256为文件内容的校验值：内容有一个字不同，校验值就不同。"
        : "The SHA-256 is a digest of what a file holds: it differs where a letter does.")
    return table.sheet(self, plan, name: name)
  }
}
