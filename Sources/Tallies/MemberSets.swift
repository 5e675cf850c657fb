/// Sets of numbers, one a cell: a bit a possible member while that is not too many, else pairs that are sorted in the
/// end.
struct MemberSets {
  /// At most so many words of 64 bits are kept.
  private static let most = 1 << 22

  /// How many words a set has; 0 where pairs are kept.
  private var width: Int
  private var words: [UInt64] = []
  /// Cell number in the upper half, member in the lower.
  private var pairs: [UInt64] = []

  /// - Parameter bound: every member is below it; 0 where that is not known.
  init(bound: Int) {
    width = bound == 0 ? 0 : bound / 64 + 1
  }

  @inline(__always)
  mutating func insert(_ member: UInt32, into cell: Int) {
    guard width > 0 else {
      pairs.append(UInt64(cell) << 32 | UInt64(member))
      return
    }
    let at = cell * width + Int(member >> 6)
    if at >= words.count { grow(cell, member) } else { words[at] |= 1 << UInt64(member & 63) }
  }

  /// Makes room for a cell, or turns to pairs where there is none.
  @inline(never)
  private mutating func grow(_ cell: Int, _ member: UInt32) {
    let needed = (cell + 1) * width
    guard needed <= Self.most else {
      pairs.append(UInt64(cell) << 32 | UInt64(member))
      let sets = fromWords()
      for (cell, members) in sets.enumerated() { pairs += members.map { UInt64(cell) << 32 | UInt64($0) } }
      width = 0
      words = []
      return
    }
    // Whole sets only.
    let room = max(needed, min(words.count * 2, Self.most) / width * width)
    words += [UInt64](repeating: 0, count: room - words.count)
    words[cell * width + Int(member >> 6)] |= 1 << UInt64(member & 63)
  }

  /// By cell: its members, rising, without repetition.
  func members(cells: Int) -> [[UInt32]] {
    var members = [[UInt32]](repeating: [], count: cells)
    guard width == 0 else {
      for (cell, set) in fromWords().prefix(cells).enumerated() { members[cell] = set }
      return members
    }
    var last: UInt64?
    for pair in pairs.sorted() where pair != last {
      members[Int(pair >> 32)].append(UInt32(truncatingIfNeeded: pair))
      last = pair
    }
    return members
  }

  private func fromWords() -> [[UInt32]] {
    guard width > 0 else { return [] }
    return (0..<words.count / width).map { cell in
      var set: [UInt32] = []
      for at in 0..<width {
        var word = words[cell * width + at]
        while word != 0 {
          set.append(UInt32(truncatingIfNeeded: at * 64 + word.trailingZeroBitCount))
          word &= word - 1
        }
      }
      return set
    }
  }
}
