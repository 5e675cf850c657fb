/// The merged ranges that begin in some rows, by their first cell.
struct MergeIndex {
  private let few: [CellRange]
  private let many: [Position: CellRange]
  /// So few are looked through faster than hashed.
  private static let most = 8

  init(_ merges: [CellRange], rows: ClosedRange<Int>) {
    let inside = merges.filter { rows.contains($0.first.row) }
    let isFew = inside.count <= Self.most
    few = isFew ? inside : []
    many = isFew ? [:] : Dictionary(inside.map { ($0.first, $0) }, uniquingKeysWith: { a, _ in a })
  }

  subscript(first: Position) -> CellRange? {
    many.isEmpty ? few.first { $0.first == first } : many[first]
  }
}

extension [CellRange] {
  /// The rectangle around all of them; nil for none.
  public var surrounding: CellRange? {
    guard var box = first else { return nil }
    for range in self {
      box.first = Position(Swift.min(box.first.row, range.first.row), Swift.min(box.first.column, range.first.column))
      box.last = Position(Swift.max(box.last.row, range.last.row), Swift.max(box.last.column, range.last.column))
    }
    return box
  }

  /// The first range that shares a cell with one before it. O(cells of the rectangle around all); O(n²) where that is
  /// larger than any page.
  public var firstOverlapping: CellRange? {
    guard count > 1, let box = surrounding else { return nil }
    guard box.rows.count * box.columns.count <= Self.mostCounted else {
      return indices.lazy.filter { at in self[..<at].contains { $0.overlaps(self[at]) } }.first.map { self[$0] }
    }
    var taken = [Bool](repeating: false, count: box.rows.count * box.columns.count)
    for range in self {
      for row in range.rows {
        for column in range.columns {
          let at = (row - box.first.row) * box.columns.count + column - box.first.column
          if taken[at] { return range }
          taken[at] = true
        }
      }
    }
    return nil
  }

  private static var mostCounted: Int { 1 << 20 }
}

extension CellRange {
  /// Whether the two share a cell.
  func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
      && other.first.column <= last.column
  }
}
