internal import Diagnostics

/// The names that columns are known to have. It helps to tell a header from a title or from data; without it the
/// structure of the rows alone decides.
public struct TableVocabulary: Sendable {
  private let names: Set<FoldedName>

  /// Names are folded, and a unit in brackets at their end is split off.
  public init(headerNames: some Sequence<String> = []) {
    var all = Set<FoldedName>()
    for name in headerNames {
      let folded = FoldedName(name)
      guard !folded.isEmpty else { continue }
      all.insert(folded)
      all.insert(folded.splitUnit.name)
    }
    names = all
  }

  /// Whether no names are known.
  var isEmpty: Bool { names.isEmpty }

  /// Whether a cell says the name of a known column.
  public func contains(_ cell: String) -> Bool {
    guard !names.isEmpty, !cell.isEmpty else { return false }
    let folded = FoldedName(cell).unmarked
    return names.contains(folded) || names.contains(folded.splitUnit.name)
  }
}
