import Catalog
import Values

/// The rows of one kind that stand so far, found by their keys: those that have a number are chained under it.
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
  /// By numbers that many rejected rows bear: their entries by what tells of them.
  private(set) var rejectedCrowds: [Int64: Crowd] = [:]
  /// By numbers that many rows bear: their entries by what else names them.
  private(set) var crowds: [Int64: Crowd] = [:]
  /// Records without a number.
  var unnumbered = Unnumbered()
  /// The file being read, and where the entries that it added begin.
  private var path = ""
  private var own = 0
  /// By what all records of the kind say of themselves: entries, as far as they were asked for.
  private var byIdentity = EntryIndex()

  init(isText: Bool) { self.isText = isText }

  /// Goes on to the rows of another table.
  ///
  /// - Parameter texts: how many texts are numbered so far.
  mutating func beginTable(of path: String, rows: Int, texts: Int) {
    if entries.count + rows > entries.capacity {
      entries.reserveCapacity(max(entries.count + rows, 2 * entries.capacity))
    }
    if isText && texts > byText.count { byText += repeatElement(-1, count: texts - byText.count) }
    guard path != self.path else {
      unnumbered.beginTable()
      return
    }
    self.path = path
    own = entries.count
    unnumbered.beginFile()
  }

  /// The entries that the file being read added.
  var ofFile: Range<Int> { own..<entries.count }

  /// Whether entries of other files stand, or wait for a row that replaces them.
  var hasOthers: Bool { own > 0 }

  /// Makes all entries but those of the file being read known by their identity.
  mutating func index(_ identity: (Entry) -> UInt64) {
    let entries = entries
    byIdentity.extend(to: own) { identity(entries[$0]) }
  }

  /// The entries of an identity; some may bear another since.
  func alike(_ identity: UInt64) -> [Int32] { byIdentity[identity] }

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

  /// Whether rejected rows bear a number, or did.
  func hasRejected(_ number: Int64) -> Bool {
    !rejectedByNumber.isEmpty && rejectedByNumber[number] != nil || rejectedCrowds[number] != nil
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

  /// Leaves of the rejected rows of a number these, newest first.
  mutating func keepRejected(_ number: Int64, _ kept: [Int]) {
    var next: Int32 = -1
    for entry in kept.reversed() {
      entries[entry] = Entry(file: entries[entry].file, row: entries[entry].row, next: next)
      next = Int32(entry)
    }
    rejectedByNumber[number] = kept.isEmpty ? nil : next
  }

  /// Sorts a rejected row of a number.
  mutating func crowdRejected(_ number: Int64, _ entry: Int, under hashes: [UInt64]) {
    rejectedCrowds[number, default: Crowd()].add(entry, under: hashes)
  }

  /// The rejected row waits no more.
  mutating func uncrowdRejected(_ number: Int64, _ entry: Int, under hashes: [UInt64]) {
    rejectedCrowds[number]?.remove(entry, under: hashes)
  }

  /// Lets another row stand in an entry's place.
  mutating func replace(_ entry: Int, file: Int, row: Int) {
    entries[entry] = Entry(file: file, row: row, next: entries[entry].next)
    byIdentity.renew(entry)
  }

  /// The newest entry under a number.
  func newest(_ number: Int64) -> Int? {
    guard isText else { return byNumber[number].map { Int($0) } }
    let at = Int(number)
    return byText.indices.contains(at) && byText[at] >= 0 ? Int(byText[at]) : nil
  }

  /// Sorts the entries of a number, or adds to them where they are sorted.
  mutating func crowd(_ number: Int64, _ entry: Int, under hashes: [UInt64]) {
    crowds[number, default: Crowd()].add(entry, under: hashes)
  }

  /// The entry no longer bears these.
  mutating func uncrowd(_ number: Int64, _ entry: Int, under hashes: [UInt64]) {
    crowds[number]?.remove(entry, under: hashes)
  }
}
