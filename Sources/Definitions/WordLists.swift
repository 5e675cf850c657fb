/// Lists of words by key, as the text files of `BuiltIn` hold them: lines of a key and words, parted by blanks; `#` begins a
/// comment.
///
/// `Scripts/check-definitions` holds every list that is asked for to be there, and every one that is there to be asked for.
public struct WordLists: Sendable {
  private let words: [String: [String]]

  /// Reads the lines of a file. O(length).
  public init(_ text: String) {
    var words: [String: [String]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ").map(String.init)
      guard let key = parts.first else { continue }
      words[key, default: []] += parts.dropFirst()
    }
    self.words = words
  }

  /// The words of a list, in their order.
  public func of(_ key: String) -> [String] { words[key] ?? [] }
}
