import Catalog
import Diagnostics
import Values

extension Ledger {
  /// A warning about each kind of which no row that says whether it was approved counts: the settings may call that otherwise.
  public func unapproved() -> [Diagnostic] {
    catalog.kinds.indices.compactMap { unapproved(ofKind: $0) }
  }

  private func unapproved(ofKind index: Int) -> Diagnostic? {
    let kind = catalog.kinds[index]
    guard kind.form == .log, let field = kind.field(.approval), kind.fields[field].voids.isEmpty else { return nil }
    var (rows, place) = (0, Place?.none)
    var words: [String] = []
    for file in files where file.records.kind == index {
      guard let said = file.approvals else { continue }
      guard !said.isAnyApproved else { return nil }
      if rows == 0, said.rows > 0 { place = Place(file: file.records.path, line: said.line) }
      rows += said.rows
      for word in said.words where !words.contains(word) && words.count <= Self.named { words.append(word) }
    }
    guard rows > 0, let place else { return nil }
    // Who takes a row back asks for no approval.
    guard words.isEmpty || !words.allSatisfy(Withdrawal.isSaid) else { return nil }
    // Words that nobody knows were asked about already.
    let known = Set(kind.fields[field].choices.map { FoldedName($0).description })
    guard words.isEmpty || words.contains(where: { known.contains(FoldedName($0).description) }) else { return nil }
    let label = kind.fields[field].label
    let shown = words.prefix(Self.named).map { Quote.shown($0) }
    let rest = words.count > shown.count
    let zh = shown.isEmpty ? "" : "（“\(shown.joined(separator: "”“"))”\(rest ? "等" : "")）"
    let en = shown.isEmpty ? "" : " (“\(shown.joined(separator: "”, “"))”\(rest ? " …" : ""))"
    let approved = catalog.settings.approved.sorted().prefix(Self.named)
    return Diagnostic(
      .warning, "approval.none", at: place,
      seen: Text(
        zh: "“\(kind.title.zh)”写有“\(label.zh)”的\(rows)行没有一行算通过\(zh)，都未计入",
        en:
          "of “\(kind.title.en)”, none of the \(rows.counted("row that fills", "rows that fill")) in “\(label.en)” is approved\(en); none counts"
      ),
      fix: Text(
        zh: "如其中有表示通过的词，请写进 settings.yaml 的 approved，现在算通过的是：\(approved.joined(separator: "、"))",
        en:
          "if some of these words approve, add them to `approved` in settings.yaml; those that do now: \(approved.joined(separator: ", "))"
      ))
  }
}
