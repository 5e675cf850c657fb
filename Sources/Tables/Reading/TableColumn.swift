/// A column of a table.
public struct TableColumn: Sendable, Hashable {
  /// Which field of a row it is, from 0.
  public var index: Int
  /// The texts of its header cells, from top to bottom, without empty ones; none where there is no header.
  public var parts: [String]
  /// The physical line of the header, from 1; of the first row where there is no header.
  public var line: Int

  /// The text of its header cell, those of several header rows joined by a space; empty where there is none.
  public var name: String { parts.joined(separator: " ") }

  /// A column with the texts of its header cells.
  public init(index: Int, parts: [String], line: Int) {
    self.index = index
    self.parts = parts
    self.line = line
  }
}
