/// What became of the rows that were read, in a line.
public struct PageQuality: Sendable, Hashable {
  /// Files, rows, and rows by fate; then what asks for somebody's attention.
  public var summary: String
  /// The workbook that tells more, and the folder of returned rows.
  public var links: [PageLink]
}
