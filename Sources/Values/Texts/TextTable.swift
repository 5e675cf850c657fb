/// The distinct texts of a column, numbered in the order they are met. Code 0 is the empty text.
///
/// A text is parsed once, however many rows bear it; the rows hold its code. Open addressing over one arena of bytes:
/// O(length) a look-up, no allocation for a text that is there already.
public struct TextTable: Sendable {
  /// By code.
  package private(set) var texts = TextList(empty: 1)
  /// Two numbers a slot: a key's word; its tag above the text's code, 0 where there is none. Short texts are found
  /// within them. Empty once texts are only listed.
  private(set) var slots = [UInt64](repeating: 0, count: 128)
  /// How many texts have a slot.
  private var entered = 0
  /// The texts that differ in their last digits alone; they have no slot.
  private(set) var digits: DigitTable?
  /// Whether the first text may still tell what digits are at the end of.
  private var mayHaveDigits = true
  /// All texts, as long as they are few and short, and none is found by its digits.
  private(set) var short: ShortTexts? = ShortTexts()
  /// Look-ups of texts that are not empty, as far as they tell whether texts repeat.
  private var looked = 0
  /// Whether a column of which no text repeats may be listed: then each text has a code of its own, and the few that are
  /// the same further down have several.
  private let mayList: Bool
  /// Whether some texts are numbered and not to be found.
  private var hasTextsApart = false

  /// After so many texts of which at most `fewRepeats` were the same as others, the rest is listed.
  private static let enough = 8192
  private static let fewRepeats = 4

  /// An empty table that holds the empty text.
  public init() { self.init(mayList: false) }

  /// Texts that are numbered already, the first being empty. They are not found again: a text added later that is equal to
  /// one of them has a number of its own.
  public init(apart texts: TextList) {
    self.init(mayList: false)
    guard texts.count > 0 else { return }
    self.texts = texts
    self.texts.writeEnds()
    (hasTextsApart, short) = (true, nil)
  }

  /// An empty table. Where `mayList`, one of which hardly any text repeats gives each a code of its own.
  package init(mayList: Bool) {
    self.mayList = mayList
    texts.writeEnds()
  }

  /// Whether each text has one code, and each code another text.
  package var isDistinct: Bool { !slots.isEmpty && !hasTextsApart }

  /// How many texts there are, the empty one included.
  public var count: Int { texts.count }

  /// Whether texts of so many bytes can be added.
  package func hasRoom(for bytes: Int) -> Bool {
    texts.bytes.count + bytes <= Int(UInt32.max) && (slots.isEmpty || texts.count + bytes <= Int(TextKey.codes))
  }

  /// Whether all texts of another table can be added.
  package func hasRoom(for next: TextTable) -> Bool {
    texts.bytes.count + next.texts.bytes.count <= Int(UInt32.max) && count + next.count <= Int(TextKey.codes)
  }

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
  package mutating func encode(_ cells: ColumnCells, into codes: UnsafeMutablePointer<UInt32>) {
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
    if looked >= Self.enough && looked - (count - 1) <= Self.fewRepeats { (slots, digits) = ([], nil) }
  }

  /// Goes on with the texts of the rows below: by code of the other table, that of its text here. O(bytes).
  ///
  /// - Precondition: there is room for them.
  package mutating func append(_ next: TextTable) -> [UInt32] {
    // What was decided from enough rows holds for all.
    if next.slots.isEmpty && looked < Self.enough { (slots, digits, short) = ([], nil, nil) }
    defer { looked = max(looked, next.looked) }
    guard !slots.isEmpty else {
      let first = UInt32(truncatingIfNeeded: texts.count)
      texts.append(1..<next.texts.count, of: next.texts)
      return (0..<UInt32(truncatingIfNeeded: next.texts.count)).map { $0 == 0 ? 0 : first + $0 - 1 }
    }
    let known = looked
    looked = Self.enough
    defer { looked = known }
    return codes(of: next.texts)
  }

  /// The code of a text; a new one where it was not met before. Preconditions: as `TextBytes`; the text is not empty.
  private mutating func code(_ start: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer) -> UInt32 {
    if let known = known(start, count, limit: limit) { return known }
    let code = UInt32(texts.count)
    texts.append(UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count))
    guard !slots.isEmpty else { return code }
    if mayHaveDigits && digits == nil {
      digits = DigitTable(start, count, limit: limit)
      mayHaveDigits = digits != nil
    }
    if digits != nil || !(short?.enter(start, count, code: code) ?? false) { short = nil }
    if digits?.enter(start, count, limit: limit, code: code) ?? false {
      if digits?.isSparse ?? false { enterDigits() }
    } else {
      enter(TextBytes.key(start, count, limit: limit), code)
    }
    return code
  }

  private mutating func enter(_ key: TextKey, _ code: UInt32) {
    entered += 1
    if entered * 4 > slots.count { grow() }
    put(key, code)
  }

  private mutating func put(_ key: TextKey, _ code: UInt32) {
    let mask = slots.count / 2 - 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while slots[2 * slot + 1] != 0 { slot = (slot + 1) & mask }
    slots[2 * slot] = key.word
    slots[2 * slot + 1] = key.tag | UInt64(code)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in stride(from: 0, to: old.count, by: 2) where old[slot + 1] != 0 {
      put(TextKey(old[slot], entry: old[slot + 1]), UInt32(truncatingIfNeeded: old[slot + 1] & TextKey.codes))
    }
  }

  /// Gives all texts that are found by their digits a slot, as the numbers lie too far apart.
  private mutating func enterDigits() {
    guard let table = digits else { return }
    (digits, mayHaveDigits) = (nil, false)
    let texts = texts
    texts.withBytesAndEnds { bytes, ends in
      guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
      table.withLookup { lookup in
        for code in 1..<texts.count {
          let (start, count) = (base + Int(ends[code - 1]), Int(ends[code] - ends[code - 1]))
          guard lookup.code(start, count, limit: base + bytes.count) == UInt32(code) else { continue }
          enter(TextBytes.key(start, count, limit: base + bytes.count), UInt32(code))
        }
      }
    }
  }
}
