/// The distinct texts of a column, numbered in the order they are met. Code 0 is the empty text.
///
/// A text is parsed once, however many rows bear it; the rows hold its code. Open addressing over one arena of bytes:
/// O(length) a look-up, no allocation for a text that is there already.
public struct TextTable: Sendable {
  /// By code.
  private(set) var texts = TextList(empty: 1)
  /// A text's hash above its code; 0 where there is none. Empty once texts are only listed.
  private var slots = [UInt64](repeating: 0, count: 64)
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
  private func find(_ cells: ColumnCells, _ codes: UnsafeMutablePointer<UInt32>) -> Bool {
    let found: Bool? = withArena { arena in
      var isMissing = false
      for row in 0..<cells.count {
        let (start, count) = cells[row]
        guard count > 0 else {
          codes[row] = 0
          continue
        }
        codes[row] = arena.code(start, count, TextBytes.hash(start, count, limit: cells.limit), cells.limit) ?? .max
        if codes[row] == .max { isMissing = true }
      }
      return isMissing
    }
    if found == nil { for row in 0..<cells.count { codes[row] = cells[row].count > 0 ? .max : 0 } }
    return found ?? true
  }

  /// Precondition: as `TextBytes`; the text is not empty.
  private mutating func code(_ start: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer) -> UInt32 {
    let hash = TextBytes.hash(start, count, limit: limit)
    if !slots.isEmpty, let known = withArena({ $0.code(start, count, hash, limit) }) { return known }
    let code = UInt32(texts.count)
    texts.append(UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count))
    if !slots.isEmpty {
      if texts.count * 3 > slots.count * 2 { grow() }
      enter(UInt64(hash) << 32 | UInt64(code))
    }
    return code
  }

  private mutating func enter(_ entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { enter(entry) }
  }

  /// The memory of the table, for look-ups.
  private struct Arena {
    let slots: UnsafePointer<UInt64>
    let mask: Int
    let ends: UnsafePointer<UInt32>
    let bytes: UnsafeRawPointer
    let limit: UnsafeRawPointer

    /// The code of a text that is there. Precondition: as `TextBytes`.
    @inline(__always)
    func code(_ start: UnsafeRawPointer, _ count: Int, _ hash: UInt32, _ other: UnsafeRawPointer) -> UInt32? {
      var slot = Int(hash) & mask
      while true {
        let entry = slots[slot]
        if entry == 0 { return nil }
        if UInt32(truncatingIfNeeded: entry >> 32) == hash {
          let code = Int(UInt32(truncatingIfNeeded: entry))
          let from = Int(ends[code &- 1])
          if Int(ends[code]) &- from == count,
            TextBytes.equal(bytes + from, limit: limit, start, limit: other, count)
          {
            return UInt32(truncatingIfNeeded: entry)
          }
        }
        slot = (slot &+ 1) & mask
      }
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
            Arena(slots: slots, mask: self.slots.count - 1, ends: ends, bytes: base, limit: base + bytes.count))
        }
      }
    }
  }
}
