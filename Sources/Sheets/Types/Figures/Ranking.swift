import Catalog
import Diagnostics
import Figures

/// 红黑榜: the leading and the trailing units of each group, by the assessment where the settings hold one and the period
/// is assessed, else by the first measure of the plan that is present.
extension BookScope {
  /// Nil where there is nothing to rank.
  func ranking(_ plan: SheetPlan, name: String) -> Sheet? {
    if let board = scores { return isUnfinished ? awaited(plan, name: name) : scoreRanking(board, plan, name: name) }
    guard figures.scores == nil || !isAssessed else { return nil }
    guard let id = plan.measures.first(where: isPresent), let measure = measure(id) else { return nil }
    if isUnfinished { return isUnreached ? nil : awaited(plan, name: name) }
    return measureRanking(measure, plan, name: name)
  }

  /// Says that the period still runs.
  private func awaited(_ plan: SheetPlan, name: String) -> Sheet {
    var table = TableSheet(language, [TableSheet.Column(Words.body, language, least: 60)])
    table.isNumbered = false
    let rest = Text(zh: "，红榜、黑榜待期末评定。", en: ": the lists are given at its end.")
    table.lines.append(.words(stillRuns + rest[language]))
    return table.sheet(self, plan, name: name)
  }

  private func scoreRanking(_ board: Scoreboard, _ plan: SheetPlan, name: String) -> Sheet? {
    var table = scoreTable()
    let lacking = lackingForScores
    for one in board.classes {
      let ranked = one.entries.filter { $0.total != nil && !$0.isThin }
      let none = Text(zh: "未测评（没有可测评的数据）", en: "Unmeasured (nothing to measure by)")
      table.lines += rankingLists(
        classLabel(one), ranked.map { RedAndBlack.Entry(rank: $0.rank ?? 0, passes: !$0.isYellow) },
        unmeasured: one.entries.filter { $0.total == nil }.map(\.unit), none[language],
        outside: one.entries.count - ranked.count
      ) { scoreCells(ranked[$0], called: starred(ranked[$0].unit, lacking)) }
      let thin = one.entries.filter(\.isThin).map(\.unit)
      if !thin.isEmpty {
        let words = Text(zh: "不列名次（未测评权重超过一半）", en: "Unranked (less than half of the weight is measured)")
        table.lines.append(.words(words[language] + names(thin)))
      }
    }
    guard board.classes.contains(where: { $0.entries.contains { $0.total != nil } }) else { return nil }
    table.notes = rankingNotes + lackingScoreNotes + scoreNotes
    return table.sheet(self, plan, name: name)
  }

  /// A group's red list, its black list, and who is on neither for want of records.
  ///
  /// - Parameter outside: how many have no rank, if more than those without records.
  func rankingLists(
    _ group: String, _ entries: [RedAndBlack.Entry], unmeasured: [Int], _ unmeasuredWords: String,
    outside: Int? = nil, _ cells: (Int) -> [Cell]
  ) -> [TableSheet.Line] {
    var lines: [TableSheet.Line] = []
    let outside = max(outside ?? 0, unmeasured.count)
    let all = entries.count + outside
    let without = without(unmeasured: unmeasured.count, unranked: outside - unmeasured.count)
    if entries.count > 1 {
      let lists = RedAndBlack(
        entries, outside: outside, top: settings.rankingTop, bottom: settings.rankingBottom)
      for (isRed, list) in [(true, lists.red), (false, lists.black)] {
        lines.append(.band(band(group, isRed: isRed, list.count, of: all, without)))
        lines += list.map { .cells(cells($0)) }
        let nobodyTrails = lists.isThin ? Words.fewMeasured : Words.nobodyTrails
        if list.isEmpty { lines.append(.words(isRed ? nobodyPasses : nobodyTrails[language])) }
      }
    } else {
      let name = group.isEmpty ? Words.body[language] : group
      let count = language == .zh ? "（共\(all)个单位）" : " (\(all) in all)"
      lines.append(.band(name + count))
      lines.append(
        .words(Text(zh: "参评单位不足2个，不分红榜、黑榜。", en: "Fewer than 2 units are measured: there are no lists.")[language]))
    }
    if !unmeasured.isEmpty { lines.append(.words("\(unmeasuredWords)\(names(unmeasured))")) }
    return lines
  }

  /// At most so many units without a rank are named.
  private static let mostNamed = 60

  private func names(_ units: [Int]) -> String {
    let names = units.prefix(Self.mostNamed).map { figures.units[$0].name }
    let isCut = units.count > names.count
    if language == .zh { return "：" + names.joined(separator: "、") + (isCut ? "等\(units.count)个单位。" : "。") }
    return ": " + names.joined(separator: ", ") + (isCut ? " … (\(units.count) in all)." : ".")
  }

  var unmeasuredWords: String {
    let fewest = settings.minimumRecords
    if fewest > 1 {
      return language == .zh ? "未测评（本期记录不足\(fewest)条）" : "Unmeasured (fewer than \(fewest) records in the period)"
    }
    return Text(zh: "未测评（本期无记录）", en: "Unmeasured (no records in the period)")[language]
  }

  /// ，其中1个未测评、2个不列名次: of those in all, how many could be on neither list.
  private func without(unmeasured: Int, unranked: Int) -> String {
    let parts = [
      (unmeasured, Text(zh: "个未测评", en: " of them unmeasured")),
      (unranked, Text(zh: "个不列名次", en: unmeasured > 0 ? " unranked" : " of them unranked")),
    ].filter { $0.0 > 0 }.map { "\($0.0)\($0.1[language])" }
    guard !parts.isEmpty else { return "" }
    return (language == .zh ? "，其中" : ", ") + joined(parts)
  }

  private func band(_ group: String, isRed: Bool, _ count: Int, of all: Int, _ without: String) -> String {
    let name = isRed ? Text(zh: "红榜", en: "Red list")[language] : Text(zh: "黑榜", en: "Black list")[language]
    let lead = group.isEmpty ? name : "\(group) · \(name)"
    guard count > 0 else { return lead }
    if language == .zh {
      return "\(lead)（\(isRed ? "前" : "后")\(count)名，共\(all)个单位\(without)）"
    }
    return "\(lead) (\(isRed ? "first" : "last") \(count) of \(all)\(without))"
  }

  private var nobodyPasses: String {
    let pass = settings.rankingPass
    return language == .zh ? "没有达到\(pass)分的单位，本期红榜空缺。" : "No unit reaches \(pass) points; the red list is empty."
  }

  /// A unit's name, with * where its data is not complete.
  func starred(_ unit: Int, _ lacking: Set<Int>) -> Cell {
    .wrapped(figures.units[unit].name + (lacking.contains(unit) ? "*" : ""))
  }

  /// *滨河社区有志愿服务记录未报，数据不完整。 Nothing where all came.
  func lackingNotes(_ lacking: Set<Int>, _ measures: [String]) -> [String] {
    lacking.isEmpty ? [] : [missingWords(missing(of: measures))].compactMap { $0.map { "*" + $0 } }
  }

  /// The same of the assessment.
  var lackingScoreNotes: [String] { lackingNotes(lackingForScores, scores?.indicators.map(\.measure) ?? []) }

  var rankingNotes: [String] {
    let (top, bottom) = (settings.rankingTop, settings.rankingBottom)
    return [
      language == .zh
        ? "每类取前\(top)名列红榜、后\(bottom)名列黑榜；单位较少的类别各不超过半数（达到及格线或未设及格线的，黑榜不超过三分之一），并列者同列。"
        : "The first \(top) and last \(bottom) of each group, at most half of a small one (a third of those last who reach the pass line, or where there is none); ties are listed together."
    ]
  }
}
