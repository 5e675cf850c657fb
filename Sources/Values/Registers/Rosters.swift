/// Whose a person is whom the lists of two bodies name under one number.
public enum Rosters {
  /// Whether neither of two files tells of itself that it is the newer one: each is the list of one body, that the
  /// register knows and that is not the other's, neither corrects, and their names tell no order. O(texts of the column).
  ///
  /// - Parameter field: that of the body.
  /// - Parameter units: the bodies in the register, below 0 where it knows none.
  public static func compete(_ file: FileRecords, _ other: FileRecords, field: Int, _ units: (Int64, Int64)) -> Bool {
    guard file.path != other.path, units.0 >= 0, units.1 >= 0, units.0 != units.1 else { return false }
    // Of two lists of the whole office the later one stands.
    return !file.isCorrection && !other.isCorrection && !isNewerToldByName(file.path, other.path)
      && isOfOneBody(file, field) && isOfOneBody(other, field)
  }

  /// Whether one who was registered on a day stays where a list that comes later says another.
  public static func stays(registered day: Int64, than other: Int64) -> Bool {
    other != FieldColumn.blank && day > other
  }

  /// Whether a file's rows name one body alone.
  private static func isOfOneBody(_ file: FileRecords, _ field: Int) -> Bool {
    guard let column = file.columns[field] else { return true }
    return column.states.count { $0 == .value } <= 1
  }

  /// Whether the names of two files tell which is the newer one.
  private static func isNewerToldByName(_ path: String, _ other: String) -> Bool {
    guard let mine = NamedTime(path: path), let theirs = NamedTime(path: other) else { return false }
    return mine.precedes(theirs) || theirs.precedes(mine)
  }
}
