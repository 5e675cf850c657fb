import Rows

/// Where another reader of a table may begin: a row of data seems to start there, with others like it before.
///
/// Only the reader of what stands before can say whether it is so: `TableReader.meets`.
public struct TableStart: Sendable {
  let rows: RowStart
  let roles: RoleFinder
  let vocabulary: TableVocabulary
  let options: ReadingOptions

  /// How many of the file's bytes stand before.
  public var offset: Int { rows.offset }
}
