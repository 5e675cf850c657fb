/// How the cells of one column look in a sample: enough to tell whether a text could belong there.
struct ColumnProfile: Sendable {
  /// How strongly a text is recognised.
  enum Fit: Int, Comparable {
    case none, possible, pattern, value

    static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }
  }

  /// Longer cells are running text.
  static let longestPattern = 24

  private var count = 0
  private var empty = 0
  /// How often each pattern was met: digits as 9, letters as A or a, other characters as they are, wide ones as one W.
  private var patterns: [[UInt8]: Int] = [:]
  /// The patterns with runs of one kind as one.
  private var loose: Set<[UInt8]> = []
  private var values: [[UInt8]: Int] = [:]
  /// How long they are: what is none of them is told from most texts without looking at all of it.
  private var lengths: Set<Int> = []
  /// The patterns of first characters.
  private var openings: Set<UInt8> = []
  private var long = 0

  /// Takes a cell into account. O(its length).
  mutating func add(_ cell: some Collection<UInt8>) {
    guard !cell.isEmpty else {
      empty += 1
      return
    }
    count += 1
    let pattern = Self.pattern(cell)
    if let first = pattern.first { openings.insert(first) }
    if cell.count > Self.longestPattern {
      long += 1
    } else if patterns.count < 64 {
      patterns[pattern, default: 0] += 1
      loose.insert(Self.loosened(pattern))
    }
    if values.count < 64 {
      values[Array(cell), default: 0] += 1
      lengths.insert(cell.count)
    }
  }

  /// Whether the cells follow few patterns.
  private var isRegular: Bool { long == 0 && count >= 4 && patterns.count * 4 <= max(16, count) && patterns.count < 16 }

  /// How well a text fits. O(1) as a rule, O(its length) where it is as long as a known value, or short.
  func fit(_ cell: some Collection<UInt8>) -> Fit {
    guard let first = cell.first else { return empty > 0 || count == 0 ? .possible : .none }
    if count == 0 { return .none }
    if values.count < 64, values.count * 2 <= count, lengths.contains(cell.count), let seen = values[Array(cell)],
      seen > 1
    {
      return .value
    }
    if isRegular {
      guard cell.count <= Self.longestPattern else { return .none }
      let pattern = Self.pattern(cell)
      // Words alone look like any other words.
      let tells = pattern.contains { $0 == UInt8(ascii: "9") || ($0 < 0x80 && !Self.letters.contains($0)) }
      if patterns[pattern] != nil { return tells ? .pattern : .possible }
      if loose.contains(Self.loosened(pattern)) { return .possible }
      // A Chinese word among others that have more to them.
      let wide = UInt8(ascii: "W")
      return pattern == [wide] && patterns.keys.allSatisfy { $0.contains(wide) } ? .possible : .none
    }
    // Running text: it begins as other cells do, and is no number among words.
    return openings.contains(Self.kind(first)) ? .possible : .none
  }

  private static func kind(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: UInt8(ascii: "9")
    case 0x41...0x5A: UInt8(ascii: "A")
    case 0x61...0x7A: UInt8(ascii: "a")
    case 0x80...: UInt8(ascii: "W")
    default: byte
    }
  }

  private static func pattern(_ cell: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    for byte in cell {
      let kind = kind(byte)
      if kind == UInt8(ascii: "W") && out.last == kind { continue }
      out.append(kind)
    }
    return out
  }

  private static let letters: Set<UInt8> = [UInt8(ascii: "A"), UInt8(ascii: "a"), UInt8(ascii: "W")]

  private static func loosened(_ pattern: [UInt8]) -> [UInt8] {
    // Words alone look like any other words.
    if pattern.allSatisfy({ $0 == 0x20 || letters.contains($0) }) { return [UInt8(ascii: "a")] }
    var out: [UInt8] = []
    for kind in pattern where out.last != kind { out.append(kind) }
    // A number may lack its decimals.
    if out.suffix(3) == [0x39, 0x2E, 0x39], out.count(where: { $0 == 0x2E }) == 1 { out.removeLast(2) }
    return out
  }

  /// Whether all cells but one at most follow one pattern with a mark in it, as times and dates written with all their
  /// digits do: what has another length is no such cell.
  private var isRigid: Bool {
    guard isRegular, let (pattern, seen) = patterns.first(where: { $0.value >= count - 1 }), seen > 2
    else { return false }
    return pattern.contains(0x39) && pattern.contains { $0 < 0x80 && $0 != 0x39 && !Self.letters.contains($0) }
  }

  /// Whether a text is no cell of this column, also where its kind of characters would do.
  func isStrange(_ cell: some Collection<UInt8>) -> Bool {
    let fit = fit(cell)
    return fit == .none || (fit < .pattern && isRigid)
  }

  /// Whether some cell was empty.
  var mayBeEmpty: Bool { empty > 0 || count == 0 }

  /// The profiles of the columns of the rows of one width.
  static func of(_ batch: RowBatch, width: Int) -> [ColumnProfile] {
    guard width > 1 && width <= 64 else { return [] }
    var profiles = [ColumnProfile](repeating: ColumnProfile(), count: width)
    // The first row is a header, as a rule: its names say nothing about the cells.
    var rows = (0..<batch.count).prefix(500).filter { batch.fieldCount(row: $0) == width }[...]
    if rows.count > 4 { rows.removeFirst() }
    for row in rows {
      for (column, field) in batch.fields(row: row).enumerated() {
        profiles[column].add(batch.bytes[Int(batch.fieldStarts[field])..<Int(batch.fieldEnds[field])])
      }
    }
    return profiles
  }
}
