/// Where another reader of a file may begin: a row seems to start there, and how rows are told from there on.
///
/// Only the reader of what stands before can say whether it is so: `RowReader.meets`.
public struct RowStart: Sendable {
  /// How many of the file's bytes stand before.
  public let offset: Int
  let path: String
  let name: String
  /// How long the file was when it was opened, in bytes.
  let size: Int
  let encoding: TextEncodingName
  /// Whether lines may be in another encoding.
  let readsLines: Bool
  let parser: RowParser
  let blockSize: Int
}
