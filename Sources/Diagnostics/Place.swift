/// Where something stands: a file as the user knows it, with line and column counted from 1. 0 means "the whole".
public struct Place: Sendable, Hashable, Comparable {
  /// The path as shown, relative to the folder that the user named.
  public var file: String
  /// The physical line, from 1; 0 where the whole file is meant.
  public var line: Int
  /// The field, counted from 1; 0 where the whole line is meant.
  public var column: Int

  /// A file, a line of it, or a field of that.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// By file, line and column.
  public static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, which terminals and editors make clickable.
  public var description: String {
    var words = file
    if line > 0 { words += ":\(line)" }
    if line > 0 && column > 0 { words += ":\(column)" }
    return words
  }
}
