// Numbers of rows and texts are mostly small, or each the same step beyond the one before.

extension ByteWriter {
  /// Numbers by how they are best told: a byte 0, then the first, the step and the count; or how many bytes each takes, then
  /// all. O(numbers).
  package mutating func write(compact numbers: [UInt32]) {
    let (first, second) = (numbers.first ?? 0, numbers.dropFirst().first ?? 0)
    let step = second &- first
    if numbers.count > 2, zip(numbers, numbers.dropFirst()).allSatisfy({ $1 &- $0 == step }) {
      write(UInt8(0))
      write(first)
      write(step)
      write(Int64(numbers.count))
      return
    }
    switch numbers.max() ?? 0 {
    case 0..<1 << 8:
      write(UInt8(1))
      write(numbers.map { UInt8(truncatingIfNeeded: $0) })
    case 0..<1 << 16:
      write(UInt8(2))
      write(numbers.map { UInt16(truncatingIfNeeded: $0) })
    default:
      write(UInt8(4))
      write(numbers)
    }
  }

  /// The lines of rows, as runs in which each is the line below the one before.
  mutating func write(lines: some Collection<Int>) {
    var runs: [(line: Int64, count: Int64)] = []
    for line in lines.lazy.map({ Int64($0) }) {
      if let last = runs.last, last.line + last.count == line {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((line, 1))
      }
    }
    write(runs.map(\.line))
    write(runs.map(\.count))
  }
}

extension ByteReader {
  /// What `write(compact:)` wrote. Wherever numbers are so told, the file holds a byte at least for each besides.
  package mutating func compact() throws(KeptFormFault) -> [UInt32] {
    switch try number(UInt8.self) {
    case 0:
      let (first, step) = (try number(UInt32.self), try number(UInt32.self))
      guard let count = UInt32(exactly: try number(Int64.self)), Int(count) <= size else { throw KeptFormFault() }
      return (0..<count).map { first &+ $0 &* step }
    case 1: return try numbers(UInt8.self).map { UInt32($0) }
    case 2: return try numbers(UInt16.self).map { UInt32($0) }
    case 4: return try numbers(UInt32.self)
    default: throw KeptFormFault()
    }
  }

  /// The lines of rows, of which each takes a byte at least besides.
  mutating func lines() throws(KeptFormFault) -> [Range<Int>] {
    let (firsts, counts) = (try numbers(Int64.self), try numbers(Int64.self))
    guard firsts.count == counts.count else { throw KeptFormFault() }
    var rest = Int64(size)
    var runs: [Range<Int>] = []
    for (first, count) in zip(firsts, counts) {
      guard count > 0, count <= rest, first >= 0, first <= Int64.max - count else { throw KeptFormFault() }
      rest -= count
      runs.append(Int(first)..<Int(first + count))
    }
    return runs
  }
}
