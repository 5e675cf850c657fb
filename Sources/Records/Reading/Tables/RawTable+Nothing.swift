import Catalog
import Diagnostics
import Rows
import Tables

/// A table with a single row that says that there is nothing to report: 本月无.
extension RawTable {
  /// Whether the table must be read whole to know whether it is such a one.
  var mayBeNothing: Bool { lines.count == 1 && ways.contains(where: \.isPassed) }

  /// Sets such a row aside, so that the table is a report without a row. Returns the unit that the row names, if any.
  ///
  /// - Parameter unit: the column of the reporting body.
  mutating func setNothingAside(_ match: KindMatch, unit: Int?) -> String? {
    guard lines.count == 1, let line = lines.first, extra[0] == nil else { return nil }
    var (says, body) = (false, "")
    for column in match.columnOfField.compactMap(\.self) where ways[column].isKept {
      let text = texts[column][codes[column][0]]
      if Self.isNothing(text) {
        says = says || !Cell.isEmpty(text)
      } else if column == unit {
        body = text
      } else {
        return nil
      }
    }
    for column in match.unknownColumns where ways[column].isKept {
      says = says || Self.isNothing(texts[column][codes[column][0]]) && !Cell.isEmpty(texts[column][codes[column][0]])
    }
    guard says else { return nil }
    setAside.append(.init(line: line, role: .footnote))
    lines = LineNumbers()
    for column in codes.indices { codes[column] = RowCodes() }
    return body
  }

  private static let spans = ["本月份", "本月", "本期", "本季度", "本季", "本周", "本年度", "本年", "当月", "当期"]
  private static let words = Set(["", "零", "零报告", "无数据", "无记录", "无活动", "无服务", "未开展", "未开展活动", "没有活动", "没有数据"])

  /// Whether a cell is empty, or says that there is nothing: 无, /, 本月无, 本月未开展活动, 零报告.
  private static func isNothing(_ text: String) -> Bool {
    if Cell.isEmpty(text) || Cell(text, as: .text).isEmptyMark { return true }
    let folded = FoldedName(text).description
    let said = folded.hasSuffix("。") ? String(folded.dropLast()) : folded
    guard let span = spans.first(where: { said.hasPrefix($0) }) else { return words.contains(said) }
    let rest = said.dropFirst(span.count)
    return rest.count <= 16 && ["无", "暂无", "没有", "未开展", "未发生", "零报告"].contains { rest.hasPrefix($0) }
  }
}
