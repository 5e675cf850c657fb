/// Splits text into rows and fields: a fast loop for what is written properly, `settle` for everything else.
///
/// Rows are read in order from the start of the file; what is made of a row depends on the rows before it and on the
/// text after it only, never on where blocks end.
///
/// Most functions take the text as a pointer `p` and an end, called `n`, `to` or `end`. Precondition of them all: the bytes
/// of `p` before that end are the text's, `from` and the fields they are given lie among them, and nobody else uses
/// the text meanwhile. None reads a byte at or past that end.
struct RowParser: Sendable {
  /// No field is longer; beyond that an opening quote is taken for text, and a plain field for an error.
  static let fieldLimit = 1 << 20

  let dialect: Dialect
  /// How many fields rows usually have; 0: not known.
  var usual: Int
  /// How the columns look, for mending rows with a field too many or too few; none: not mended.
  var columns: [ColumnProfile] = []
  /// The physical line of the next row, from 1.
  var line = 1
  /// What was put right so far.
  var repairs: [RowRepair.Placed] = []
  /// The width of the last rows and how many of them had it.
  var recent = (width: 0, rows: 0)

  let delimiter: [UInt8]
  /// The delimiter's first byte, and whether there are more.
  private let firstMark: UInt8
  private let isLong: Bool
  /// How many spaces part fields; 0 where they do not.
  let leastSpaces: Int
  /// A value that no byte has where nothing is quoted.
  let quote: UInt16
  private let escape: UInt16

  init(dialect: Dialect, usual: Int = 0) {
    self.dialect = dialect
    self.usual = usual
    switch dialect.delimiter {
    case .text(let bytes):
      delimiter = bytes
      leastSpaces = 0
    case .spaces(let least):
      delimiter = [0x20]
      leastSpaces = least
    }
    firstMark = delimiter.first ?? 0x2C
    isLong = delimiter.count > 1
    quote = dialect.quote.map(UInt16.init) ?? .max
    escape = dialect.escape == .backslash ? 0x5C : .max
  }

  /// What became of an attempt to read a row.
  enum Outcome {
    /// A row was appended; the next one starts at this index.
    case row(next: Int)
    /// More text is needed.
    case more
    /// The row needs `settle`.
    case odd
    /// A field is longer than `fieldLimit`; its number from 1.
    case tooLong(column: Int)
  }

  /// Appends to the batch all rows that can be told; `final` says that no text follows. Gives back the index of the
  /// first byte that is no part of them, and the field that is too long, if one is. Escapes are removed in place.
  /// O(n) but for odd rows.
  mutating func parse(
    _ text: UnsafeMutableBufferPointer<UInt8>, final: Bool, into batch: inout RowBatch
  ) -> (used: Int, tooLong: Int?) {
    guard let p = text.baseAddress else { return (0, nil) }
    var fields = FieldList(&batch)
    defer { fields.move(to: &batch) }
    var at = 0
    while at < text.count {
      at = scanRows(text, from: at, into: &fields)
      guard at < text.count else { break }
      let before = fields.count
      var outcome = plainRow(p, text.count, from: at, final: final, into: &fields)
      if case .odd = outcome {
        fields.count = before
        outcome = settle(text, from: at, final: final, into: &fields)
      }
      switch outcome {
      case .row(let next):
        if dialect.joinsDoubleQuotes { joinDoubleQuotes(p, from: before, of: &fields) }
        fields.endRow()
        Self.notice(fields.count - before, &recent, &usual)
        at = next
      case .more, .odd:
        fields.count = before
        return (at, nil)
      case .tooLong(let column):
        fields.count = before
        return (at, column)
      }
    }
    return (at, nil)
  }

  /// Three rows of one width change what is usual.
  @inline(__always)
  static func notice(_ width: Int, _ recent: inout (width: Int, rows: Int), _ usual: inout Int) {
    if width == recent.width {
      recent.rows &+= 1
      if recent.rows == 3 && width > 1 { usual = width }
    } else {
      recent = (width, 1)
    }
  }

  /// Reads a row that is written properly on one line. Precondition: `from < n`, and `p` has `n` bytes.
  private mutating func plainRow(
    _ p: UnsafeMutablePointer<UInt8>, _ n: Int, from: Int, final: Bool, into fields: inout FieldList
  ) -> Outcome {
    if leastSpaces > 0 { return .odd }
    let (quote, escape, mark, long) = (self.quote, self.escape, firstMark, isLong)
    let firstField = fields.count
    var escaped = false
    var i = from
    while true {
      let start = i
      if i < n && UInt16(p[i]) == quote {
        // Quoted: to the closing quote, which must stand before a delimiter or the end of the line.
        i &+= 1
        while true {
          while i < n && UInt16(p[i]) != quote && p[i] != 0x0A && p[i] != 0x0D && UInt16(p[i]) != escape { i &+= 1 }
          if i >= n { return final ? .odd : .more }
          if UInt16(p[i]) == escape {
            escaped = true
            if i &+ 1 >= n { return final ? .odd : .more }
            if p[i &+ 1] == 0x0A || p[i &+ 1] == 0x0D { return .odd }
            i &+= 2
            continue
          }
          if UInt16(p[i]) != quote { return .odd }
          if i &+ 1 >= n {
            if !final { return .more }
            break
          }
          if UInt16(p[i &+ 1]) != quote { break }
          escaped = true
          i &+= 2
        }
        fields.append(start &+ 1, i)
        i &+= 1
        if i < n && p[i] != mark && p[i] != 0x0A && p[i] != 0x0D { return .odd }
      } else {
        if i &+ 1 < n && p[i] == 0x20 && UInt16(p[i &+ 1]) == quote { return .odd }
        while true {
          while i < n && p[i] != mark && p[i] != 0x0A && p[i] != 0x0D { i &+= 1 }
          if !long || i >= n || p[i] != mark { break }
          if let whole = isDelimiter(p, n, at: i) {
            if whole { break }
          } else if !final {
            return .more
          }
          i &+= 1
        }
        fields.append(start, i)
      }
      if i &- start > Self.fieldLimit { return .tooLong(column: fields.count - firstField) }
      if i >= n {
        if !final { return .more }
        break
      }
      if p[i] != mark { break }
      if long {
        switch isDelimiter(p, n, at: i) {
        case true?: i &+= delimiter.count
        case false?: return .odd
        case nil: return final ? .odd : .more
        }
      } else {
        i &+= 1
      }
    }
    if fields.count - firstField != usual && usual > 0 && i > from { return .odd }
    guard let next = Self.pastLineEnd(p, n, at: i, final: final) else { return .more }
    if escaped { unescape(p, from: firstField, of: &fields) }
    fields.lines.append(line)
    line &+= 1
    return .row(next: next)
  }

  /// Whether the delimiter stands at `i`; nil where the text ends too early to tell.
  func isDelimiter(_ p: UnsafeMutablePointer<UInt8>, _ n: Int, at i: Int) -> Bool? {
    for k in delimiter.indices {
      if i + k >= n { return nil }
      if p[i + k] != delimiter[k] { return false }
    }
    return true
  }

  /// The index past the line end at `i`, or nil where a further byte could belong to it.
  static func pastLineEnd(_ p: UnsafeMutablePointer<UInt8>, _ n: Int, at i: Int, final: Bool) -> Int? {
    guard i < n else { return final ? n : nil }
    guard p[i] == 0x0D else { return i + 1 }
    guard i + 1 < n else { return final ? n : nil }
    return p[i + 1] == 0x0A ? i + 2 : i + 1
  }
}
