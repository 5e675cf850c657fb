import Rows

/// Finds the header among the first rows of a table.
struct HeaderFinder {
  let vocabulary: TableVocabulary
  /// The width of most rows of the file.
  let usualWidth: Int

  /// Where the header stands: rows before it, and its own rows.
  struct Found: Equatable {
    var above: Int
    var rows: Int
  }

  /// Looks through some rows of a batch. Without a header, `rows` is 0 and `above` counts the titles.
  func find(in batch: RowBatch, rows: Range<Int>) -> Found {
    let facts = rows.map { RowFacts(batch, $0) }
    if let known = known(batch, rows, facts) { return known }
    let width = width(of: facts)
    // The first row that is filled like the rows of the table.
    guard let first = facts.firstIndex(where: { $0.filled.count * 5 >= width * 3 && $0.filled.count >= min(2, width) })
    else { return Found(above: 0, rows: 0) }
    return Found(above: first, rows: looksLikeHeader(facts, first, batch, rows) ? 1 : 0)
  }

  /// The first row most of whose cells say known names.
  private func known(_ batch: RowBatch, _ rows: Range<Int>, _ facts: [RowFacts]) -> Found? {
    guard !vocabulary.isEmpty else { return nil }
    for (index, row) in rows.enumerated() where !facts[index].isBlank {
      let filled = facts[index].filled
      let matches = filled.count { vocabulary.contains(batch.text(row: row, column: $0)) }
      if matches >= 2 && matches * 2 >= filled.count { return Found(above: index, rows: 1) }
      if matches == 1 && filled.count == 1 && usualWidth == 1 { return Found(above: index, rows: 1) }
    }
    return nil
  }

  /// The number of fields that most of the filled rows have.
  func width(of facts: [RowFacts]) -> Int {
    var counts: [Int: Int] = [:]
    for row in facts where !row.isBlank { counts[row.filled.count > 1 ? row.width : 1, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
  }

  /// Whether a row differs from those below it as a header does.
  private func looksLikeHeader(_ facts: [RowFacts], _ at: Int, _ batch: RowBatch, _ rows: Range<Int>) -> Bool {
    let header = facts[at]
    guard !header.filled.contains(where: { header.shapes[$0] == .number || header.shapes[$0] == .moment }) else {
      return false
    }
    let below = facts.indices.dropFirst(at + 1).filter { !facts[$0].isBlank }
    guard !below.isEmpty else { return true }
    var votes = 0
    for column in header.filled {
      let name = batch.text(row: rows.lowerBound + at, column: column)
      var (values, same, seen) = (0, 0, 0)
      for row in below where column < facts[row].width && facts[row].shapes[column] != .empty {
        seen += 1
        if facts[row].shapes[column].isValue { values += 1 }
        if batch.text(row: rows.lowerBound + row, column: column) == name { same += 1 }
      }
      guard seen > 0 else { continue }
      if values * 2 > seen { votes += header.shapes[column].isValue ? -1 : 2 }
      if same * 10 > seen { votes -= 2 }
    }
    return votes >= 0
  }
}
