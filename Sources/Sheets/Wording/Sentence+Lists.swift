import Catalog
import Diagnostics
import Figures

/// Lists within sentences: units with their figures, the assessment, targets.
extension BookScope {
  /// 城东街道（5,200小时）、河口镇（4,380小时）.
  func listed(_ items: [(name: String, value: Exact)], _ id: String) -> String {
    let format = format(FigureName(id))
    let word = unitWord(id)
    return joined(
      items.map { name, value in
        // English words of units are plural.
        let unit = word.isEmpty || value == Exact(1) ? "" : " " + word
        return language == .zh
          ? "\(name)（\(format.text(value))\(word)）" : "\(name) (\(format.text(value))\(unit))"
      })
  }

  private func joined(_ items: [String]) -> String { items.joined(separator: language == .zh ? "、" : ", ") }

  /// The units ranked last that are not among the first nor equal to one of them, the last first; nil where there are none.
  func trailingWords(_ count: Int, _ id: String) -> String? {
    guard let measure = measure(id), isPresent(id) else { return nil }
    let lead = leading(count, of: measure, among: peers)
    let (first, tied) = (Set(lead.map(\.line)), Set(lead.map(\.value)))
    let ranked = peers.compactMap { line -> (line: Int, rank: Exact)? in
      figure(FigureName(id, .rank), unit: line).value.map { (line, $0) }
    }
    let last = ranked.filter { entry in
      !first.contains(entry.line) && !(figure(id, unit: entry.line).value.map(tied.contains) ?? false)
    }.sorted { ($0.rank, $0.line) < ($1.rank, $1.line) }
      .suffix(count).reversed()
    guard !last.isEmpty else { return nil }
    return listed(
      last.compactMap { entry in figure(id, unit: entry.line).value.map { (figures.units[entry.line].label, $0) } }, id)
  }

  /// Each group's list as its sheet shows it, units of one name told apart by their parents; nil without an assessment.
  func scoreWords(isRed: Bool) -> String? {
    guard let board = scores, let id = context.catalog.measures.first(where: { $0.value == .score })?.id else {
      return nil
    }
    let lists = board.classes.compactMap { one -> String? in
      let ranked = one.entries.filter { $0.total != nil }
      let lists = RedAndBlack(
        ranked.map { RedAndBlack.Entry(rank: $0.rank ?? 0, passes: !$0.isYellow) }, top: settings.rankingTop,
        bottom: settings.rankingBottom)
      let items = (isRed ? lists.red : lists.black).map { ranked[$0] }.filter { lines.contains($0.unit) }
      guard !items.isEmpty else { return nil }
      let words = listed(items.compactMap { entry in entry.total.map { (figures.units[entry.unit].name, $0) } }, id)
      guard !one.group.isEmpty, board.classes.count > 1 else { return words }
      return language == .zh ? "\(one.group)：\(words)" : "\(one.group): \(words)"
    }
    return lists.isEmpty ? Words.nobody[language] : lists.joined(separator: language == .zh ? "；" : "; ")
  }

  /// The units that an assessment marks; nil without one.
  func markedWords(_ isMarked: (ScoreEntry) -> Bool) -> String? {
    guard let board = scores else { return nil }
    let units = board.classes.flatMap(\.entries).filter { isMarked($0) && lines.contains($0.unit) }.map(\.unit)
    return units.isEmpty ? Words.nobody[language] : joined(units.map { figures.units[$0].name })
  }

  /// At most so many targets are told in a sentence; their sheet has all.
  private static let mostTargets = 10

  /// The targets of the workbook's own body one by one, those of others by how many met them, the furthest from being
  /// met first; nil where there are none.
  var targetWords: String? {
    var order: [Target] = []
    var results: [Target: [TargetResult]] = [:]
    for result in figures.targets where result.light != .grey && lines.contains(result.unit) {
      if results[result.target] == nil { order.append(result.target) }
      results[result.target, default: []].append(result)
    }
    func severity(_ target: Target) -> Int { results[target]?.map(\.light.severity).min() ?? 0 }
    order = order.enumerated().sorted { (severity($0.element), $0.offset) < (severity($1.element), $1.offset) }
      .map(\.element)
    var items = order.prefix(Self.mostTargets).compactMap { target -> String? in
      guard let results = results[target], let first = results.first else { return nil }
      return words(target) + (results.count == 1 ? words(first) : words(results))
    }
    let rest = order.dropFirst(Self.mostTargets)
    let unmet = rest.count { severity($0) < Light.green.severity }
    if !rest.isEmpty { items.append(words(ofOthers: rest.count, unmet: unmet)) }
    return items.isEmpty ? nil : items.joined(separator: language == .zh ? "；" : "; ")
  }

  /// 其余3项均已达标，见《目标完成》.
  private func words(ofOthers count: Int, unmet: Int) -> String {
    let sheet = plan.sheets.first { $0.type == .targets }?.name[language]
    if language == .zh {
      let said = unmet == 0 ? "其余\(count)项均已达标" : "其余\(count)项中\(unmet)项未全部达标"
      return said + (sheet.map { "，见《\($0)》" } ?? "")
    }
    let said = unmet == 0 ? "the other \(count) are met" : "of the other \(count), \(unmet) are not met by all"
    return said + (sheet.map { " (see “\($0)”)" } ?? "")
  }

  /// 推荐典型·身边好人每月≥1个.
  private func words(_ target: Target) -> String {
    let value = words(FigureName(target.measure), target.value)
    let unit = measure(target.measure)?.format == .money ? "" : unitWord(target.measure)
    let part = target.category.drop { $0 != "=" }.dropFirst()
    let name = title(target.measure) + (part.isEmpty ? "" : "·\(part)")
    let bound = target.isCeiling ? "≤" : "≥"
    if language == .zh { return "\(name)\(target.cycle.word.zh)\(bound)\(value)\(unit)" }
    return "\(name) \(bound) \(value)\(unit.isEmpty ? "" : " " + unit) a \(target.cycle.word.en)"
  }

  /// ，甲局12个月中达标9个月; ，甲局实际3个、完成75.0%.
  private func words(_ result: TargetResult) -> String {
    guard let actual = result.actual else { return "" }
    let body = figures.units[result.unit].label
    let (met, of) = (NumberFormat.integer.text(actual), NumberFormat.integer.text(result.wanted))
    if result.countsCycles {
      let cycle = result.target.cycle.counted.zh
      return language == .zh ? "，\(body)\(of)\(cycle)中达标\(met)\(cycle)" : ": \(body) met it in \(met) of \(of)"
    }
    let name = FigureName(result.target.measure)
    let unit = measure(result.target.measure)?.format == .money ? "" : unitWord(result.target.measure)
    // Of a ceiling, target ÷ actual is no share of anything.
    let reached = result.target.isCeiling ? nil : result.completion.map { NumberFormat.percent.text($0) }
    if language == .zh {
      return "，\(body)实际\(words(name, actual))\(unit)" + (reached.map { "、完成\($0)" } ?? "")
    }
    return ": \(body) \(words(name, actual))\(unit.isEmpty ? "" : " " + unit)" + (reached.map { ", \($0) of it" } ?? "")
  }

  /// ：3个单位达标、1个未达.
  private func words(_ results: [TargetResult]) -> String {
    let counts = standings(results).map { one in
      let word = one.first.word[language]
      return language == .zh ? "\(one.count)个单位\(word)" : "\(one.count)\(word)"
    }
    return (language == .zh ? "：" : ": ") + joined(counts)
  }
}

extension Cycle {
  /// 12个月, 4个季度 …
  var counted: Text {
    switch self {
    case .month: Text(zh: "个月", en: "months")
    case .quarter: Text(zh: "个季度", en: "quarters")
    case .halfYear: Text(zh: "个半年", en: "half-years")
    case .year: Text(zh: "年", en: "years")
    }
  }
}
