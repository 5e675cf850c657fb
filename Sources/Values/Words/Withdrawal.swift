import Definitions
import Diagnostics

/// Tells whether a note takes its row back: 作废, 此条作废, 数据有误，作废.
public enum Withdrawal {
  private static let known = NameWords.known
  private static let finder = WordFinder(known.withdrawn)
  /// What a clause may consist of, the longer first.
  private static let pieces =
    (known.withdrawn.map { (word: $0, takesBack: true) } + known.withdrawing.map { (word: $0, takesBack: false) })
    .sorted { $0.word.count > $1.word.count }
  /// What is told at length tells more than that.
  private static let longest = 20

  /// Whether a clause of a text says nothing but that its row should not count. O(length) where no such word is in it.
  public static func isSaid(by text: String) -> Bool {
    let folded = FoldedName(text).description
    guard folded.count <= longest, finder.isFound(in: folded) else { return false }
    return folded.split { $0.isPunctuation || $0.isSymbol || $0.isWhitespace }.contains(where: takesBack)
  }

  private static func takesBack(_ clause: Substring) -> Bool {
    var (rest, found) = (clause, false)
    while let piece = pieces.first(where: { rest.hasPrefix($0.word) }) {
      rest = rest.dropFirst(piece.word.count)
      if piece.takesBack { found = true }
    }
    return rest.isEmpty && found
  }
}
