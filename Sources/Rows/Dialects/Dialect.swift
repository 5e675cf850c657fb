public import Diagnostics

/// How fields are parted, quoted and escaped in a file.
public struct Dialect: Sendable, Hashable {
  /// What stands between two fields.
  public enum Delimiter: Sendable, Hashable {
    /// Exactly this text, one or more bytes of UTF-8.
    case text([UInt8])
    /// As many spaces as there are, but at least so many; those at the ends of a line part nothing.
    case spaces(atLeast: Int)
  }

  /// How a quote is written inside a quoted field.
  public enum Escape: Sendable, Hashable {
    case doubled, backslash
  }

  /// What parts the fields of a row.
  public var delimiter: Delimiter
  /// The byte around quoted fields, or nil where nothing is quoted.
  public var quote: UInt8?
  /// How a quote within quotes is written.
  public var escape: Escape

  /// Whether two double quotes within single ones are read as one, as in a file whose quotes were replaced.
  public var joinsDoubleQuotes = false

  /// A dialect; quotes are double and doubled where nothing else is said.
  public init(delimiter: Delimiter, quote: UInt8? = UInt8(ascii: "\""), escape: Escape = .doubled) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
  }

  /// Commas and double quotes, as in RFC 4180.
  public static let standard = Dialect(delimiter: .text([UInt8(ascii: ",")]))

  /// The delimiter in words.
  public var description: Text {
    let parting =
      switch delimiter {
      case .spaces(let least) where least > 1: Text(zh: "多个空格对齐", en: "aligned by spaces")
      case .spaces: Text(zh: "空格分隔", en: "parted by spaces")
      case .text(let bytes): Self.named(String(decoding: bytes, as: UTF8.self))
      }
    switch (quote, escape) {
    case (nil, _): return parting
    case (let mark?, .doubled):
      let shown = String(Unicode.Scalar(mark))
      return Text(zh: parting.zh + "，引号 \(shown)", en: parting.en + ", quote \(shown)")
    case (let mark?, .backslash):
      let shown = String(Unicode.Scalar(mark))
      return Text(
        zh: parting.zh + "，引号 \(shown)，反斜杠转义", en: parting.en + ", quote \(shown), backslash escapes")
    }
  }

  private static func named(_ delimiter: String) -> Text {
    switch delimiter {
    case ",": Text(zh: "逗号分隔", en: "parted by commas")
    case ";": Text(zh: "分号分隔", en: "parted by semicolons")
    case "\t": Text(zh: "制表符分隔", en: "parted by tabs")
    case "|": Text(zh: "竖线分隔", en: "parted by bars")
    case " ": Text(zh: "空格分隔", en: "parted by spaces")
    case ", ": Text(zh: "逗号加空格分隔", en: "parted by comma and space")
    case "，": Text(zh: "全角逗号分隔", en: "parted by full-width commas")
    default: Text(zh: "以“\(delimiter)”分隔", en: "parted by “\(delimiter)”")
    }
  }
}
