import Catalog
import Records

/// The rows of one kind that stand so far, found by their keys.
///
/// Numbered records are chained under their number; records without one under a hash of their key: the copies of a later
/// file meet those that stand, equal ones first, then the n-th that is left the n-th.
struct Standing {
  /// A row that stands, or a rejected one that a later row may replace.
  struct Entry {
    private var at: (file: Int32, row: UInt32)
    /// The entry before it under its key, or -1.
    let next: Int32

    var file: Int { Int(at.file) }
    var row: Int { Int(at.row) }

    init(file: Int, row: Int, next: Int32) {
      at = (Int32(file), UInt32(row))
      self.next = next
    }
  }

  private(set) var entries: [Entry] = []
  /// By number of a text: the newest entry, or -1. Texts are numbered densely, so that a table serves.
  private var byText: [Int32] = []
  /// The same for keys that are no texts: dates, amounts, units.
  private var byNumber: [Int64: Int32] = [:]
  /// Whether keys are texts.
  private let isText: Bool
  private var rejectedByNumber: [Int64: Int32] = [:]
  private var byKey: [UInt64: [Int32]] = [:]
  /// A row without a number that is equal to none that stands, and may be another version of one.
  struct Waiting {
    var key: UInt64
    var file: Int
    var row: Int
  }

  /// The file being read, and the keys met in it, in whichever of its tables.
  private var path = ""
  private var keys: Set<UInt64> = []
  /// Entries from here on are rows of the file being read.
  private var own = 0
  /// Entries that a row of it met already; by key: how many of the first ones.
  private var met: Set<Int32> = []
  private var skipped: [UInt64: Int] = [:]
  /// Rows that are settled when all of the file are read, and their keys.
  private var waiting: [Waiting] = []
  private var waitingKeys: Set<UInt64> = []

  /// Entries without a number, in order; those of the file being read begin at `firstOwn`.
  private var unnumbered: [Int32] = []
  private var firstOwn = 0
  /// By what all records of the kind say of themselves: entries, as far as they were asked for.
  private var byIdentity: [UInt64: [Int32]] = [:]
  private var indexed = 0
  /// Entries of which another version stands.
  private var dropped: Set<Int32> = []

  init(isText: Bool) { self.isText = isText }

  /// Goes on to the rows of another table.
  ///
  /// - Parameter texts: how many texts are numbered so far.
  mutating func beginTable(of path: String, rows: Int, texts: Int) {
    if entries.count + rows > entries.capacity {
      entries.reserveCapacity(max(entries.count + rows, 2 * entries.capacity))
    }
    if isText && texts > byText.count { byText += repeatElement(-1, count: texts - byText.count) }
    guard path != self.path else { return }
    self.path = path
    keys.removeAll(keepingCapacity: true)
    met.removeAll(keepingCapacity: true)
    skipped.removeAll(keepingCapacity: true)
    own = entries.count
    firstOwn = unnumbered.count
  }

  /// Whether all rows of the file being read are there, as those of another path follow.
  func ends(before path: String) -> Bool { path != self.path }

  /// Positions of the entries under a number, oldest last.
  func numbered(_ number: Int64) -> [Int] {
    guard isText else { return byNumber[number].map { chain($0) } ?? [] }
    let at = Int(number)
    guard byText.indices.contains(at), byText[at] >= 0 else { return [] }
    return chain(byText[at])
  }

  /// The same of rejected rows.
  func rejected(_ number: Int64) -> [Int] {
    rejectedByNumber.isEmpty ? [] : chain(rejectedByNumber[number])
  }

  private func chain(_ head: Int32?) -> [Int] {
    var out: [Int] = []
    var at = head ?? -1
    while at >= 0 {
      out.append(Int(at))
      at = entries[Int(at)].next
    }
    return out
  }

  mutating func add(number: Int64, file: Int, row: Int) {
    guard isText else {
      entries.append(Entry(file: file, row: row, next: byNumber[number] ?? -1))
      byNumber[number] = Int32(entries.count - 1)
      return
    }
    let at = Int(number)
    entries.append(Entry(file: file, row: row, next: byText[at]))
    byText[at] = Int32(entries.count - 1)
  }

  mutating func addRejected(number: Int64, file: Int, row: Int) {
    entries.append(Entry(file: file, row: row, next: rejectedByNumber[number] ?? -1))
    rejectedByNumber[number] = Int32(entries.count - 1)
  }

  /// Lets another row stand in an entry's place.
  mutating func replace(_ entry: Int, file: Int, row: Int) {
    entries[entry] = Entry(file: file, row: row, next: entries[entry].next)
  }

  mutating func add(key: UInt64, file: Int, row: Int) {
    entries.append(Entry(file: file, row: row, next: -1))
    byKey[key, default: []].append(Int32(entries.count - 1))
    unnumbered.append(Int32(entries.count - 1))
  }
}

// Records without a number.
extension Standing {
  /// Notes a key of the file being read; gives back whether a row of it came before in this file.
  mutating func isRepeated(_ key: UInt64) -> Bool { !keys.insert(key).inserted }

  /// Whether there is any entry under a key.
  func holds(_ key: UInt64) -> Bool { byKey[key] != nil }

  /// The first entry under a key that stood before this file, was met by no row of it, and fits.
  func unmet(_ key: UInt64, where fits: (Entry) -> Bool) -> Int? {
    guard let all = byKey[key] else { return nil }
    for at in all[(skipped[key] ?? 0)...] where Int(at) < own && isFree(at) && fits(entries[Int(at)]) {
      return Int(at)
    }
    return nil
  }

  private func isFree(_ entry: Int32) -> Bool { !met.contains(entry) && !dropped.contains(entry) }

  /// No other row of this file meets the entry.
  mutating func meet(_ entry: Int, _ key: UInt64) {
    met.insert(Int32(entry))
    guard let all = byKey[key] else { return }
    var first = skipped[key] ?? 0
    while first < all.count && met.contains(all[first]) { first += 1 }
    skipped[key] = first
  }

  /// Whether rows of this key wait for the end of the file, so that later ones must too, to stand in the order of lines.
  func isAwaited(_ key: UInt64) -> Bool { !waitingKeys.isEmpty && waitingKeys.contains(key) }

  mutating func wait(_ row: Waiting) {
    waiting.append(row)
    waitingKeys.insert(row.key)
  }

  /// The entries without a number that the file being read added to those of others; none a second time.
  mutating func takeFresh() -> [Int] {
    defer { firstOwn = unnumbered.count }
    return firstOwn == 0 ? [] : unnumbered[firstOwn...].map { Int($0) }
  }

  /// Makes all entries without a number but those of the file being read known by their identity.
  mutating func index(_ identity: (Entry) -> UInt64) {
    while indexed < unnumbered.count, Int(unnumbered[indexed]) < own {
      byIdentity[identity(entries[Int(unnumbered[indexed])]), default: []].append(unnumbered[indexed])
      indexed += 1
    }
  }

  /// The entries of an identity that stood before this file and were met by no row of it; none where there are too many.
  func alike(_ identity: UInt64, most: Int) -> [Int] {
    guard let all = byIdentity[identity], all.count <= most else { return [] }
    return all.filter { isFree($0) }.map { Int($0) }
  }

  /// Another version of the entry's record stands.
  mutating func drop(_ entry: Int) { dropped.insert(Int32(entry)) }

  mutating func takeWaiting() -> [Waiting] {
    defer { (waiting, waitingKeys) = ([], []) }
    return waiting
  }
}
