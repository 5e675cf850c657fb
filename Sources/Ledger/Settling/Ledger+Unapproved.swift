import Catalog
import Diagnostics
import Records

extension Ledger {
  /// How many words a message names.
  private static let named = 8

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
      if let closed = file.closed {
        guard closed.dropped[.counted] == 0 else { return nil }
        if rows == 0, closed.dropped[.notApproved] > 0 { place = Place(file: file.records.path) }
        rows += closed.dropped[.notApproved]
      }
      guard let column = file.records.columns[field] else { continue }
      for row in file.fates.indices {
        let fate = file.fates[row]
        guard fate == .counted || fate == .notApproved, column.state(row: row) != .blank else { continue }
        guard fate == .notApproved else { return nil }
        if rows == 0 { place = file.records.place(row: row) }
        rows += 1
        let word = column.text(row: row)
        if !words.contains(word), words.count <= Self.named { words.append(word) }
      }
    }
    guard rows > 0, let place else { return nil }
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
        en: "of “\(kind.title.en)”, none of the \(rows) rows that fill in “\(label.en)” is approved\(en); none counts"),
      fix: Text(
        zh: "如其中有表示通过的词，请写进 settings.yaml 的 approved，现在算通过的是：\(approved.joined(separator: "、"))",
        en:
          "if some of these words approve, add them to `approved` in settings.yaml; those that do now: \(approved.joined(separator: ", "))"
      ))
  }
}
