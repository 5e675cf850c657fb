import Ledger
import Values

/// Sets of numbers, one a cell, told apart in the end: by cell first, then each number once.
struct MemberSets {
  /// By insertion: its cell.
  private var cells = RowCells()
  /// Columns whose rows were inserted, from the first row of each on, and how many.
  private var columns: [(view: FieldView, rows: Int)] = []
  /// What was inserted one by one, after all columns.
  private var members: [UInt32] = []

  /// Makes room for so many more insertions.
  mutating func reserve(_ more: Int) { cells.reserve(more) }

  /// Goes on to the rows of another column.
  mutating func begin(_ view: FieldView) { columns.append((view, 0)) }

  /// Inserts the numbers of the column's next rows into these cells; negative numbers are none.
  ///
  /// - Precondition: a column was begun, and nothing is inserted one by one.
  mutating func insert(rowsInto cells: [UInt32]) {
    self.cells.append(cells)
    columns[columns.count - 1].rows += cells.count
  }

  /// Inserts one number.
  mutating func insert(_ member: UInt32, into cell: UInt32) {
    cells.append(CollectionOfOne(cell))
    members.append(member)
  }

  /// By cell: its members, rising; the sets are empty afterwards. O(insertions and cells), and the bits of all members for each
  /// cell that has many.
  mutating func takeMembers(cells count: Int) -> [[UInt32]] {
    guard cells.count > 0 else { return [[UInt32]](repeating: [], count: count) }
    // Where the members of each cell begin, once they lie cell by cell.
    var starts = [Int](repeating: 0, count: count + 1)
    for row in 0..<cells.count where cells[row] != RowCells.none { starts[Int(cells[row]) + 1] += 1 }
    for cell in 0..<count { starts[cell + 1] += starts[cell] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: starts[count])
    var most: UInt32 = 0
    forEach { cell, member in
      sorted[next[cell]] = member
      next[cell] += 1
      most = max(most, member)
    }
    self = MemberSets()
    var numbers = DistinctNumbers(to: most)
    return (0..<count).map { cell in numbers.rising(sorted[starts[cell]..<next[cell]]) }
  }

  /// Each insertion into a cell.
  @inline(__always)
  private func forEach(_ body: (_ cell: Int, _ member: UInt32) -> Void) {
    var at = 0
    for (view, rows) in columns {
      let areCodes = view.numbers.areCodes
      for row in 0..<rows where cells[at + row] != RowCells.none {
        let code = view.code(row)
        let member = areCodes ? (code == 0 ? FieldColumn.blank : Int64(code)) : view.numbers[code]
        if member >= 0 { body(Int(cells[at + row]), UInt32(truncatingIfNeeded: member)) }
      }
      at += rows
    }
    for (at, member) in zip(at..., members) { body(Int(cells[at]), member) }
  }
}
