/// By row of a file: the key of the cell that it adds to, negative for none.
///
/// A key is the sum of what the codes of some columns stand for, so that each column is gone through once, by itself.
struct RowKeys {
  /// Below every sum of what columns add.
  private static let none = Int.min / 2

  private(set) var keys: [Int]

  /// All rows that are counted.
  init(count: Int, counts: (Int) -> Bool) {
    keys = (0..<count).map { counts($0) ? 0 : Self.none }
  }

  /// Adds what a column's codes stand for. Without codes, all rows bear code 0.
  mutating func add(_ codes: [UInt32]?, _ table: [Int]) {
    guard let codes else {
      let same = table[0]
      if same != 0 { for row in keys.indices { keys[row] += same } }
      return
    }
    for row in keys.indices { keys[row] += table[Int(codes[row])] }
  }

  /// Adds what each row stands for.
  mutating func add(byRow table: [Int]) {
    for row in keys.indices { keys[row] += table[row] }
  }

  /// Leaves out rows by a column's codes.
  mutating func drop(_ codes: [UInt32]?, where isOut: [Bool]) {
    if isOut.contains(true) { add(codes, isOut.map { $0 ? Self.none : 0 }) }
    // Twice out must not run over.
    for row in keys.indices where keys[row] < Self.none { keys[row] = Self.none }
  }

  /// Leaves out rows one by one.
  mutating func dropRows(where isOut: (Int) -> Bool) {
    for row in keys.indices where keys[row] >= 0 && isOut(row) { keys[row] = Self.none }
  }
}
