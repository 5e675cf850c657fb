import Catalog
import Definitions
import Diagnostics
import Rows
import Tables
import Values

/// A table with a single row that says that there is nothing to report: 本月无.
extension RawTable {
  /// Whether the table must be read whole to know whether it is such a one.
  var mayBeNothing: Bool { lines.count == 1 && ways.contains(where: \.isPassed) }

  /// Sets such a row aside, so that the table is a report without a row. Returns the unit that the row names, if any.
  ///
  /// - Parameters:
  ///   - unit: the column of the reporting body.
  ///   - own: how many columns the table has of its own.
  mutating func setNothingAside(_ kind: Kind, _ match: KindMatch, unit: Int?, own: Int) -> String? {
    guard lines.count == 1, let line = lines.first, extra[0] == nil else { return nil }
    let things = Self.things(of: kind)
    var (says, body) = (false, "")
    for column in match.columnOfField.compactMap(\.self) where column < own && ways[column].isKept {
      let text = texts[column][codes[column][0]]
      if Self.isNothing(text, things) {
        says = says || !Cell.isEmpty(text)
      } else if column == unit {
        body = text
      } else {
        return nil
      }
    }
    for column in match.unknownColumns where ways[column].isKept {
      let text = texts[column][codes[column][0]]
      says = says || (Self.isNothing(text, things) && !Cell.isEmpty(text))
    }
    guard says else { return nil }
    setAside.append(.init(line: line, role: .footnote))
    lines = LineNumbers()
    for column in codes.indices { codes[column] = RowCodes() }
    return body
  }

  private static let spans = NameWords.known.currentSpans
  private static let negations = NameWords.known.negations

  /// What there may be nothing of: the kind's own names, and words of any record; the longest first.
  private static func things(of kind: Kind) -> [String] {
    let names = [kind.title.zh] + kind.aliases
    return (names + NameWords.known.things).map { FoldedName($0).description }
      .sorted { $0.count > $1.count }
  }

  /// Whether a cell is empty, or says that there is nothing: 无, /, 本月无, 本月未开展活动, 零报告. What else it says is of a record:
  /// 本月无偿献血活动, 本月无法按时报送.
  private static func isNothing(_ text: String, _ things: [String]) -> Bool {
    if Cell.isEmpty(text) || Cell(text, as: .text).isEmptyMark { return true }
    var rest = FoldedName(text).description[...]
    if rest.hasSuffix("。") { rest = rest.dropLast() }
    if let span = spans.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(span.count) }
    if NameWords.known.nilReports.contains(String(rest)) { return true }
    // Whatever was not done, all in a few words.
    if NameWords.known.undone.contains(where: rest.hasPrefix) {
      return rest.count <= 16 && !rest.contains(where: \.isPunctuation)
    }
    guard let negation = negations.first(where: { rest.hasPrefix($0) }) else { return false }
    rest = rest.dropFirst(negation.count)
    while let thing = things.first(where: { !$0.isEmpty && rest.hasPrefix($0) }) { rest = rest.dropFirst(thing.count) }
    return rest.isEmpty
  }
}
