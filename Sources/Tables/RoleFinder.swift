import Rows

/// Tells what the rows below a header are.
struct RoleFinder {
  private static let totals = ["合计", "小计", "总计", "总数", "本页合计"]
  private static let footnotes = [
    "填表人", "填报人", "填报单位", "填表单位", "制表人", "制表", "审核人", "审核", "复核人", "负责人", "单位负责人", "联系人",
    "联系电话", "填表日期", "填报日期", "填报时间", "制表日期", "报送日期", "备注", "注", "说明", "经办人", "打印时间",
  ]

  /// The cells of the header's rows, for telling where it is repeated.
  let headers: [[String]]

  /// The role of a row below the header.
  func role(_ batch: RowBatch, _ row: Int) -> RowRole {
    let count = batch.fieldCount(row: row)
    guard let first = (0..<count).first(where: { !isBlank(batch, row, $0) }) else { return .blank }
    if headers.contains(where: { isSame(batch, row, as: $0) }) { return .repeatedHeader }
    // All wordings looked for begin with a byte of Chinese text.
    guard batch.withBytes(row: row, column: first, { $0.contains { $0 >= 0x80 } }) else { return .data }
    let text = batch.text(row: row, column: first)
    let words = String(text.drop(while: \.isWhitespace))
    if Self.totals.contains(where: words.hasPrefix) { return .total }
    let filled = (first..<count).count { !isBlank(batch, row, $0) }
    if filled <= 3, filled * 2 <= max(2, headers.first?.count ?? 0), Self.isFootnote(words) { return .footnote }
    return .data
  }

  private static func isFootnote(_ words: String) -> Bool {
    footnotes.contains { note in
      guard words.hasPrefix(note) else { return false }
      let rest = words.dropFirst(note.count).drop(while: \.isWhitespace)
      return rest.first == "：" || rest.first == ":"
    }
  }

  private func isBlank(_ batch: RowBatch, _ row: Int, _ column: Int) -> Bool {
    batch.withBytes(row: row, column: column) { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }

  private func isSame(_ batch: RowBatch, _ row: Int, as header: [String]) -> Bool {
    let count = batch.fieldCount(row: row)
    guard count == header.count else { return false }
    for (column, name) in header.enumerated() {
      let same = batch.withBytes(row: row, column: column) { $0.elementsEqual(name.utf8) }
      if !same { return false }
    }
    return true
  }
}
