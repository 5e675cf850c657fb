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
