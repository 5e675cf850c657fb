import Diagnostics
import Ledger

/// Neighbouring rows of a file that met the same fate: said twice, or said better later.
public struct RepeatedRows: Sendable, Hashable {
  /// Relative to the inputs folder.
  public var file: String
  /// The title of the kind that the file holds.
  public var kindTitle: Text
  /// What became of them: duplicate or superseded.
  public var fate: Fate
  /// Physical lines, from 1.
  public var lines: ClosedRange<Int>
  /// How many rows.
  public var count: Int
  /// The first one's number, or empty.
  public var number: String

  /// Rows that met one fate.
  public init(file: String, kindTitle: Text, fate: Fate, lines: ClosedRange<Int>, count: Int, number: String) {
    self.file = file
    self.kindTitle = kindTitle
    self.fate = fate
    self.lines = lines
    self.count = count
    self.number = number
  }
}
