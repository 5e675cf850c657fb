/// Entries of one number that many rows bear, such as one that begins at 1 in each unit: by what else names them.
struct Crowd {
  /// From so many rows of a number on they are sorted.
  static let least = 16

  private var lists: [UInt64: [Int32]] = [:]

  mutating func add(_ entry: Int, under hashes: [UInt64]) {
    for hash in hashes { lists[hash, default: []].append(Int32(entry)) }
  }

  mutating func remove(_ entry: Int, under hashes: [UInt64]) {
    for hash in hashes { lists[hash]?.removeAll { $0 == Int32(entry) } }
  }

  /// The newest entries under a hash, oldest first.
  func newest(_ hash: UInt64, most: Int) -> ArraySlice<Int32> { (lists[hash] ?? []).suffix(most) }
}
