import Definitions

/// The words that may stand behind a number without changing it, as `Definitions/measure-words.txt` lists them.
public struct MeasureWords: Sendable {
  /// Measure words of several characters, in the order in which they are sought.
  public private(set) var long: [String] = []
  /// Those of one character, sought behind them.
  public private(set) var short: [String] = []
  /// What is counted, behind a measure word.
  public private(set) var nouns: [String] = []
  /// Those that count things one by one: any of them may stand for another.
  public private(set) var ones: Set<String> = []
  /// Those that hold an unknown number of what is counted one by one, or measure something else.
  public private(set) var others: Set<String> = []
  /// Units of time, volume, weight and money, of which one is not one of anything else.
  public private(set) var scales: Set<String> = []
  /// Those of them that mean days.
  public private(set) var days: Set<String> = []

  /// Those of which there may be so many things each, behind a stroke: 人/户.
  public private(set) var each: Set<String> = []

  /// Those of the program, read once.
  public static let known = MeasureWords(String(decoding: EmbeddedFiles.measureWords, as: UTF8.self))

  /// Lines of a key and words, parted by blanks; `#` begins a comment.
  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "measure": long += words.dropFirst()
      case "short": short += words.dropFirst()
      case "noun": nouns += words.dropFirst()
      case "other": others.formUnion(words.dropFirst())
      case "scale": scales.formUnion(words.dropFirst())
      case "day": days.formUnion(words.dropFirst())
      case "each": each.formUnion(words.dropFirst())
      case "one": ones.formUnion(words.dropFirst())
      default: break
      }
    }
  }
}
