import Rows

/// Finds the header among the first rows of a table: by the names it knows, else by how it differs from what is below.
struct HeaderFinder {
  /// A header has no more rows.
  static let mostRows = 3

  let vocabulary: TableVocabulary
  let batch: RowBatch
  /// The rows that are looked at.
  let rows: Range<Int>
  let facts: [RowFacts]

  init(_ vocabulary: TableVocabulary, in batch: RowBatch, rows: Range<Int>) {
    self.vocabulary = vocabulary
    self.batch = batch
    self.rows = rows
    facts = rows.map { RowFacts(batch, $0) }
  }

  /// Where the header stands: rows before it, and its own rows, of which there may be none.
  struct Found: Equatable {
    var above: Int
    var rows: Int
    /// The names, where they are parted by spaces unlike the rows below.
    var words: [String]?
    /// How many rows below it number its columns, at most one; they name nothing.
    var numbered = 0
  }

  /// Without a header, `rows` is 0 and `above` counts the titles.
  func find() -> Found {
    if let known = firstKnown { return extent(of: known) }
    let width = usualWidth
    // The first row that is filled like the rows of the table.
    let least = width > 1 ? max(2, (width * 3 + 4) / 5) : 1
    guard let first = facts.firstIndex(where: { $0.filled.count >= least }) else {
      guard facts.count > 0, let only = facts.firstIndex(where: { !$0.isBlank }), !facts[only].holdsNumbers,
        facts[only].filled.count > 1
      else { return Found(above: 0, rows: 0) }
      return Found(above: only, rows: 1)
    }
    guard looksLikeHeader(first) else { return Found(above: first, rows: 0) }
    return extent(of: first)
  }

  /// The first row of known names; a form's line of names and what stands beside them only where nothing follows it.
  private var firstKnown: Int? {
    let known = facts.indices.filter { matches($0) >= Self.leastMatches(facts[$0].filled.count) }
    // With records between them, two rows of names are the headers of two tables.
    return known.first { one in
      guard isCaptions(one), let header = known.first(where: { $0 > one && !isCaptions($0) }) else { return true }
      return !(one + 1..<header).allSatisfy { facts[$0].filled.count < 2 || isCaptions($0) }
    }
  }

  /// Whether a row says something of all rows behind the names of columns.
  func isCaptions(_ index: Int) -> Bool {
    guard !vocabulary.isEmpty, facts[index].filled.count > 1 else { return false }
    return !vocabulary.captions(in: batch.texts(row: rows.lowerBound + index)).isEmpty
  }

  /// How many known names make a header of a row of so many filled cells.
  static func leastMatches(_ filled: Int) -> Int { max(filled == 1 ? 1 : 2, (filled + 1) / 2) }

  /// How many cells of a row say known names.
  func matches(_ index: Int) -> Int {
    guard !vocabulary.isEmpty else { return 0 }
    return facts[index].filled.count { vocabulary.contains(text(index, $0)) }
  }

  func text(_ index: Int, _ column: Int) -> String { batch.text(row: rows.lowerBound + index, column: column) }

  /// The number of fields that most of the filled rows have.
  var usualWidth: Int {
    var counts: [Int: Int] = [:]
    for row in facts where !row.isBlank { counts[row.filled.count > 1 ? row.width : 1, default: 0] += 1 }
    let wide = counts.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let wide else { return 1 }
    return wide.value * 4 >= counts[1] ?? 0 ? wide.key : 1
  }

  /// Whether a row differs from those below it as a header does.
  func looksLikeHeader(_ index: Int) -> Bool {
    let header = facts[index]
    guard !header.holdsNumbers else { return false }
    let all = facts.indices.dropFirst(index + 1).filter { !facts[$0].isBlank }
    guard !all.isEmpty else { return true }
    // The header itself may come again, on each page.
    let below = all.filter { !isSame($0, index) }
    var votes = below.isEmpty ? -1 : 0
    for column in header.filled {
      let name = text(index, column)
      let cells = below.filter { facts[$0].shape(column) != .empty }
      guard !cells.isEmpty else { continue }
      let values = cells.count { facts[$0].shapes[column].isValue }
      if values * 2 > cells.count { votes += header.shapes[column].isValue ? -1 : 2 }
      let same = cells.count { text($0, column) == name }
      if same * 10 > cells.count { votes -= 2 }
    }
    return votes >= 0
  }

  /// Whether two rows say the same in all cells.
  func isSame(_ a: Int, _ b: Int) -> Bool {
    facts[a].width == facts[b].width && facts[a].filled == facts[b].filled
      && facts[a].filled.allSatisfy { text(a, $0) == text(b, $0) }
  }
}
