import Definitions

/// Words within the names of people and bodies, as `Definitions/name-words.txt` lists them.
public struct NameWords: Sendable {
  /// What stands beside a person's name and is none.
  public private(set) var offices: [String] = []
  /// What names of bodies end in, in the order in which they are sought.
  public private(set) var bodies: [String] = []
  /// What a unit does or has, which makes no other body of it.
  public private(set) var doings: [String] = []

  /// Those of the program, read once.
  public static let known = NameWords(String(decoding: EmbeddedFiles.nameWords, as: UTF8.self))

  /// Lines of a key and words, parted by blanks; `#` begins a comment.
  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "office": offices += words.dropFirst()
      case "body": bodies += words.dropFirst()
      case "doing": doings += words.dropFirst()
      default: break
      }
    }
  }
}
