import Rows

/// Tells what the rows below a header are, each by itself.
struct RoleFinder {
  let boundary: TableBoundary
  /// How many columns the table has.
  let columns: Int
  /// By the first two bytes of a row, folded to 12 bits: whether some wording, the header or a title could begin so.
  private let suspects: [Bool]

  init(boundary: TableBoundary, columns: Int) {
    self.boundary = boundary
    self.columns = columns
    var suspects = [Bool](repeating: false, count: 4096)
    for opening in RowWording.openings + boundary.headers.compactMap(\.first) + boundary.titles
      + boundary.captions.map(\.label) + (boundary.headers.last ?? []).filter({ $0.utf8.first ?? 0 >= 0x80 })
      + (boundary.names.last ?? []).map(\.description).filter({ $0.utf8.first ?? 0 >= 0x80 })
      + ["*", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}"]
    {
      let bytes = Array(opening.utf8.prefix(3))
      suspects[Self.fold(bytes.first ?? 0, bytes.dropFirst().first ?? 0, bytes.count > 2 ? bytes[2] : 0)] = true
    }
    self.suspects = suspects
  }

  @inline(__always)
  private static func fold(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    a < 0x80 ? Int(a) : Int(b & 63) << 6 | Int(c & 63)
  }

  /// Whether a cell ends with 计, as 乡镇小计 does.
  @inline(__always)
  private static func endsLikeTotal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    bytes[stop - 1] == 0xA1 && stop - start > 3 && bytes[stop - 2] == 0xAE && bytes[stop - 3] == 0xE8
  }

  /// How many rows from `row` on, and before `end`, are certainly data and no start of another table: of the usual
  /// width, and beginning like no wording and not like the header. O(1) a row.
  func plainData(_ batch: RowBatch, from row: Int, until end: Int) -> Int {
    let width = boundary.width
    return batch.bytes.withUnsafeBufferPointer { bytes in
      var at = row
      while at < end {
        let fields = batch.fields(row: at)
        guard fields.count == width else { break }
        let from = fields.lowerBound
        let (start, stop) = (Int(batch.fieldStarts[from]), Int(batch.fieldEnds[from]))
        guard stop > start else { break }
        let first = bytes[start]
        // Blanks, wide blanks (E3 80 80, C2 A0) and byte order marks may stand before anything.
        guard first > 0x20, first != 0xE3, first != 0xC2, first != 0xEF else { break }
        let second = stop > start + 1 ? bytes[start + 1] : 0
        let third = stop > start + 2 ? bytes[start + 2] : 0
        if suspects[Self.fold(first, second, third)] || Self.endsLikeTotal(bytes, start, stop) { break }
        // 2026年1月,,, may head the rows below, a title another table, and a note say who signs.
        if width > 1, Int(batch.fieldEnds[fields.upperBound - 1]) - stop == width - 1 { break }
        at += 1
      }
      return at - row
    }
  }

  /// The role of a row below the header. O(the length of the row).
  func role(_ batch: RowBatch, _ row: Int) -> RowRole {
    let count = batch.fieldCount(row: row)
    guard let first = (0..<count).first(where: { !isBlank(batch, row, $0) }) else { return .blank }
    if boundary.isCurrentHeader(batch, row) { return .repeatedHeader }
    // All wordings looked for are Chinese or in brackets: a cell that begins with a digit or a letter is none of them.
    let opening = batch.withBytes(row: row, column: first) { $0.first { $0 != 0x20 && $0 != 0x09 } ?? 0 }
    guard opening >= 0x80 || opening == UInt8(ascii: "(") else { return .data }
    let text = RowWording.packed(batch.text(row: row, column: first))
    if RowWording.isTotal(text) { return .total }
    if columns > 1, RowWording.isPage(text), (first + 1..<count).allSatisfy({ isBlank(batch, row, $0) }) {
      return .footnote
    }
    if columns > 2, RowWording.isSample(text) { return .footnote }
    let isSection = columns > 3 && SectionHeading.isNumber(text)
    let isHeading = columns > 2 && SectionHeading.isNumbered(text)
    let isNote = RowWording.isNote(text)
    guard isSection || isHeading || isNote || RowWording.isSigner(text) else { return .data }
    let others = (first + 1..<max(count, first + 1)).filter { !isBlank(batch, row, $0) }
    // 一,东关社区,,,: a number and a name between the rows that they head; or both in one cell.
    if isSection { return others.count == 1 ? .section : .data }
    if isHeading { return others.isEmpty ? .section : .data }
    let isFew = others.count < 3 && (others.count + 1) * 2 <= max(2, columns)
    if isFew && isNote { return .footnote }
    let cells = [text] + others.map { RowWording.packed(batch.text(row: row, column: $0)) }
    return RowWording.isSignature(cells) ? .footnote : .data
  }

  func isBlank(_ batch: RowBatch, _ row: Int, _ column: Int) -> Bool {
    batch.withBytes(row: row, column: column) { CellShape.isBlank($0) }
  }
}
