import Diagnostics
import Ledger

/// Neighbouring rows of a file that met the same fate: said twice, or said better later, by rows that are neighbours as well.
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
  /// The file of the rows that stand in their place, relative to the inputs folder.
  public var standingFile: String
  /// The physical lines of those, from 1.
  public var standingLines: ClosedRange<Int>

  /// Rows that met one fate.
  public init(
    file: String, kindTitle: Text, fate: Fate, lines: ClosedRange<Int>, count: Int, standingFile: String,
    standingLines: ClosedRange<Int>
  ) {
    self.file = file
    self.kindTitle = kindTitle
    self.fate = fate
    self.lines = lines
    self.count = count
    self.standingFile = standingFile
    self.standingLines = standingLines
  }
}
