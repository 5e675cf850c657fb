import Rows

extension TableReader {
  /// How many notes may stand above a header.
  static let mostNotes = 2048
  /// How many of the notes are looked at with the header.
  static let nearNotes = 32

  /// The waiting rows among which the header is sought: where a table begins below many notes, those before it are
  /// passed over. Where no row has several cells, the first ones.
  mutating func window() throws(ReadingFailure) -> Range<Int> {
    try fill(atLeast: Self.headerWindow)
    if let line = options.headerLine, tablesRead == 0 {
      let rows = min(max(0, line), 1 << 20) + Self.headerWindow
      try fill(atLeast: rows)
      return next..<min(pending.count, next + rows)
    }
    var notes = 0
    while notes < Self.mostNotes {
      while next + notes < pending.count && isNote(next + notes) { notes += 1 }
      guard next + notes == pending.count, !isAtEnd else { break }
      try fill(atLeast: notes + 1)
    }
    guard notes > Self.nearNotes, notes < Self.mostNotes, next + notes < pending.count else {
      return next..<min(pending.count, next + Self.headerWindow)
    }
    try fill(atLeast: notes + Self.headerWindow)
    return (next + notes - Self.nearNotes)..<min(pending.count, next + notes + Self.headerWindow)
  }

  /// Whether at most one cell of a waiting row is filled.
  private func isNote(_ row: Int) -> Bool {
    var filled = 0
    for column in 0..<pending.fieldCount(row: row) where !pending.isEmpty(row: row, column: column) {
      let isBlank = pending.withBytes(row: row, column: column) { CellShape($0) == .empty }
      if !isBlank { filled += 1 }
      if filled > 1 { return false }
    }
    return true
  }
}
