/// Rows in which a delimiter is missing before a quoted field.
extension RowParser {
  /// How much is looked at: rows beyond that are left as they are.
  private static let longestFused = 1 << 14
  private static let mostFusedQuotes = 32

  /// The row with a delimiter before a quote that follows a text directly, where that gives the usual number of fields,
  /// a proper quoted field among them, and all fit their columns: nil where that is so at no quote, or at several. The
  /// delimiters within the quotes are why the row seemed to have other fields.
  func withQuoteOpened(_ p: UnsafeMutablePointer<UInt8>, _ from: Int, _ to: Int) -> RowSegments? {
    guard columns.count > 2, quote < 256, leastSpaces == 0, to - from <= Self.longestFused else { return nil }
    var found: RowSegments?
    var quotes = 0
    for i in from..<to where i > from && i + 1 < to && UInt16(p[i]) == quote {
      quotes += 1
      guard quotes <= Self.mostFusedQuotes else { return nil }
      guard UInt16(p[i - 1]) != quote, UInt16(p[i + 1]) != quote, p[i - 1] != delimiter.last else { continue }
      let (left, right) = (greedy(p, from, i), greedy(p, i, to))
      guard left.fields.count + right.fields.count == columns.count, left.cost == 0, right.cost == 0,
        right.fields.first?.form != .asWritten
      else { continue }
      var row = left
      row.fields += right.fields
      guard fits(p, row.fields[...]) else { continue }
      guard found == nil else { return nil }
      row.fields[left.fields.count].repair = .delimiterMissing
      found = row
    }
    return found
  }
}
