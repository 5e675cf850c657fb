internal import Diagnostics
import Rows

/// Tells where another table begins below the current one.
struct TableBoundary {
  /// How many rows are looked at from a row on: titles, and the header itself with a row below it.
  static let reach = 10

  let vocabulary: TableVocabulary
  /// The cells of the current table's header rows.
  let headers: [[String]]
  /// The same as names are compared: blanks, marks of order and asterisks say nothing.
  let names: [[FoldedName]]
  /// How many fields the current table's rows have.
  let width: Int
  /// The first rows of the current table, at most `copied`.
  var firstRows: [[String]] = []
  /// The lone texts above the current table's header, `withoutContinuation`; a printed page repeats them.
  var titles: Set<String> = []
  /// The line that says of which time the current table's rows are, packed, where one says only that.
  var time: String?
  /// The reporting body that a line above the current table names.
  var body: String?
  /// What lines above the current table say of all its rows.
  var captions: [Caption] = []

  init(vocabulary: TableVocabulary, headers: [[String]], width: Int) {
    self.vocabulary = vocabulary
    self.headers = headers
    names = headers.map { $0.map { FoldedName($0).unmarked } }
    self.width = width
  }

  /// So many rows, the same as the first ones and below the header again, are no further page but the table once more.
  static let copied = 3

  /// Whether a new table begins with this row: a header other than the current one, or titles above such a header.
  ///
  /// - Parameter isApart: a blank row or a line that ends a table stands right before the row.
  func isBefore(_ row: Int, of batch: RowBatch, until end: Int, isApart: Bool) -> Bool {
    // Most rows that are asked about are records: they need no look at what follows.
    let first = RowFacts(batch, row)
    if first.filled.count >= 2, first.holdsNumbers, !isLead(batch, row), !isCurrentHeader(batch, row) { return false }
    let rows = row..<min(end, row + Self.reach)
    let finder = HeaderFinder(vocabulary, in: batch, rows: rows)
    guard !finder.facts[0].isBlank else { return false }
    var isApart = isApart
    var isTitled = false
    for index in finder.facts.indices where !finder.facts[index].isBlank {
      let facts = finder.facts[index]
      if facts.filled.count >= 2, isLead(batch, row + index) {
        isApart = true
        continue
      }
      if facts.filled.count >= 2 {
        // The first row with several cells is a header, or nothing begins here.
        if isCurrentHeader(batch, row + index) {
          return isCopy(batch, below: row + index, until: min(end, row + TableReader.heldBack))
            || (index > 0 && !(0..<index).allSatisfy { isTitle(finder, $0) || isLead(batch, row + $0) })
        }
        return isHeader(finder, index, isApart: isApart)
      }
      if width > 2, TimeHeading(finder.text(index, facts.filled[0])) != nil {
        isApart = true
        continue
      }
      // Only titles may come before; in the middle of data a lone cell is none, unless it is named as tables are.
      if facts.holdsNumbers { return false }
      isTitled = isTitled || isOtherTitle(finder.text(index, facts.filled[0]))
      if !isApart && !isTitled { return false }
    }
    return false
  }

  /// Whether a row names another reporting body than the lines above the current table do, and the header follows once
  /// more: the bodies' tables were put below each other.
  func isOfAnotherBody(_ row: Int, of batch: RowBatch, until end: Int) -> Bool {
    guard let body, let other = RowWording.body(in: batch.texts(row: row)), other != body else { return false }
    for next in (row + 1)..<max(row + 1, min(end, row + Self.reach)) {
      if isCurrentHeader(batch, next) { return true }
      let cells = batch.texts(row: next).map(RowWording.packed).filter { !$0.isEmpty }
      guard cells.count < 2 || RowWording.isSignature(cells) else { return false }
    }
    return false
  }

  /// Whether the lines from a row on say otherwise of the rows below them than those above the current table did, and its
  /// header follows once more: the next form of several below each other. Titles may stand before.
  func isOfOtherCaptions(_ row: Int, of batch: RowBatch, until end: Int) -> Bool {
    guard !captions.isEmpty else { return false }
    var isOther = false
    for next in row..<min(end, row + Self.reach) {
      if isCurrentHeader(batch, next) { return isOther }
      let cells = batch.texts(row: next)
      let said = vocabulary.captions(in: cells)
      for caption in said where captions.contains(where: { $0.label == caption.label && $0.value != caption.value }) {
        isOther = true
      }
      guard !said.isEmpty || cells.count(where: { !RowWording.packed($0).isEmpty }) < 2 else { return false }
    }
    return false
  }

  /// Whether a row says of whom or of what the rows below a header are, and is neither header nor record: 填报单位：甲局,,填报人：王五.
  func isLead(_ batch: RowBatch, _ row: Int) -> Bool {
    let hasColon = (0..<batch.fieldCount(row: row)).contains { column in
      // The last byte of the wide one, or the narrow one.
      batch.withBytes(row: row, column: column) { $0.contains { $0 == 0x3A || $0 == 0x9A } }
    }
    guard hasColon else { return false }
    let cells = batch.texts(row: row)
    guard cells.contains(where: { $0.contains("：") || $0.contains(":") }) else { return false }
    let filled = cells.map(RowWording.packed).filter { !$0.isEmpty }
    return RowWording.isSignature(filled)
      || (filled.count * 2 <= max(width, 2) && !vocabulary.captions(in: cells).isEmpty)
  }

  /// Whether the header follows once more from a row on, with nothing but titles and notes before it.
  func isHeaderAgain(_ row: Int, of batch: RowBatch, until end: Int) -> Bool {
    for next in row..<max(row, min(end, row + Self.reach)) {
      if isCurrentHeader(batch, next) { return true }
      let filled = batch.texts(row: next).count { !RowWording.packed($0).isEmpty }
      guard filled < 2 || isLead(batch, next) else { return false }
    }
    return false
  }

  /// The first of the rows that follow a line naming another reporting body than the lines above the current table do;
  /// nil where it names none, or a header follows, or nothing.
  func rowsOfAnotherBody(_ row: Int, of batch: RowBatch, until end: Int) -> Int? {
    guard let body, let other = RowWording.reporter(in: batch.texts(row: row)), other != body else { return nil }
    for next in (row + 1)..<max(row + 1, min(end, row + Self.reach)) {
      if isCurrentHeader(batch, next) { return nil }
      let cells = batch.texts(row: next).map(RowWording.packed).filter { !$0.isEmpty }
      if cells.count >= 2 && !RowWording.isSignature(cells) { return next }
    }
    return nil
  }

  private func isHeader(_ finder: HeaderFinder, _ index: Int, isApart: Bool) -> Bool {
    let facts = finder.facts[index]
    let names = facts.filled.map { finder.text(index, $0) }
    let distinct = Set(names)
    guard !facts.holdsNumbers else { return false }
    // A name that comes again (备注) says no more than once.
    if !vocabulary.isEmpty && distinct.count(where: vocabulary.contains) >= HeaderFinder.leastMatches(names.count) {
      return true
    }
    guard distinct.count == names.count else { return false }
    // Below it, rows of its width that hold values where it holds names.
    guard index + 1 < finder.facts.count, facts.filled.count * 5 >= facts.width * 3 else { return false }
    let below = finder.facts[(index + 1)...].prefix { !$0.isBlank }
    let alike = below.filter { $0.width == facts.width }
    guard alike.count * 2 > below.count,
      facts.filled.contains(where: { column in
        alike.count { $0.shape(column).isValue } * 2 > alike.count && !facts.shapes[column].isValue
      })
    else { return false }
    let known = headers.last ?? []
    let shared = names.count { known.contains($0) }
    return isApart || (facts.width != width && alike.count >= min(2, below.count)) || shared * 2 >= names.count
  }

  /// Whether the first rows of the current table follow below its header again: it was put into the file twice.
  private func isCopy(_ batch: RowBatch, below header: Int, until end: Int) -> Bool {
    guard firstRows.count > 1 else { return false }
    var row = header + 1
    while row < end && isCurrentHeader(batch, row) { row += 1 }
    guard row + firstRows.count <= end else { return false }
    return firstRows.indices.allSatisfy { batch.texts(row: row + $0) == firstRows[$0] }
  }

  /// Whether a row is blank or says what stands above the current table.
  private func isTitle(_ finder: HeaderFinder, _ index: Int) -> Bool {
    finder.facts[index].filled.allSatisfy { isTitle(finder.text(index, $0)) }
  }

  /// Whether a text stands above the current table, but for what says that it goes on; or says only that: 续表.
  func isTitle(_ text: String) -> Bool {
    let title = RowWording.withoutContinuation(text)
    return title.isEmpty || titles.contains(title)
  }

  /// Whether a text is named as tables are, and stands not above the current table.
  func isOtherTitle(_ text: String) -> Bool { RowWording.namesTable(text) && !isTitle(text) }

  /// Whether a row is one of the current header's rows once more.
  func isCurrentHeader(_ batch: RowBatch, _ row: Int) -> Bool {
    headers.indices.contains { at in
      batch.fieldCount(row: row) == headers[at].count
        && headers[at].indices.allSatisfy { column in
          batch.withBytes(row: row, column: column) { cell in
            if cell.elementsEqual(headers[at][column].utf8) { return true }
            // Nothing but a name is folded: most rows end at their first cell.
            guard !cell.isEmpty, !names[at][column].isEmpty else { return false }
            return FoldedName(String(decoding: cell, as: UTF8.self)).unmarked == names[at][column]
          }
        }
    }
  }
}
