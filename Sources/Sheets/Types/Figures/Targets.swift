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
    let hasCycles = own.contains(where: \.countsCycles)
    let shown = targetColumns.indices.filter {
      $0 == Self.sourceColumn ? sources.count > 1 : $0 == Self.cyclesColumn ? hasCycles : true
    }
    var table = TableSheet(language, targetColumns.picked(shown))
    table.counted = Text(zh: "见各指标", en: "see each measure")[language]
    let whole = own.filter { $0.unit == 0 }
    let others = sortedTargets(own.filter { $0.unit != 0 })
    if !whole.isEmpty { table.lines.append(.band(summary(settings.whole, whole))) }
    func cells(_ result: TargetResult, _ units: [Int]) -> [Cell] {
      self.cells(result, units).picked(shown.dropFirst().map { $0 - 1 })
    }
    table.lines += whole.map { .cells(cells($0, [0])) }
    let bands = Dictionary(grouping: others, by: \.target).mapValues { results in
      results.first.map { summary(title(of: $0.target), results) } ?? ""
    }
    let entries = unmeasuredTogether(others)
    table.list(count: entries.count, limit: plan.limit, band: Words.measure[language], isOfOneSort: false) { at in
      let (result, units) = entries[at]
      return (isWhole ? bands[result.target] ?? "" : unitLabel, cells(result, units))
    }
    if own.isEmpty {
      table.lines = [.words(said(plan, Text(zh: "没有为本单位设定目标。", en: "There are no targets for this unit.")))]
    }
    table.notes += lightNotes(own) + periodNotes
    return table.sheet(self, plan, name: name)
  }

  /// What the lights mean, and where all targets come from if it is one source.
  private func lightNotes(_ results: [TargetResult]) -> [String] {
    var notes = [
      language == .zh
        ? "●达标　◐接近：完成九成以上　◐快于序时进度：完成不足九成，但快于本周期的时间进度　○未达　—未测。"
        : "● met; ◐ near: 90 % of the way; ◐ ahead of time: less, but more of the target than of its cycle; ○ not met; "
          + "— unmeasured."
    ]
    if results.contains(where: \.isRunning) {
      notes.append(
        language == .zh
          ? "周期未完的目标不作未达：—未到期，待周期结束再定；○慢于序时进度、○进行中，为年度目标至今的进展；○已超出，为已超过上限。"
          : "What still runs is not said to be missed: — not over yet, to be told at the cycle's end; ○ behind time and ○ running, "
            + "of years as they stand; ○ exceeded, of a ceiling that is passed.")
    }
    if results.contains(where: \.countsCycles) {
      notes.append(
        language == .zh
          ? "每月、每季的目标在更长的时期里逐周期计算：实际为已到期（或已提前达标）的周期中有几个达标，完成率、差额、状态据此得出；本期数为全期的合计或平均，供参考。"
          : "A target of each month or quarter is judged cycle by cycle: what was reached is in how many of the cycles that are "
            + "over, and so are completion, what is lacking and the light; beside it stands the figure of the whole period."
      )
    }
    if let source = index.targetSources.first, index.targetSources.count == 1 {
      notes.append(language == .zh ? "依据：\(source)。" : "Source: \(source).")
    }
    return notes
  }

  /// Where the columns that are not always shown stand.
  private static let (cyclesColumn, sourceColumn) = (9, 10)

  private var targetColumns: [TableSheet.Column] {
    [
      TableSheet.Column(Words.number, language),
      // Titles of a category are longer in English.
      TableSheet.Column(Words.measure, language, least: 18, most: language == .zh ? 36 : 46),
      TableSheet.Column(Words.body, language, least: 12, most: 26),
      TableSheet.Column(Text(zh: "周期", en: "Every"), language, least: 7),
      TableSheet.Column(Words.target, language, least: 10),
      TableSheet.Column(Text(zh: "实际", en: "Actual"), language, least: 10),
      TableSheet.Column(Text(zh: "完成率", en: "Completion"), language, least: 9),
      TableSheet.Column(Text(zh: "距目标差额", en: "Lacking"), language, least: 11),
      TableSheet.Column(Text(zh: "状态", en: "Light"), language, least: 9),
      TableSheet.Column(Text(zh: "本期数", en: "Of the period"), language, least: 10),
      TableSheet.Column(Text(zh: "依据", en: "Source"), language, least: 14, most: 26),
    ]
  }

  /// The results that are not measured of one target after another as one, with all their units.
  private func unmeasuredTogether(_ results: [TargetResult]) -> [(result: TargetResult, units: [Int])] {
    var entries: [(result: TargetResult, units: [Int])] = []
    for result in results {
      let last = entries.last?.result
      if result.light == .grey, result.actual == nil, last?.light == .grey, last?.actual == nil,
        last?.target == result.target, last?.isRunning == result.isRunning
      {
        entries[entries.count - 1].units.append(result.unit)
      } else {
        entries.append((result, [result.unit]))
      }
    }
    return entries
  }

  /// 教育局、卫生健康局等7个单位.
  private func names(_ units: [Int], most: Int = 8) -> String {
    let names = units.prefix(most).map { figures.units[$0].name }
    let isCut = units.count > most
    if language == .zh { return names.joined(separator: "、") + (isCut ? "等\(units.count)个单位" : "") }
    return names.joined(separator: ", ") + (isCut ? " … (\(units.count) units)" : "")
  }

  private func cells(_ result: TargetResult, _ units: [Int]) -> [Cell] {
    let target = result.target
    let format = format(FigureName(target.measure))
    let light = Style.wrapped.aligned(.centre).coloured(result.light == .grey ? .grey : result.light.colour)
    let wanted = result.countsCycles ? target.value : result.wanted
    let limit = NumberFormat.bounded(isCeiling: target.isCeiling, amount(target.measure).asWritten(wanted))
    let reached = amount(reached: result)
    // Beside a target that is judged by cycles, what the whole period comes to.
    let whole = result.countsCycles ? figure(target.measure, unit: result.unit, category: target.category).value : nil
    let actual =
      cyclesMet(result).map { .text($0, Style.number) }
      ?? result.actual.map { Cell.number($0, NumberFormat.amount(reached)) }
    return [
      .wrapped(title(of: target)), .wrapped(names(units)), .centred(target.cycle.word[language]),
      .number(wanted, limit), actual ?? .dash,
      result.completion.map { .number($0, NumberFormat.percent.fitting($0)) } ?? .dash,
      lacking(result, reached), .text(result.light.symbol + result.word[language], light),
      whole.map { .number($0, format.fitting($0)) } ?? .dash, .wrapped(target.source),
    ]
  }

  private func lacking(_ result: TargetResult, _ reached: NumberFormat.Amount) -> Cell {
    guard let gap = result.gap else { return .dash }
    if result.countsCycles {
      let number = NumberFormat.integer.text(gap)
      return .text(number + (language == .zh ? "" : " ") + cycles(gap, of: result), Style.number)
    }
    guard reached.scale == .percent else { return .number(gap, .amount(reached)) }
    let points = (gap * 100).fixed(places: reached.places)
    return .text(points + Text(zh: "个百分点", en: " pp")[language], Style.number)
  }

  /// 2/3个月: in two of three cycles; nil of a target that was to be met once.
  func cyclesMet(_ result: TargetResult) -> String? {
    guard result.countsCycles, let met = result.actual else { return nil }
    return met.decimal(places: 0) + "/" + result.wanted.decimal(places: 0)
      + (language == .zh ? "" : " ") + cycles(result.wanted, of: result)
  }

  /// 个月, months; month where it is one.
  private func cycles(_ number: Exact, of result: TargetResult) -> String {
    language == .en && number == Exact(1) ? result.target.cycle.word.en : result.target.cycle.counted[language]
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
    // What has no figure comes behind what has one, so that it stands together.
    func key(_ result: TargetResult) -> (Int, Int, Int) {
      (order[result.target] ?? 0, result.light.severity, result.actual == nil ? 1 : 0)
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
    var found: [(first: TargetResult, count: Int)] = []
    for light in Light.allCases {
      let start = found.count
      for result in results where result.light == light {
        if let at = found[start...].firstIndex(where: { $0.first.word == result.word }) {
          found[at].count += 1
        } else {
          found.append((result, 1))
        }
      }
      // Those with a word of their own stand behind.
      let own = found[start...].filter { $0.first.isAhead || $0.first.isRunning }
      found[start...] = (found[start...].filter { !$0.first.isAhead && !$0.first.isRunning } + own)[...]
    }
    return found
  }
}
