/// The rows of one kind that have no number and stand so far, under a hash of their key: the copies of a later file meet
/// those that stand, equal ones first, then the n-th that is left the n-th.
struct Unnumbered {
  typealias Entry = Standing.Entry

  /// A row that is equal to none that stands, and may be another version of one.
  struct Waiting {
    var key: UInt64
    var file: Int
    var row: Int
  }

  /// More entries of one key, or of one identity, are not gone through one by one.
  static let most = 32

  private(set) var entries: [Entry] = []
  private var byKey = EntryQueues()
  /// By entry: the reading of a file in which a row met it, or `gone`.
  private var met: [Int32] = []
  /// Another version of the entry's record stands.
  private static let gone = Int32.max
  /// The file being read, counted from 1, and the keys met in it, in whichever of its tables.
  private var reading: Int32 = 0
  private var keys: Set<UInt64> = []
  /// Entries from here on are rows of the file being read, and those from `fresh` on were not looked at once more.
  private var own = 0
  private var fresh = 0
  /// Rows that are settled when all of the file are read, and their keys.
  private var waiting: [Waiting] = []
  private var waitingKeys: Set<UInt64> = []

  /// What the file being read makes of the entries under keys of many.
  private var sorted = EntryQueues()
  private var sortedKeys: Set<UInt64> = []

  /// By what all records of the kind say of themselves: entries, as far as they were asked for.
  private var byIdentity = EntryIndex()
  /// By unit, day and name, where records are sorted besides.
  private var byName = EntryIndex()
  /// By identity: those that are free, while the rows of a file are looked at once more.
  private var freeByIdentity: [UInt64: [Int32]] = [:]
  /// By name, the same.
  private var freeByName: [UInt64: [Int32]] = [:]

  mutating func beginFile() {
    reading += 1
    keys.removeAll(keepingCapacity: true)
    byKey.rewind()
    own = entries.count
    fresh = own
    beginTable()
  }

  /// Another table may have other columns.
  mutating func beginTable() {
    guard !sortedKeys.isEmpty else { return }
    sorted.removeAll()
    sortedKeys.removeAll()
  }

  /// Whether the entry stood before this file and was met by no row of it.
  func isFree(_ entry: Int32) -> Bool {
    Int(entry) < own && met[Int(entry)] != reading && met[Int(entry)] != Self.gone
  }

  /// Notes a key of the file being read; gives back whether a row of it came before in this file.
  mutating func isRepeated(_ key: UInt64) -> Bool { !keys.insert(key).inserted }

  /// Whether there is any entry under a key.
  func holds(_ key: UInt64) -> Bool { byKey.holds(key) }

  mutating func add(key: UInt64, file: Int, row: Int) {
    entries.append(Entry(file: file, row: row, next: -1))
    met.append(0)
    byKey.add(Int32(entries.count - 1), under: key)
  }

  /// Lets another row stand in an entry's place.
  mutating func replace(_ entry: Int, file: Int, row: Int) {
    entries[entry] = Entry(file: file, row: row, next: -1)
    byIdentity.renew(entry)
    byName.renew(entry)
  }

  /// No other row of this file meets the entry.
  mutating func meet(_ entry: Int) { met[entry] = reading }

  /// A row that was looked at once more meets the entry.
  mutating func meet(_ entry: Int, identity: UInt64) {
    met[entry] = reading
    freeByIdentity[identity]?.removeAll { $0 == Int32(entry) }
  }

  /// Another version of the entry's record stands.
  mutating func drop(_ entry: Int, identity: UInt64) {
    met[entry] = Self.gone
    freeByIdentity[identity]?.removeAll { $0 == Int32(entry) }
  }
}

// Finding what stands.
extension Unnumbered {
  /// What entries under keys of many are sorted by.
  enum Sort: UInt64 { case whole, unit, day, month }

  /// The first free entry under a key.
  mutating func first(_ key: UInt64) -> Int? {
    let (own, reading, met) = (own, reading, met)
    return byKey.first(key) { Int($0) < own && met[Int($0)] != reading && met[Int($0)] != Self.gone }.map { Int($0) }
  }

  /// The first free entry under a key that fits. O(1) over all that are asked for of one table where a key has many.
  ///
  /// - Parameter hash: the same for two rows that fit each other; a key's entries are gone through once for it.
  /// - Parameter wanted: that of the row looked for.
  mutating func first(
    _ key: UInt64, by sort: Sort, _ wanted: UInt64, hash: (Entry) -> UInt64, where fits: (Entry) -> Bool
  ) -> Int? {
    let all = byKey[key]
    guard all.count > Self.most else {
      return all.first { isFree($0) && fits(entries[Int($0)]) }.map { Int($0) }
    }
    let mark = mix(key, sort.rawValue)
    if sortedKeys.insert(mark).inserted {
      for entry in all where isFree(entry) { sorted.add(entry, under: mix(mark, hash(entries[Int(entry)]))) }
    }
    let (own, reading, met) = (own, reading, met)
    let found = sorted.first(mix(mark, wanted)) {
      Int($0) < own && met[Int($0)] != reading && met[Int($0)] != Self.gone
    }
    return found.flatMap { fits(entries[Int($0)]) ? Int($0) : nil }
  }

  /// The entry of a row under its key, where it stands.
  func entry(_ key: UInt64, file: Int, row: Int) -> Int? {
    byKey[key].first { isFree($0) && entries[Int($0)].file == file && entries[Int($0)].row == row }.map { Int($0) }
  }

  /// The first free entries under a key that fit, of those that are gone through one by one.
  func few(_ key: UInt64, where fits: (Entry) -> Bool) -> Int? {
    byKey[key].prefix(Self.most).first { isFree($0) && fits(entries[Int($0)]) }.map { Int($0) }
  }

  private func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let mixed = (a ^ b &* 0xBF58_476D_1CE4_E5B9) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }
}

// Rows that wait for the end of their file, and those that are looked at once more.
extension Unnumbered {
  /// Whether rows of this key wait for the end of the file, so that later ones must too, to stand in the order of lines.
  func isAwaited(_ key: UInt64) -> Bool { !waitingKeys.isEmpty && waitingKeys.contains(key) }

  mutating func wait(_ row: Waiting) {
    waiting.append(row)
    waitingKeys.insert(row.key)
  }

  mutating func takeWaiting() -> [Waiting] {
    defer { (waiting, waitingKeys) = ([], []) }
    return waiting
  }

  /// The entries that the file being read added; none a second time.
  mutating func takeFresh() -> Range<Int> {
    defer { fresh = entries.count }
    return fresh..<entries.count
  }

  /// The entries that the file being read added, and that stand.
  var ofFile: [Int] { (own..<entries.count).filter { met[$0] != Self.gone } }

  /// The entries of other files that stand, and that no row of the file being read met.
  var free: [Int] { (0..<own).filter { isFree(Int32($0)) } }

  /// Whether rows of the file being read met such entries.
  var meetsOthers: Bool { met.prefix(own).contains(reading) }

  /// Whether another version of an entry's record stands.
  func isGone(_ entry: Int) -> Bool { met[entry] == Self.gone }

  /// Whether entries of other files stand.
  var hasOthers: Bool { own > 0 }

  /// Makes all entries but those of the file being read known by their identity.
  mutating func index(_ identity: (Entry) -> UInt64) {
    freeByIdentity.removeAll(keepingCapacity: true)
    freeByName.removeAll(keepingCapacity: true)
    let entries = entries
    byIdentity.extend(to: own) { identity(entries[$0]) }
  }

  /// The free entries of an identity. They are found once a file.
  mutating func alike(_ wanted: UInt64, _ identity: (Entry) -> UInt64) -> [Int32] {
    if let known = freeByIdentity[wanted] { return known }
    let all = byIdentity[wanted]
    // One whose place another row took may bear another identity since.
    let here = all.filter { met[Int($0)] != Self.gone && identity(entries[Int($0)]) == wanted }
    if here.count < all.count { byIdentity[wanted] = here }
    let free = here.filter(isFree)
    freeByIdentity[wanted] = free
    return free
  }

  /// The first free entries of a name, `countable` at most. They are found once a file, and may have been met since.
  mutating func named(_ wanted: UInt64, most countable: Int, _ name: (Entry) -> UInt64) -> [Int32] {
    if let known = freeByName[wanted] { return known }
    let entries = entries
    byName.extend(to: own) { name(entries[$0]) }
    let found = byName[wanted].prefix(countable).filter { isFree($0) && name(entries[Int($0)]) == wanted }
    freeByName[wanted] = found
    return found
  }
}
