import Definitions

/// The words that may stand behind a number without changing it, as `Definitions/measure-words.txt` lists them.
public struct MeasureWords: Sendable {
  /// Measure words of several characters, in the order in which they are sought.
  public let long: [String]
  /// Those of one character, sought behind them.
  public let short: [String]
  /// What is counted, behind a measure word.
  public let nouns: [String]
  /// Those that count things one by one: any of them may stand for another.
  public let ones: Set<String>
  /// Those that hold an unknown number of what is counted one by one, or measure something else.
  public let others: Set<String>
  /// Units of time, volume, weight and money, of which one is not one of anything else.
  public let scales: Set<String>
  /// Those of them that mean days.
  public let days: Set<String>
  /// Those of which there may be so many things each, behind a stroke: 人/户.
  public let each: Set<String>

  /// Those of the program, read once.
  public static let known = MeasureWords(String(decoding: EmbeddedFiles.measureWords, as: UTF8.self))

  /// Those of a file.
  init(_ text: String) {
    let lists = WordLists(text)
    long = lists.of("measure")
    short = lists.of("short")
    nouns = lists.of("noun")
    ones = Set(lists.of("one"))
    others = Set(lists.of("other"))
    each = Set(lists.of("each"))
    scales = Set(lists.of("scale"))
    days = Set(lists.of("day"))
  }
}
