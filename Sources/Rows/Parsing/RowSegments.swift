/// One way of reading some text as the fields of a row, and what speaks against it.
struct RowSegments {
  /// How a field's bytes become its text.
  enum Form: UInt8 {
    case asWritten, doubled, backslash
  }

  struct Field {
    var start: Int
    var end: Int
    var form = Form.asWritten
    var repair: RowRepair?
  }

  var fields: [Field] = []
  /// The doubts, in tenths of a doubt; 0 is a row written properly.
  var cost = 0

  /// What each oddity costs. Only their order and sums matter: a stray quote read as text is dearer than a line break
  /// in quotes, and cheaper than a field too many or too few.
  enum Cost {
    static let strayQuote = 20
    static let bareQuote = 12
    static let eachBareQuote = 2
    static let innerQuote = 1
    static let paddedQuote = 1
    static let otherEscape = 2
    static let fieldTooManyOrFew = 30
    static let mostForWidth = 90
    static let otherDelimiter = 25
    static let lineBreak = 5
    static let mostForLineBreaks = 15
    static let swallowedRow = 15
  }

  /// The cost of having another number of fields than is usual (0: not known).
  static func cost(ofWidth width: Int, usual: Int) -> Int {
    usual == 0 ? 0 : min(Cost.mostForWidth, abs(width - usual) * Cost.fieldTooManyOrFew)
  }
}
