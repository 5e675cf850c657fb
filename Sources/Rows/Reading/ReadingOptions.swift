/// What a user may say about a file that would else be found out from its bytes.
public struct ReadingOptions: Sendable, Hashable {
  /// The name of the encoding, as iconv knows it (`gbk`, `utf-8`, `big5`); nil: found out.
  public var encoding: String?
  /// The text between two fields, of one or more characters; nil: found out.
  public var delimiter: String?
  /// The character around quoted fields; an empty text means that nothing is quoted; nil: found out.
  public var quote: String?
  /// The physical line, from 1, on which the header of the first table starts; 0: there is none; nil: found out.
  public var headerLine: Int?
  /// How many bytes are read at a time; at least 1. What is read does not depend on it.
  public var blockSize: Int
  /// A file that is read in several parts at once is parted into none of fewer bytes. What is read does not depend on it.
  public var leastPart = 1 << 22

  /// What is said; whatever is not is found out.
  public init(
    encoding: String? = nil, delimiter: String? = nil, quote: String? = nil, headerLine: Int? = nil,
    blockSize: Int = 1 << 18
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
    self.headerLine = headerLine
    self.blockSize = max(1, blockSize)
  }
}
