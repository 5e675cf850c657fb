/// A cell's place, counted from 0.
public struct Position: Sendable, Hashable, Comparable {
  /// From 0.
  public var row: Int
  /// From 0: 0 is `A`.
  public var column: Int

  /// A place by row and column, both from 0.
  public init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  /// One number for both, as cells are looked up by the million.
  public func hash(into hasher: inout Hasher) { hasher.combine(row &<< 16 ^ column) }

  /// Row by row, then across.
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
  /// The top left cell.
  public var first: Position
  /// The bottom right cell, included.
  public var last: Position

  /// A rectangle between two corners.
  public init(_ first: Position, _ last: Position) {
    self.first = first
    self.last = last
  }

  /// `rows` × `columns`, ends included.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(Position(rows.lowerBound, columns.lowerBound), Position(rows.upperBound, columns.upperBound))
  }

  /// Whether it is one cell.
  public var isSingle: Bool { first == last }
  /// Its rows.
  public var rows: ClosedRange<Int> { first.row...last.row }
  /// Its columns.
  public var columns: ClosedRange<Int> { first.column...last.column }

  /// `B7:D9`, or `B7` for one cell.
  public var name: String { isSingle ? first.name : "\(first.name):\(last.name)" }
}
