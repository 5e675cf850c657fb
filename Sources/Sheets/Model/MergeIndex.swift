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
  /// The first range that shares a cell with one before it. O(n²) for some, O(cells) for many.
  public var firstOverlapping: CellRange? {
    guard count > 64 else {
      return indices.lazy.filter { at in self[..<at].contains { $0.overlaps(self[at]) } }.first.map { self[$0] }
    }
    var taken: Set<Position> = []
    for range in self {
      for row in range.rows {
        for column in range.columns where !taken.insert(Position(row, column)).inserted { return range }
      }
    }
    return nil
  }
}

extension CellRange {
  /// Whether the two share a cell.
  func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
      && other.first.column <= last.column
  }
}
