import Catalog
import Diagnostics
import Ledger

/// What each measure of the workbook means, and by which standards it is judged.
extension BookScope {
  func definitions(_ plan: SheetPlan, name: String) -> Sheet {
    let measures = defined
    let standards = measures.map(standard)
    let hasStandards = standards.contains { !$0.isEmpty }
    var columns = [
      TableSheet.Column(Words.number, language), TableSheet.Column(Words.measure, language, least: 14, most: 26),
      TableSheet.Column(Words.countedIn, language, least: 10, most: 12),
      TableSheet.Column(Text(zh: "口径", en: "Definition"), language, least: 30, most: hasStandards ? 44 : 54),
    ]
    if hasStandards {
      columns.append(
        TableSheet.Column(Text(zh: "标准与依据", en: "Standard and source"), language, least: 20, most: 30))
    }
    columns.append(TableSheet.Column(Text(zh: "数据来源", en: "From"), language, least: 14, most: 22))
    var table = TableSheet(language, columns)
    for (measure, standard) in zip(measures, standards) {
      let unit = measure.format == .percent && measure.unit.zh.isEmpty ? "%" : unitWord(measure.id)
      table.lines.append(
        .cells(
          [.wrapped(measure.title[language]), .centred(unit), .wrapped(measure.words[language])]
            + (hasStandards ? [standard.isEmpty ? .centred("—") : .wrapped(standard)] : [])
            + [.wrapped(sources(of: measure))]))
    }
    table.notes = [rounding] + [commonSource].compactMap(\.self) + periodNotes
    return table.sheet(self, plan, name: name)
  }

  /// The measures that the workbook speaks of and that are present; all where that comes to none.
  private var defined: [Measure] {
    let named = plan.measures
    let all = context.catalog.measures.filter { !$0.isHidden }
    // Lists of first and last units rest on the assessment, where there is one.
    let isAssessed = scores != nil && plan.sheets.contains { $0.type == .ranking || $0.type == .scorecard }
    let found = all.filter { measure in
      (named.contains(measure.id) || isAssessed && measure.value == .score) && isPresent(measure.id)
    }
    return found.isEmpty ? all : found
  }

  private var rounding: String {
    language == .zh
      ? "数字按原始记录精确计算，仅在显示时四舍五入；“—”表示无可比数据或分母为零；环比、同比的比率变化以百分点计。"
      : "Figures are computed exactly and rounded only when shown; — stands where there is nothing to compare with, or a "
        + "denominator of 0; changes of rates are in percentage points."
  }

  /// The kinds that a measure is counted from; a rate's are those of its parts.
  private func sources(of measure: Measure) -> String {
    var titles: [String] = []
    func add(_ measure: Measure, depth: Int) {
      if let kind = measure.kind, context.catalog.kinds.indices.contains(kind) {
        let title = context.catalog.kinds[kind].title[language]
        if !titles.contains(title) { titles.append(title) }
      }
      guard depth < 3 else { return }
      for value in [measure.value, measure.otherwise, measure.whole].compactMap(\.self) {
        guard case .ratio(let a, let b) = value else { continue }
        for part in [a, b].compactMap({ self.measure($0) }) { add(part, depth: depth + 1) }
      }
    }
    add(measure, depth: 0)
    return titles.joined(separator: language == .zh ? "、" : ", ")
  }
}
