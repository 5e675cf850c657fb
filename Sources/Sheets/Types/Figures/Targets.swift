import Catalog
import Diagnostics
import Figures

/// 目标完成: each target beside what was reached, with a light that is told by its form and its word too.
extension BookScope {
  /// Nil where there is no register of targets.
  func targets(_ plan: SheetPlan, name: String) -> Sheet? {
    guard !figures.targets.isEmpty else { return nil }
    let own = isWhole ? figures.targets : figures.targets.picked(index.targets.positions(of: lines))
    // One source for all is said once, under the table.
    let sources = index.targetSources
    var table = TableSheet(language, sources.count > 1 ? targetColumns : targetColumns.dropLast())
    table.counted = Text(zh: "见各指标", en: "see each measure")[language]
    let whole = own.filter { $0.unit == 0 }
    let others = sortedTargets(own.filter { $0.unit != 0 })
    if !whole.isEmpty { table.lines.append(.band(summary(settings.whole, whole))) }
    let width = table.columns.count - 1
    func cells(_ result: TargetResult) -> [Cell] { Array(self.cells(result).prefix(width)) }
    table.lines += whole.map { .cells(cells($0)) }
    let bands = Dictionary(grouping: others, by: \.target).mapValues { results in
      results.first.map { summary(title(of: $0.target), results) } ?? ""
    }
    table.list(count: others.count, limit: plan.limit, band: Words.measure[language]) { at in
      (isWhole ? bands[others[at].target] ?? "" : unitLabel, cells(others[at]))
    }
    if own.isEmpty {
      table.lines = [.words(said(plan, Text(zh: "没有为本单位设定目标。", en: "There are no targets for this unit.")))]
    }
    table.notes.removeAll { $0.hasPrefix("共") || $0.hasSuffix("in all.") }
    table.notes.append(
      language == .zh
        ? "●达标　◐接近：完成九成以上　◐快于序时进度：年度目标完成不足九成，但快于本年时间进度　○未达　—未测；频次达标为已到期（或已提前达标）的周期中达标的次数。"
        : "● met; ◐ near: 90 % of the way; ◐ ahead of time: less, but more of the year's target than of the year; ○ not met; "
          + "— unmeasured. Times met: of the cycles that are over."
    )
    if let source = sources.first, sources.count == 1 {
      table.notes.append(language == .zh ? "依据：\(source)。" : "Source: \(source).")
    }
    table.notes += periodNotes
    return table.sheet(self, plan, name: name)
  }

  private var targetColumns: [TableSheet.Column] {
    [
      TableSheet.Column(Words.number, language), TableSheet.Column(Words.measure, language, least: 18, most: 36),
      TableSheet.Column(Words.body, language, least: 12, most: 26),
      TableSheet.Column(Text(zh: "周期", en: "Every"), language, least: 7),
      TableSheet.Column(Words.target, language, least: 10),
      TableSheet.Column(Text(zh: "实际", en: "Actual"), language, least: 10),
      TableSheet.Column(Text(zh: "完成率", en: "Completion"), language, least: 9),
      TableSheet.Column(Text(zh: "距目标差额", en: "Lacking"), language, least: 11),
      TableSheet.Column(Text(zh: "状态", en: "Light"), language, least: 9),
      TableSheet.Column(Text(zh: "频次达标", en: "Times met"), language, least: 9),
      TableSheet.Column(Text(zh: "依据", en: "Source"), language, least: 14, most: 26),
    ]
  }

  private func cells(_ result: TargetResult) -> [Cell] {
    let target = result.target
    let format = format(FigureName(target.measure))
    let light = Style.wrapped.aligned(.centre).coloured(result.light == .grey ? .grey : result.light.colour)
    let wanted = result.countsCycles ? target.value : result.wanted
    let limit = NumberFormat.bounded(isCeiling: target.isCeiling, amount(target.measure).plain(for: wanted))
    let lacking: Cell
    if let gap = result.gap {
      if result.countsCycles {
        lacking = .text(times(gap), Style.number)
      } else if format == .percent {
        let points = (gap * 100).fixed(places: 1)
        lacking = .text(points + Text(zh: "个百分点", en: " pp")[language], Style.number)
      } else {
        lacking = .number(gap, format)
      }
    } else {
      lacking = .dash
    }
    return [
      .wrapped(title(of: target)), .wrapped(figures.units[result.unit].name), .centred(target.cycle.word[language]),
      .number(wanted, limit), result.countsCycles ? .dash : result.actual.map { .number($0, format) } ?? .dash,
      result.completion.map { .number($0, .percent) } ?? .dash, lacking,
      .text(result.light.symbol + result.word[language], light), frequency(result), .wrapped(target.source),
    ]
  }

  /// `2/3`: in two of three cycles.
  private func frequency(_ result: TargetResult) -> Cell {
    guard result.countsCycles, let met = result.actual else { return .text("—", Style.dash.aligned(.centre)) }
    return Cell(.number(met), Style.ordinal.formatted(.rank(of: Int(clamping: result.wanted.rounded(places: 0)))))
  }

  private func times(_ gap: Exact) -> String {
    let number = NumberFormat.integer.text(gap)
    return language == .zh ? "\(number)次" : "\(number) times"
  }

  /// 省级宣传报道（条）.
  private func title(of target: Target) -> String {
    let (title, word) = (title(target.measure, category: target.category), unitWord(target.measure))
    guard !word.isEmpty else { return title }
    return language == .zh ? "\(title)（\(word)）" : "\(title) (\(word))"
  }

  /// Targets in the register's order; of each, those that are furthest from it first.
  private func sortedTargets(_ results: [TargetResult]) -> [TargetResult] {
    guard isWhole else { return results }
    var order: [Target: Int] = [:]
    for result in results where order[result.target] == nil { order[result.target] = order.count }
    func key(_ result: TargetResult) -> (Int, Int) {
      (order[result.target] ?? 0, result.light.severity)
    }
    return results.enumerated().sorted { a, b in
      let (x, y) = (key(a.element), key(b.element))
      if x != y { return x < y }
      if let p = a.element.completion, let q = b.element.completion, p != q { return p < q }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// 服务时长（小时）：●达标 5　◐接近 1　○未达 2.
  private func summary(_ name: String, _ results: [TargetResult]) -> String {
    let counts = standings(results).map { "\($0.first.light.symbol)\($0.first.word[language]) \($0.count)" }
    return "\(name)　\(counts.joined(separator: "　"))"
  }

  /// The results by how they stand, the best first: one of each, and how many there are.
  func standings(_ results: [TargetResult]) -> [(first: TargetResult, count: Int)] {
    Light.allCases.flatMap { light in
      [false, true].compactMap { isAhead in
        let some = results.filter { $0.light == light && $0.isAhead == isAhead }
        return some.first.map { ($0, some.count) }
      }
    }
  }
}

extension TargetResult {
  /// The word beside the light's sign.
  var word: Text { isAhead ? Text(zh: "快于序时进度", en: " ahead of time") : light.word }
}

extension Light {
  /// The word beside the sign.
  var word: Text {
    switch self {
    case .green: Text(zh: "达标", en: " met")
    case .yellow: Text(zh: "接近", en: " near")
    case .red: Text(zh: "未达", en: " not met")
    case .grey: Text(zh: "未测", en: " unmeasured")
    }
  }

  /// The worst first.
  var severity: Int {
    switch self {
    case .red: 0
    case .yellow: 1
    case .green: 2
    case .grey: 3
    }
  }
}

extension Cycle {
  /// 每月, 每季 …
  var word: Text {
    switch self {
    case .month: Text(zh: "每月", en: "month")
    case .quarter: Text(zh: "每季", en: "quarter")
    case .halfYear: Text(zh: "每半年", en: "half-year")
    case .year: Text(zh: "每年", en: "year")
    }
  }
}
