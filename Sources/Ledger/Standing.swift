import Catalog
import Records

/// The rows of one kind that stand so far, found by their keys.
///
/// Numbered records are chained under their number; records without one under a hash of their key, the n-th copy of a
/// later file meeting the n-th that stands.
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
  /// The file being read, and the copies of a key met in it, in whichever of its tables.
  private var path = ""
  private var copies: [UInt64: Int] = [:]

  init(isText: Bool) { self.isText = isText }

  /// Goes on to the rows of another table.
  ///
  /// - Parameter texts: how many texts are numbered so far.
  mutating func beginTable(of path: String, rows: Int, texts: Int) {
    if entries.count + rows > entries.capacity {
      entries.reserveCapacity(max(entries.count + rows, 2 * entries.capacity))
    }
    if isText && texts > byText.count { byText += repeatElement(-1, count: texts - byText.count) }
    if path != self.path { copies.removeAll(keepingCapacity: true) }
    self.path = path
  }

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

  /// The entry that the next copy of a key in this file meets, or nil where it is one more; and whether an equal row came before it in this file.
  mutating func nextCopy(key: UInt64) -> (entry: Int?, isRepeated: Bool) {
    let copy = copies[key, default: 0]
    copies[key] = copy + 1
    let standing = byKey[key] ?? []
    return (copy < standing.count ? Int(standing[copy]) : nil, copy > 0)
  }

  mutating func add(key: UInt64, file: Int, row: Int) {
    entries.append(Entry(file: file, row: row, next: -1))
    byKey[key, default: []].append(Int32(entries.count - 1))
  }
}
