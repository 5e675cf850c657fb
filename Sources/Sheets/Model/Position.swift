/// A cell's place, counted from 0.
public struct Position: Sendable, Hashable, Comparable {
  public var row: Int
  public var column: Int

  public init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  public static func < (a: Position, b: Position) -> Bool { (a.row, a.column) < (b.row, b.column) }

  /// `B7`.
  public var name: String { Self.letters(column) + "\(row + 1)" }

  /// `A` … `Z`, `AA` …
  public static func letters(_ column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A rectangle of cells, ends included.
public struct CellRange: Sendable, Hashable {
  public var first: Position
  public var last: Position

  public init(_ first: Position, _ last: Position) {
    self.first = first
    self.last = last
  }

  /// `rows` × `columns`, ends included.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(Position(rows.lowerBound, columns.lowerBound), Position(rows.upperBound, columns.upperBound))
  }

  public var isSingle: Bool { first == last }
  public var rows: ClosedRange<Int> { first.row...last.row }
  public var columns: ClosedRange<Int> { first.column...last.column }

  /// `B7:D9`, or `B7` for one cell.
  public var name: String { isSingle ? first.name : "\(first.name):\(last.name)" }
}
