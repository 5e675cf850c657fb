/// How a file's bytes were turned into text, as reports and the manifest name it.
public struct TextEncodingName: Sendable, Hashable, CustomStringConvertible {
  /// The name that iconv knows it by.
  public let name: String
  /// Whether a byte order mark stood before the text.
  public let hasByteOrderMark: Bool

  init(_ name: String, hasByteOrderMark: Bool = false) {
    self.name = name
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// UTF-8 without a byte order mark.
  public static let utf8 = TextEncodingName("UTF-8")
  /// UTF-8 after a byte order mark.
  public static let utf8WithMark = TextEncodingName("UTF-8", hasByteOrderMark: true)
  /// GB 18030, and with it GBK and GB 2312.
  public static let gb18030 = TextEncodingName("GB18030")
  /// UTF-16, the low byte first.
  public static let utf16LE = TextEncodingName("UTF-16LE")
  /// UTF-16, the high byte first.
  public static let utf16BE = TextEncodingName("UTF-16BE")
  /// Latin-1 as Windows writes it.
  public static let windows1252 = TextEncodingName("WINDOWS-1252")
  /// Big5 with the characters of Hong Kong.
  public static let big5 = TextEncodingName("BIG5-HKSCS")

  /// The encoding that a user means; GBK, GB2312 and their other names are all read as GB18030, which holds them. UTF-16
  /// that does not say which byte comes first is in the order in which it was found.
  init(saidByUser said: String, found: TextEncodingName) {
    var plain = ""
    for character in said.lowercased() where character.isLetter || character.isNumber { plain.append(character) }
    switch plain {
    case "utf8", "utf8bom", "utf8sig", "ascii", "usascii": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936", "936", "ms936", "euccn", "ansi": self = .gb18030
    case "utf16", "ucs2", "unicode": self = found.name == Self.utf16BE.name ? found : .utf16LE
    case "utf16le", "ucs2le": self = .utf16LE
    case "utf16be", "ucs2be": self = .utf16BE
    case "latin1", "iso88591", "cp1252", "windows1252", "1252": self = .windows1252
    case "big5", "big5hkscs", "cp950", "950": self = .big5
    default: self.init(said)
    }
  }

  /// How many bytes are passed over where nothing can be read.
  var unit: Int {
    if name.hasPrefix("UTF-16") { return 2 }
    return name.hasPrefix("UTF-32") ? 4 : 1
  }

  /// As reports name it: `GB18030`, `UTF-8 (BOM)`.
  public var description: String {
    let plain = name == "BIG5-HKSCS" ? "Big5" : name
    return hasByteOrderMark ? plain + " (BOM)" : plain
  }
}
