/// Something odd in a row that was put right, or left as it was on purpose.
enum RowRepair: UInt8, Sendable {
  /// A quote that opens nothing was read as text.
  case strayQuote
  /// Quotes inside a quoted field were not escaped.
  case bareQuote
  /// A row parts its fields by another delimiter than the rest of the file.
  case otherDelimiter

  /// A delimiter stood too often: an empty field was left out.
  case delimiterTooMany
  /// A delimiter was missing: a field was split in two.
  case delimiterMissing
  /// Fields are parted by single spaces, as words are: words were joined to fields.
  case wordsJoined
  /// A quote was escaped by a backslash where others are doubled; read properly, and not worth a word.
  case otherEscape

  /// How much it speaks against the dialect in which it was needed.
  var doubt: Double {
    switch self {
    case .strayQuote, .otherDelimiter, .delimiterTooMany, .delimiterMissing: 1
    case .otherEscape, .wordsJoined: 0.3
    case .bareQuote: 0.1
    }
  }

  /// A repair with its place: physical line of the row, and field from 1 (0: the row).
  struct Placed: Sendable {
    var repair: RowRepair
    var line: Int
    var column: Int
  }
}
