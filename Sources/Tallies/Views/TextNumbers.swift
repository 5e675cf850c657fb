import Values

/// Numbers anew, in the order met, those texts of a pool that are asked for.
struct TextNumbers {
  /// By number in the pool: the new number and one, or 0.
  private var numbers: [UInt32]
  private var met: [UInt32] = []

  init(_ bound: Int) { numbers = [UInt32](repeating: 0, count: bound) }

  mutating func number(_ old: UInt32) -> UInt32 {
    let found = numbers[Int(old)]
    if found > 0 { return found - 1 }
    met.append(old)
    numbers[Int(old)] = UInt32(met.count)
    return UInt32(met.count - 1)
  }

  /// Gives the members of a tally their new numbers, rising in each cell.
  mutating func renumber(_ tally: inout Tally) {
    for cell in tally.cells.indices {
      for at in tally.cells[cell].members.indices {
        tally.cells[cell].members[at] = number(tally.cells[cell].members[at])
      }
      tally.cells[cell].members.sort()
    }
  }

  func texts(of pool: TextTable) -> TextList {
    var texts = TextList()
    for number in met { pool.withUTF8(number) { texts.append($0) } }
    return texts
  }
}
