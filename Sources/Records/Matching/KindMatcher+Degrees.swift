import Catalog
import Definitions
import Diagnostics

extension KindMatcher {
  /// What is asked where columns part into degrees what a field counts in one sum, and none is named as that sum: which of
  /// very, rather and fairly content are the content? Nil where nothing is to be asked.
  func question(on match: KindMatch, header: [String], path: String, line: Int) -> Diagnostic? {
    let (kind, words) = (kinds[match.kind], NameWords.known)
    for field in kind.fields.indices where !kind.fields[field].degrees.isEmpty {
      let own = match.columnOfField[field].map { FoldedName(header[$0]).unmarked.splitUnit.name }
      guard own != FoldedName(kind.fields[field].label.zh) else { continue }
      // The settings say which it is; and who knows is no degree of who is content.
      if let own, names.own[match.kind].contains(own) { continue }
      if let own, !kind.fields[field].degrees.contains(where: { own.description.contains($0.suffix(2)) }) { continue }
      let parts = header.indices.filter { column in
        let name = FoldedName(header[column]).splitUnit.name.description
        // A part of what another column sums up, a rate or a question is no degree of its own.
        let isOther =
          words.partOpenings.contains(where: name.hasPrefix) || words.questions.contains(where: name.contains)
          || words.rates.contains(where: name.hasSuffix)
        return column != match.columnOfField[field] && !isOther
          && kind.fields[field].degrees.contains(where: name.contains)
      }
      // A choice may yet be told by a title.
      let lacking = match.missing.filter { kind.fields[$0].type != .choice }
      guard !parts.isEmpty, own != nil || lacking == [field] else { continue }
      let (names, label) = (parts.map { header[$0] }, kind.fields[field].label)
      return Diagnostic(
        .error, "column.degrees", at: Place(file: path, line: line),
        seen: Text(
          zh: "按程度分列（\(names.joined(separator: "、"))），看不出哪几档算“\(label.zh)”",
          en: "degrees have columns of their own (\(names.joined(separator: ", "))): which of them are “\(label.en)”?"),
        fix: Text(
          zh: "请加一列“\(label.zh)”，填写算数的几档之和", en: "add a column “\(label.en)” with the sum of those that are"))
    }
    return nil
  }
}
