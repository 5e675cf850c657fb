import Catalog
import Diagnostics

/// What a column holds may say of which kind a table is.
extension RawTable {
  /// What is to be said where nothing tells that the table is of the kind that its columns allow: its rows count all the
  /// same. Nil where something does.
  ///
  /// - Returns: also whether all columns that tell it were kept.
  func doubt(
    of match: KindMatch, _ matcher: KindMatcher, _ table: KindMatcher.Surrounding
  ) -> (isKept: Bool, doubt: Diagnostic?) {
    switch matcher.evidence(for: match, of: table) {
    case .sure: return (true, nil)
    case .none(let reason): return (true, reason)
    case .byValues: break
    }
    for field in matcher.tellingFields(of: match) {
      // A choice that a title names is behind the lines above.
      guard let column = match.columnOfField[field], column < table.columns.count + table.captions.count else {
        continue
      }
      guard column < table.columns.count else { return (true, nil) }
      guard ways[column].isKept else { return (false, nil) }
      let known = matcher.kinds[match.kind].fields[field]
      let values = Set((known.choices + known.synonyms.keys).map { FoldedName($0) })
      let said = texts[column].texts
      if (0..<said.count).contains(where: { values.contains(FoldedName(said[$0])) }) { return (true, nil) }
    }
    return (true, matcher.unsure(match, of: table))
  }
}
