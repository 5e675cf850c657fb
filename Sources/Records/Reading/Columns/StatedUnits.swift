import Catalog
import Diagnostics
import Tables
import Values

/// The units of measure that a line around a table names for its bare numbers: `单位：万元`, `（金额单位：元、人次）`, `注：经费单位为万元`;
/// `统计表（万元）`, `单位（万元）`, `注：金额以万元计`.
struct StatedUnits: Sendable {
  /// As written, in their order; none where no line names any.
  private(set) var words: [String] = []

  /// - Parameter lines: the cells of the lines above and below the table.
  init(in lines: [[String]]) {
    for cells in lines {
      for (at, cell) in cells.enumerated() {
        let next = cells[(at + 1)...].first { !$0.isEmpty } ?? ""
        for word in Self.words(in: cell, next: next) where !words.contains(word) { words.append(word) }
      }
    }
    // A label says more than brackets do.
    guard words.isEmpty else { return }
    for cell in lines.joined() {
      if let word = Self.without(label: cell), !words.contains(word) { words.append(word) }
    }
  }

  /// What stands behind 单位： in a cell, or in the next cell where nothing does; nothing where it is no unit of measure.
  private static func words(in cell: String, next: String) -> [String] {
    // A regular expression is compiled wherever it is met: only for what may hold the words.
    guard cell.contains("位") else { return [] }
    for found in cell.matches(of: #/单\s*位\s*[:：为是]\s*([^\s)）\]】。;；]*)/#) {
      let before = FoldedName(cell[..<found.range.lowerBound]).description + "单位"
      guard !ReporterLabels.certain.contains(where: before.hasSuffix) else { continue }
      let said = found.output.1.isEmpty ? next[...] : found.output.1
      let words = said.split { "、,，/".contains($0) }.map { FoldedName($0).description }
      if !words.isEmpty && words.allSatisfy({ !types(of: $0).isEmpty }) { return words }
    }
    return []
  }

  /// A unit in brackets at the end of a cell, or one that something is said to be counted in.
  private static func without(label cell: String) -> String? {
    let folded = FoldedName(cell).description
    let isEnd = folded.hasSuffix(")") || folded.hasSuffix("）")
    guard isEnd || folded.contains("计") || folded.contains("为单位") else { return nil }
    let isNote = folded.prefixMatch(of: #/(?:注|说明|备注)\d*[:：]/#) != nil
    // 不足1万元的按万元计 says it of some amounts only.
    let isConditional = ["不足", "不满", "未满", "以上", "以下", "超过", "折合", "折算", "每"].contains(where: folded.contains)
    let found =
      (isNote || !isEnd ? nil : folded).flatMap {
        $0.firstMatch(of: #/(?:单位|[^()（）:：]:?)?[(（](?:[^()（）:：]*[:：])?([^()（）:：]+)[)）]$/#)?.output.1
      }
      ?? (isConditional ? nil : folded).flatMap {
        $0.firstMatch(of: #/(?:以|按)([^\s,，。;；以按]{1,3})(?:为单位|计)(?![划算入分件])/#)?.output.1
      }
    guard let word = found.map({ FoldedName(String($0)).description }), !vague.contains(word), !types(of: word).isEmpty
    else { return nil }
    return word
  }

  /// Words that by themselves need not be units: points are 分, too.
  private static let vague: Set = ["分", "时", "日", "天", "人"]

  /// The types of column whose bare numbers a unit can be of; none where it is no unit. 万 can be of money or of
  /// anything counted.
  static func types(of word: String) -> Set<FieldType> {
    let times = NumberParser.factor(ofHeaderUnit: word)
    if MoneyParser.factor(ofHeaderUnit: word) != nil {
      return times != nil && !word.hasSuffix("元") ? [.money, .number] : [.money]
    }
    if ["%", "百分比", "百分数"].contains(word) { return [.percent] }
    if DurationUnit(headerUnit: word) != nil { return [.duration] }
    return times == nil ? [] : [.number]
  }

  /// Whether a unit multiplies a number, so that it matters which column is meant.
  static func isScale(_ word: String) -> Bool { (NumberParser.factor(ofHeaderUnit: word) ?? 1) > 1 }
}
