import Catalog

extension FileRecords {
  /// Whether a number of a person could be one of the register that lost zeros in front, or has them. O(distinct numbers).
  public func mayLackZeros(_ kind: Kind) -> Bool {
    guard kind.form == .log, let column = kind.field(.person).flatMap({ columns[$0] }) else { return false }
    return column.texts.indices.contains { column.texts.withUTF8($0, DigitCode.isOne) }
  }
}
