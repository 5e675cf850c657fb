internal import Glibc

/// Texts by number, one behind the other in one stretch of memory: 4 bytes and its own a text, and no string of it until
/// it is asked for. At most 4 GiB.
public struct TextList: Sendable, RandomAccessCollection {
  /// All texts' UTF-8.
  @usableFromInline package private(set) var bytes: [UInt8] = []
  /// By number: where the text ends; it begins where the one before ends. Nothing as long as all texts are empty.
  @usableFromInline package private(set) var ends: [UInt32] = []
  /// How many texts there are.
  public private(set) var count = 0

  /// No texts.
  public init() {}

  /// Texts as they were kept; nil where the ends do not rise within the bytes.
  package init?(bytes: [UInt8], ends: [UInt32], count: Int) {
    guard ends.isEmpty ? bytes.isEmpty && count >= 0 : ends.count == count && ends.last == UInt32(bytes.count),
      zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    (self.bytes, self.ends, self.count) = (bytes, ends, count)
  }

  /// So many empty texts.
  public init(empty count: Int) { self.count = count }

  /// 0.
  @inlinable public var startIndex: Int { 0 }

  /// How many texts there are.
  @inlinable public var endIndex: Int { count }

  /// A text, made anew at each call.
  public subscript(number: Int) -> String { withUTF8(number) { String(decoding: $0, as: UTF8.self) } }

  /// Lends a text's bytes. O(1) besides `body`.
  @inlinable
  public func withUTF8<R>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    precondition(number >= 0 && number < count, "no such text")
    guard !ends.isEmpty else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    let range = (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Lends all texts' bytes, and where each ends.
  @inlinable
  package func withBytesAndEnds<R>(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt32>) -> R) -> R {
    bytes.withUnsafeBufferPointer { bytes in ends.withUnsafeBufferPointer { body(bytes, $0) } }
  }

  /// Whether a text stands before another in the order of their bytes.
  public func precedes(_ a: Int, _ b: Int) -> Bool {
    withUTF8(a) { one in
      withUTF8(b) { other in
        guard let p = one.baseAddress, let q = other.baseAddress else { return one.count < other.count }
        let order = memcmp(p, q, Swift.min(one.count, other.count))
        return order < 0 || (order == 0 && one.count < other.count)
      }
    }
  }

  /// Adds a text.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds a text, given as UTF-8.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty && ends.isEmpty {
      count += 1
      return
    }
    writeEnds()
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    count += 1
  }

  /// Adds some texts of another list.
  package mutating func append(_ range: Range<Int>, of other: TextList) {
    guard !range.isEmpty else { return }
    guard !other.ends.isEmpty else {
      if !ends.isEmpty { ends += repeatElement(UInt32(bytes.count), count: range.count) }
      count += range.count
      return
    }
    writeEnds()
    let start = range.lowerBound == 0 ? 0 : Int(other.ends[range.lowerBound - 1])
    let shift = UInt32(truncatingIfNeeded: bytes.count - start)
    bytes += other.bytes[start..<Int(other.ends[range.upperBound - 1])]
    ends += other.ends[range].lazy.map { $0 &+ shift }
    count += range.count
  }

  /// Adds some texts of a column, in the order of rows, that are not empty; puts their numbers in place of the zeros.
  ///
  /// Precondition: `numbers` has an element for each of the cells.
  mutating func append(filled cells: ColumnCells, numbers: UnsafeMutablePointer<UInt32>) {
    writeEnds()
    var total = 0
    for row in 0..<cells.count { total &+= cells[row].count }
    var at = bytes.count
    bytes += repeatElement(0, count: total)
    bytes.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress.map(UnsafeMutableRawPointer.init) else { return }
      for row in 0..<cells.count {
        let text = cells[row]
        numbers[row] = 0
        guard text.count > 0 else { continue }
        TextBytes.copy(text.start, to: base + at, text.count)
        at &+= text.count
        numbers[row] = UInt32(truncatingIfNeeded: count)
        ends.append(UInt32(at))
        count &+= 1
      }
    }
  }

  /// The first so many texts.
  package func prefix(through count: Int) -> TextList {
    var part = TextList(empty: count)
    guard count > 0 && !ends.isEmpty else { return part }
    part.ends = Array(ends[..<count])
    part.bytes = Array(bytes[..<Int(ends[count - 1])])
    return part
  }

  /// Writes down where each text ends, also as long as all are empty.
  mutating func writeEnds() {
    if ends.count < count { ends += repeatElement(0, count: count - ends.count) }
  }
}
