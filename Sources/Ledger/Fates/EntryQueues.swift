/// Lists of entries, each under a hash, of which the first that is free is found without going again through those that
/// are not.
///
/// An entry that is not free stays so until `rewind`.
struct EntryQueues {
  private var lists: [UInt64: [Int32]] = [:]
  /// By hash: how many of the first are known not to be free.
  private var passed: [UInt64: Int] = [:]

  /// Whether there is a list under a hash.
  func holds(_ hash: UInt64) -> Bool { lists[hash] != nil }

  /// All entries under a hash, oldest first.
  subscript(_ hash: UInt64) -> [Int32] { lists[hash] ?? [] }

  mutating func add(_ entry: Int32, under hash: UInt64) { lists[hash, default: []].append(entry) }

  /// Entries may be free again.
  mutating func rewind() { passed.removeAll(keepingCapacity: true) }

  mutating func removeAll() {
    lists.removeAll()
    passed.removeAll()
  }

  /// The first entry under a hash that is free. O(1) over all that are asked for until the next `rewind`.
  mutating func first(_ hash: UInt64, where isFree: (Int32) -> Bool) -> Int32? {
    guard let list = lists[hash] else { return nil }
    let start = passed[hash] ?? 0
    var at = start
    while at < list.count && !isFree(list[at]) { at += 1 }
    if at != start { passed[hash] = at }
    return at < list.count ? list[at] : nil
  }
}
