/// The cells of rows: two bytes a row as long as that is enough for all, else four.
struct RowCells {
  /// Instead of the cell of a row that is in none.
  static let none = UInt32.max

  private var narrow: [UInt16] = []
  private var wide: [UInt32] = []

  /// How many rows there are.
  var count: Int { wide.isEmpty ? narrow.count : wide.count }

  /// The cell of a row, or `none`.
  @inline(__always)
  subscript(row: Int) -> UInt32 {
    guard wide.isEmpty else { return wide[row] }
    return narrow[row] == .max ? Self.none : UInt32(narrow[row])
  }

  /// Makes room for so many more rows.
  mutating func reserve(_ more: Int) {
    if wide.isEmpty { narrow.reserveCapacity(count + more) } else { wide.reserveCapacity(count + more) }
  }

  /// Adds the cells of some rows. O(rows), and once O(all rows).
  mutating func append(_ cells: some Collection<UInt32>) {
    if wide.isEmpty && cells.allSatisfy({ $0 == Self.none || $0 < UInt32(UInt16.max) }) {
      narrow += cells.lazy.map { UInt16(truncatingIfNeeded: $0) }
      return
    }
    if wide.isEmpty {
      wide = narrow.map { $0 == .max ? Self.none : UInt32($0) }
      narrow = []
    }
    wide += cells
  }
}
