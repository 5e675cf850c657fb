import Catalog
import Values

/// A column of whose texts nothing is kept: each is only looked at, whether it comes to itself without a word.
///
/// The first one that may not ends it: then all must be read with every column kept.
struct PassedColumn {
  private let isCode: Bool
  private let isRequired: Bool
  /// Whether each text must stand behind the one before, in the order of bytes.
  private let mustRise: Bool
  /// Whether all texts so far were as expected.
  private(set) var holds = true
  /// Whether any cell holds something.
  private(set) var isFilled = false
  /// The first text, and the one met last, of a column that must rise.
  private(set) var first: [UInt8] = []
  private(set) var last: [UInt8] = []

  /// Nil where texts of the field's type need more than a look.
  init?(_ field: Field, mustRise: Bool = false) {
    guard field.type == .code || field.type == .text else { return nil }
    isCode = field.type == .code
    isRequired = field.isRequired || mustRise
    self.mustRise = mustRise
  }

  /// Looks at some cells, in the order of rows. O(their length), a few nanoseconds each.
  mutating func look(at cells: ColumnCells) {
    guard holds && cells.count > 0 else { return }
    holds = mustRise ? rises(cells) : isPlain(cells)
  }

  /// The same with nothing seen yet.
  var unseen: PassedColumn {
    var column = self
    (column.holds, column.isFilled, column.first, column.last) = (true, false, [], [])
    return column
  }

  /// Goes on with what was seen of the rows below.
  mutating func append(_ next: PassedColumn) {
    guard holds else { return }
    holds = next.holds
    guard holds && next.isFilled else { return }
    if mustRise && isFilled && !last.lexicographicallyPrecedes(next.first) { holds = false }
    if !isFilled { first = next.first }
    last = next.last
    isFilled = true
  }

  private mutating func isPlain(_ cells: ColumnCells) -> Bool {
    for row in 0..<cells.count {
      let text = cells[row]
      guard text.count > 0 else {
        if isRequired { return false }
        continue
      }
      isFilled = true
      guard isPlain(text) else { return false }
    }
    return true
  }

  @inline(__always)
  private func isPlain(_ text: (start: UnsafeRawPointer, count: Int)) -> Bool {
    let bytes = UnsafeBufferPointer(start: text.start.assumingMemoryBound(to: UInt8.self), count: text.count)
    return isCode ? CodeParser.isPlain(bytes) : ColumnParser.isPlainText(bytes)
  }

  private mutating func rises(_ cells: ColumnCells) -> Bool {
    let start = cells[0]
    guard start.count > 0, isPlain(start), isBehindLast(start) else { return false }
    if !isFilled { first = Array(UnsafeRawBufferPointer(start: start.start, count: start.count)) }
    isFilled = true
    var before = start
    for row in 1..<cells.count {
      let text = cells[row]
      guard TextBytes.isNext(text, after: before) || (text.count > 0 && isPlain(text) && isBehind(text, before)) else {
        return false
      }
      before = text
    }
    last.removeAll(keepingCapacity: true)
    last += UnsafeRawBufferPointer(start: before.start, count: before.count)
    return true
  }

  private func isBehindLast(_ text: (start: UnsafeRawPointer, count: Int)) -> Bool {
    guard isFilled else { return true }
    return last.withUnsafeBytes { last in
      last.lexicographicallyPrecedes(UnsafeRawBufferPointer(start: text.start, count: text.count))
    }
  }

  private func isBehind(
    _ text: (start: UnsafeRawPointer, count: Int), _ other: (start: UnsafeRawPointer, count: Int)
  ) -> Bool {
    UnsafeRawBufferPointer(start: other.start, count: other.count).lexicographicallyPrecedes(
      UnsafeRawBufferPointer(start: text.start, count: text.count))
  }
}
