/// Entries by a hash of what they say, as far as they were asked for.
struct EntryIndex {
  private var lists: [UInt64: [Int32]] = [:]
  private var indexed = 0
  /// Entries in whose place another row stands since.
  private var renewed: [Int32] = []

  /// Those under a hash, oldest first; some may bear another since.
  subscript(_ hash: UInt64) -> [Int32] {
    get { lists[hash] ?? [] }
    set { lists[hash] = newValue }
  }

  /// Notes that another row stands in an entry's place.
  mutating func renew(_ entry: Int) { if entry < indexed { renewed.append(Int32(entry)) } }

  /// Makes all entries before one known. O(entries that were not).
  mutating func extend(to end: Int, _ hash: (Int) -> UInt64) {
    for entry in renewed { lists[hash(Int(entry)), default: []].append(entry) }
    renewed = []
    guard indexed < end else { return }
    for entry in indexed..<end { lists[hash(entry), default: []].append(Int32(entry)) }
    indexed = end
  }
}
