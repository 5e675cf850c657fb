import Values

/// By row of some rows of a file: the key of the cell that it adds to, negative for none.
///
/// A key is the sum of what the codes of some columns stand for, so that each column is gone through once, by itself.
struct RowKeys {
  /// Below every sum of what columns add.
  static let none = Int.min / 2

  /// Which rows they are of.
  private(set) var rows: Range<Int>
  /// `keys[i]` is that of row `rows.lowerBound + i`.
  private(set) var keys: [Int]

  /// No rows.
  init() { (rows, keys) = (0..<0, []) }

  /// Goes on to other rows, those that are counted.
  mutating func begin(_ rows: Range<Int>, counts: (Int) -> Bool) {
    self.rows = rows
    keys.removeAll(keepingCapacity: true)
    for row in rows { keys.append(counts(row) ? 0 : Self.none) }
  }

  /// Adds what a column's codes stand for. Without codes, all rows bear code 0.
  ///
  /// - Precondition: the column has all rows, and the table an element for each of its codes.
  mutating func add(_ codes: RowCodes?, _ table: [Int]) {
    guard let codes else {
      let same = table[0]
      if same != 0 { for at in keys.indices { keys[at] += same } }
      return
    }
    table.withUnsafeBufferPointer { table in
      codes.withStored({ add($0, table) }, { add($0, table) })
    }
  }

  private mutating func add(_ codes: UnsafeBufferPointer<some UnsignedInteger>, _ table: UnsafeBufferPointer<Int>) {
    let first = rows.lowerBound
    for at in keys.indices { keys[at] &+= table[Int(truncatingIfNeeded: codes[first &+ at])] }
  }

  /// Adds what each row of the file stands for.
  mutating func add(byRow table: [Int]) {
    for at in keys.indices { keys[at] += table[rows.lowerBound + at] }
  }

  /// Gives the rows that are not out other keys.
  mutating func renumber(_ key: (_ row: Int, _ key: Int) -> Int) {
    for at in keys.indices where keys[at] >= 0 { keys[at] = key(rows.lowerBound + at, keys[at]) }
  }

  /// Leaves out rows by a column's codes, of which each stands for `none` or 0.
  mutating func drop(_ codes: RowCodes?, _ table: [Int]) {
    add(codes, table)
    // Twice out must not run over.
    for at in keys.indices where keys[at] < Self.none { keys[at] = Self.none }
  }

  /// Leaves out rows one by one.
  mutating func dropRows(where isOut: (Int) -> Bool) {
    for at in keys.indices where keys[at] >= 0 && isOut(rows.lowerBound + at) { keys[at] = Self.none }
  }
}
