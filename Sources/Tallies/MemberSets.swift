/// Sets of numbers, one a cell, told apart in the end: by cell first, then each number once.
struct MemberSets {
  private var cells: [UInt32] = []
  private var members: [UInt32] = []
  private var most: UInt32 = 0

  /// Makes room for so many more.
  mutating func reserve(_ more: Int) {
    cells.reserveCapacity(cells.count + more)
    members.reserveCapacity(members.count + more)
  }

  @inline(__always)
  mutating func insert(_ member: UInt32, into cell: Int) {
    cells.append(UInt32(truncatingIfNeeded: cell))
    members.append(member)
    most = max(most, member)
  }

  /// Inserts the numbers of the rows from `first` on into their cells; `UInt32.max` stands for none.
  mutating func insert(_ view: FieldView, from first: Int, into cells: [UInt32]) {
    let start = members.count
    members += repeatElement(0, count: cells.count)
    self.cells += repeatElement(0, count: cells.count)
    var end = start
    members.withUnsafeMutableBufferPointer { members in
      self.cells.withUnsafeMutableBufferPointer { own in
        // Every row has a place, which the next one takes where the row has no cell or no member.
        for (at, cell) in cells.enumerated() where cell != .max {
          let member = view.number(first + at)
          guard member >= 0 else { continue }
          members[end] = UInt32(truncatingIfNeeded: member)
          own[end] = cell
          most = max(most, members[end])
          end += 1
        }
      }
    }
    members.removeLast(members.count - end)
    self.cells.removeLast(self.cells.count - end)
  }

  /// By cell: its members without repetition, in the order in which they were inserted. O(insertions and cells).
  func members(cells count: Int) -> [[UInt32]] {
    guard !members.isEmpty else { return [[UInt32]](repeating: [], count: count) }
    // Where the members of each cell begin, once they lie cell by cell.
    var starts = [Int](repeating: 0, count: count + 1)
    for cell in cells { starts[Int(cell) + 1] += 1 }
    for cell in 0..<count { starts[cell + 1] += starts[cell] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: members.count)
    for (at, cell) in cells.enumerated() {
      sorted[next[Int(cell)]] = members[at]
      next[Int(cell)] += 1
    }
    // By member: the last cell in which it was met, and one.
    var met = [UInt32](repeating: 0, count: Int(most) + 1)
    return (0..<count).map { cell in
      let mark = UInt32(truncatingIfNeeded: cell + 1)
      var end = starts[cell]
      for at in starts[cell]..<starts[cell + 1] where met[Int(sorted[at])] != mark {
        met[Int(sorted[at])] = mark
        sorted[end] = sorted[at]
        end += 1
      }
      return Array(sorted[starts[cell]..<end])
    }
  }
}
