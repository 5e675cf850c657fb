/// The distinct texts of a column, numbered in the order they are met. Code 0 is the empty text.
///
/// A text is parsed once, however many rows bear it; the rows hold its code. Open addressing over one arena of bytes:
/// O(length) a look-up, no allocation for a text that is there already.
public struct TextTable: Sendable {
  /// By code.
  private(set) var texts = TextList(empty: 1)
  /// Two numbers a slot: a key's word; its tag above the text's code, 0 where there is none. Short texts are found
  /// within them. Empty once texts are only listed.
  private var slots = [UInt64](repeating: 0, count: 128)
  /// Look-ups of texts that are not empty, as far as they tell whether texts repeat.
  private var looked = 0
  /// Whether a column of which no text repeats may be listed: then each text has a code of its own, and the few that are
  /// the same further down have several.
  private let mayList: Bool

  /// After so many texts of which at most `fewRepeats` were the same as others, the rest is listed.
  private static let enough = 8192
  private static let fewRepeats = 4

  /// An empty table that holds the empty text.
  public init() { self.init(mayList: false) }

  init(mayList: Bool) {
    self.mayList = mayList
    texts.writeEnds()
  }

  /// How many texts there are, the empty one included.
  public var count: Int { texts.count }

  /// Whether texts of so many bytes can be added.
  func hasRoom(for bytes: Int) -> Bool { texts.bytes.count + bytes <= Int(UInt32.max) }

  /// The text of a code.
  public subscript(_ code: UInt32) -> String { Int(code) < texts.count ? texts[Int(code)] : "" }

  /// Lends the bytes of a code's text. O(1) besides `body`.
  public func withUTF8<R>(_ code: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    texts.withUTF8(Int(code), body)
  }

  /// The code of a text, given as UTF-8; a new one where it was not met before.
  public mutating func code(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let base = text.baseAddress, text.count > 0 else { return 0 }
    let start = UnsafeRawPointer(base)
    return code(start, text.count, limit: start + text.count)
  }

  /// The code of a string.
  public mutating func code(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { code($0) }
  }

  /// Writes the codes of some cells, in the order of rows. Precondition: `codes` has an element for each.
  mutating func encode(_ cells: ColumnCells, into codes: UnsafeMutablePointer<UInt32>) {
    guard !slots.isEmpty else {
      texts.append(filled: cells, numbers: codes)
      return
    }
    // Texts that are known, in one go; then the others one by one.
    if find(cells, codes) {
      for row in 0..<cells.count where codes[row] == .max {
        let text = cells[row]
        codes[row] = code(text.start, text.count, limit: cells.limit)
      }
    }
    guard mayList, looked < Self.enough else { return }
    for row in 0..<cells.count where codes[row] != 0 { looked += 1 }
    if looked >= Self.enough && looked - (count - 1) <= Self.fewRepeats { slots = [] }
  }

  /// Writes the codes of the cells whose texts are known, `UInt32.max` for the others; whether there are such.
  func find(_ cells: ColumnCells, _ codes: UnsafeMutablePointer<UInt32>) -> Bool {
    let found: Bool? = withArena { arena in
      // In three loops, so that the processor fetches the slots of many rows at once.
      withUnsafeTemporaryAllocation(of: TextKey.self, capacity: cells.count) { keys in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: cells.count) { entries in
          guard let keys = keys.baseAddress, let entries = entries.baseAddress else { return nil }
          for row in 0..<cells.count {
            let (start, count) = cells[row]
            keys[row] = TextBytes.key(start, count, limit: cells.limit)
          }
          for row in 0..<cells.count { entries[row] = arena.firstEntry(keys[row]) }
          var isMissing = false
          for row in 0..<cells.count {
            codes[row] = arena.code(cells, row, keys[row], entries[row])
            if codes[row] == .max { isMissing = true }
          }
          return isMissing
        }
      }
    }
    if found == nil { for row in 0..<cells.count { codes[row] = cells[row].count > 0 ? .max : 0 } }
    return found ?? true
  }

  /// Precondition: as `TextBytes`; the text is not empty.
  private mutating func code(_ start: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer) -> UInt32 {
    let key = TextBytes.key(start, count, limit: limit)
    if !slots.isEmpty, let known = withArena({ $0.code(start, count, key, $0.firstEntry(key), limit) }) { return known }
    let code = UInt32(texts.count)
    texts.append(UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count))
    if !slots.isEmpty {
      if texts.count * 4 > slots.count { grow() }
      enter(key, code)
    }
    return code
  }

  private mutating func enter(_ key: TextKey, _ code: UInt32) {
    let mask = slots.count / 2 - 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while slots[2 * slot + 1] != 0 { slot = (slot + 1) & mask }
    slots[2 * slot] = key.word
    slots[2 * slot + 1] = UInt64(key.tag) << 32 | UInt64(code)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in stride(from: 0, to: old.count, by: 2) where old[slot + 1] != 0 {
      let entry = old[slot + 1]
      enter(TextKey(old[slot], UInt32(truncatingIfNeeded: entry >> 32)), UInt32(truncatingIfNeeded: entry))
    }
  }

  /// The memory of the table, for look-ups.
  private struct Arena {
    let slots: UnsafePointer<UInt64>
    let mask: Int
    let ends: UnsafePointer<UInt32>
    let bytes: UnsafeRawPointer
    let limit: UnsafeRawPointer

    /// What stands in the slot where a text is sought first.
    @inline(__always)
    func firstEntry(_ key: TextKey) -> UInt64 { slots[2 &* (Int(truncatingIfNeeded: key.hash) & mask) &+ 1] }

    /// The code of a row's text: 0 where it is empty, `UInt32.max` where it is not there.
    @inline(__always)
    func code(_ cells: ColumnCells, _ row: Int, _ key: TextKey, _ entry: UInt64) -> UInt32 {
      if key.isEmpty { return 0 }
      if key.isWhole { return code(cells.bytes, 0, key, entry, cells.limit) ?? .max }
      let (start, count) = cells[row]
      return code(start, count, key, entry, cells.limit) ?? .max
    }

    /// The code of a text that is there; `entry` is the first one. Precondition: as `TextBytes`.
    @inline(__always)
    func code(
      _ start: UnsafeRawPointer, _ count: Int, _ key: TextKey, _ first: UInt64, _ other: UnsafeRawPointer
    ) -> UInt32? {
      var entry = first
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while entry != 0 {
        let code = UInt32(truncatingIfNeeded: entry)
        if slots[2 &* slot] == key.word, UInt32(truncatingIfNeeded: entry >> 32) == key.tag,
          key.isWhole || holds(Int(code), start, count, other)
        {
          return code
        }
        slot = (slot &+ 1) & mask
        entry = slots[2 &* slot &+ 1]
      }
      return nil
    }

    @inline(__always)
    private func holds(_ code: Int, _ start: UnsafeRawPointer, _ count: Int, _ other: UnsafeRawPointer) -> Bool {
      let from = Int(ends[code &- 1])
      guard Int(ends[code]) &- from == count else { return false }
      return TextBytes.equal(bytes + from, limit: limit, start, limit: other, count)
    }
  }

  @inline(__always)
  private func withArena<R>(_ body: (Arena) -> R?) -> R? {
    slots.withUnsafeBufferPointer { slots in
      texts.ends.withUnsafeBufferPointer { ends in
        texts.bytes.withUnsafeBytes { bytes in
          guard let slots = slots.baseAddress, let ends = ends.baseAddress, let base = bytes.baseAddress
          else { return nil }
          return body(
            Arena(slots: slots, mask: self.slots.count / 2 - 1, ends: ends, bytes: base, limit: base + bytes.count))
        }
      }
    }
  }
}
