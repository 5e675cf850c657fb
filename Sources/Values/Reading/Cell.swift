/// A cell's text while it is read from its start to its end, one type's way.
///
/// The text is folded first (see `Cell+Folding`), so that parsers meet half-width characters in small letters and
/// simplified Chinese only. What a parser takes is gone from `rest`; what it changes it notes in `changes`.
package struct Cell {
  let type: ValueType
  /// The text as it came.
  let original: String
  /// What is still to be read.
  var rest: ArraySlice<Unicode.Scalar>
  /// What was changed so far.
  private(set) var changes: [Change] = []
  /// Whether an export had marked the cell as text (`="001"`, `'001`, a tab at its end).
  var markedAsText = false

  /// A cell of which nothing is taken yet.
  package init(_ text: String, as type: ValueType) {
    self.type = type
    original = text
    rest = []
    rest = fold(text)
  }

  var atEnd: Bool { rest.isEmpty }
  var next: Unicode.Scalar? { rest.first }

  /// The scalar that many places on, if there is one.
  func peek(_ ahead: Int) -> Unicode.Scalar? {
    ahead < rest.count ? rest[rest.startIndex + ahead] : nil
  }

  /// What is still to be read, as a string.
  var remainder: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: rest)
    return String(view)
  }

  mutating func note(_ change: Change) {
    if !changes.contains(change) { changes.append(change) }
  }

  /// Takes these words if they stand next.
  mutating func take(_ words: String) -> Bool {
    guard rest.starts(with: words.unicodeScalars) else { return false }
    rest.removeFirst(words.unicodeScalars.count)
    return true
  }

  /// Takes the first of these words that stands next. Where one begins another, the longer must come first.
  mutating func takeAny(_ words: [String]) -> String? {
    for word in words where take(word) { return word }
    return nil
  }

  /// Takes these words if the rest ends with them.
  mutating func takeLast(_ words: String) -> Bool {
    let tail = words.unicodeScalars
    guard rest.count >= tail.count, rest.suffix(tail.count).elementsEqual(tail) else { return false }
    rest.removeLast(tail.count)
    return true
  }

  /// Takes brackets around all of the rest.
  mutating func takeBrackets() -> Bool {
    guard next == "(", rest.last == ")", rest.count > 2 else { return false }
    rest = rest.dropFirst().dropLast()
    skipSpaces()
    return true
  }

  /// Takes a lone mark that ends the rest like a sentence.
  mutating func takeTrailingMark() {
    guard rest.count == 1, let mark = next, ".。,、;!".unicodeScalars.contains(mark) else { return }
    rest.removeFirst()
    note(.punctuation)
  }

  /// Takes a word for "in all" before an amount, which adds nothing to it.
  mutating func takeLeadingWord() {
    if let word = takeAny(["共计", "合计", "总计", "累计", "共", "计"]) {
      note(.leadingWord(word))
      _ = take(":")
      skipSpaces()
    }
  }

  /// Takes spaces; returns whether there were any.
  @discardableResult mutating func skipSpaces() -> Bool {
    let before = rest.count
    rest = rest.drop { $0 == " " }
    return rest.count < before
  }

  /// Takes the Arabic digits that stand next.
  mutating func takeDigits() -> ArraySlice<Unicode.Scalar> {
    let digits = rest.prefix { $0.isDigit }
    rest.removeFirst(digits.count)
    return digits
  }

  /// Takes a whole number of at most `limit` Arabic digits; leaves a longer one alone.
  mutating func takeInteger(atMost limit: Int) -> Int? {
    var ahead = self
    let digits = ahead.takeDigits()
    guard !digits.isEmpty, digits.count <= limit else { return nil }
    self = ahead
    return digits.reduce(0) { $0 * 10 + $1.digitValue }
  }
}

extension Unicode.Scalar {
  /// 0 to 9 of ASCII; other digits have been folded before.
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// What the ASCII digit stands for.
  var digitValue: Int { Int(value) - 48 }

  /// A small letter of ASCII, as folded text has them.
  var isLetter: Bool { ("a"..."z").contains(self) }
}
