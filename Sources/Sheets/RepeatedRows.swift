import Diagnostics
import Ledger

/// Rows of a file that met the same fate, said twice or said better later, by rows of one file.
public struct RepeatedRows: Sendable, Hashable {
  /// Neighbouring rows, of which as many neighbours stand in their place.
  public struct Run: Sendable, Hashable {
    /// Physical lines, from 1.
    public var lines: ClosedRange<Int>
    /// Those of the rows that stand; nil where none does.
    public var standing: ClosedRange<Int>?

    /// Rows, and those that stand in their place.
    public init(lines: ClosedRange<Int>, standing: ClosedRange<Int>?) {
      self.lines = lines
      self.standing = standing
    }
  }

  /// Relative to the inputs folder.
  public var file: String
  /// The title of the kind that the file holds.
  public var kindTitle: Text
  /// What became of them: duplicate or superseded.
  public var fate: Fate
  /// The file of the rows that stand in their place, relative to the inputs folder; nil where none does, as the row that
  /// they repeat was returned.
  public var standingFile: String?
  /// How many rows there are, shown or not.
  public private(set) var count = 0
  /// The first ones, in order.
  public private(set) var runs: [Run] = []
  /// Whether there are more.
  public private(set) var isCut = false

  /// So many runs are told.
  private static let mostRuns = 6

  /// No rows yet.
  public init(file: String, kindTitle: Text, fate: Fate, standingFile: String?) {
    self.file = file
    self.kindTitle = kindTitle
    self.fate = fate
    self.standingFile = standingFile
  }

  /// Adds a row, and the line of the one that stands for it.
  ///
  /// - Parameter isNext: whether it came right behind the row that was added before.
  public mutating func add(line: Int, standing: Int?, isNext: Bool) {
    count += 1
    guard !isCut else { return }
    if isNext, let last = runs.last, last.standing?.upperBound == standing.map({ $0 - 1 }) {
      let stood = standing.map { (last.standing?.lowerBound ?? $0)...$0 }
      runs[runs.count - 1] = Run(lines: last.lines.lowerBound...max(line, last.lines.upperBound), standing: stood)
    } else if runs.count == Self.mostRuns {
      isCut = true
    } else {
      runs.append(Run(lines: line...line, standing: standing.map { $0...$0 }))
    }
  }
}
