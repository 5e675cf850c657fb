import Catalog
import Diagnostics

/// What a column holds may say of which kind a table is.
extension RawTable {
  /// Whether enough of the table was kept to say of which kind it is. O(distinct texts).
  ///
  /// - Throws: why it is not certain that it is of the kind that its columns allow.
  func tells(_ match: KindMatch, _ matcher: KindMatcher, _ table: KindMatcher.Surrounding) throws(Diagnostic) -> Bool {
    switch matcher.evidence(for: match, of: table) {
    case .sure: return true
    case .none(let reason): throw reason
    case .byValues: break
    }
    for field in matcher.tellingFields(of: match) {
      // A choice that a title names is behind the lines above.
      guard let column = match.columnOfField[field] else { continue }
      guard column < table.columns.count else { return true }
      guard ways[column].isKept else { return false }
      let known = matcher.kinds[match.kind].fields[field]
      let values = Set((known.choices + known.synonyms.keys).map { FoldedName($0) })
      let said = texts[column].texts
      if (0..<said.count).contains(where: { values.contains(FoldedName(said[$0])) }) { return true }
    }
    throw matcher.unsure(match, of: table)
  }
}
