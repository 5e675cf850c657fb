import Catalog
import Diagnostics
import Figures

/// 红黑榜: the leading and the trailing units of each group, by the assessment where the settings hold one, else by the
/// first measure of the plan that is present.
extension BookScope {
  /// Nil where there is nothing to rank.
  func ranking(_ plan: SheetPlan, name: String) -> Sheet? {
    if let board = figures.scores { return scoreRanking(board, plan, name: name) }
    guard let id = plan.measures.first(where: isPresent), let measure = measure(id) else { return nil }
    return measureRanking(measure, plan, name: name)
  }

  private func scoreRanking(_ board: Scoreboard, _ plan: SheetPlan, name: String) -> Sheet? {
    let titles = [
      Words.rank, Words.body, Text(zh: "总分", en: "Score"), Words.lastRank, Words.rise, Text(zh: "标志", en: "Mark"),
    ]
    var table = TableSheet(language, titles.map { TableSheet.Column($0, language, least: 11) })
    table.isNumbered = false
    table.fixed = [0]
    table.counted = Text(zh: "分", en: "points")[language]
    for one in board.classes {
      let ranked = one.entries.filter { $0.total != nil }
      guard !ranked.isEmpty else { continue }
      let lists = RedAndBlack(
        ranked.map { RedAndBlack.Entry(rank: $0.rank ?? 0, passes: !$0.isYellow) }, top: settings.rankingTop,
        bottom: settings.rankingBottom)
      table.lines.append(.band(band(one.group, isRed: true, lists.red.count, of: ranked.count)))
      table.lines += lists.red.map { .cells(cells(ranked[$0])) }
      if lists.red.isEmpty { table.lines.append(.words(nobodyPasses)) }
      table.lines.append(.band(band(one.group, isRed: false, lists.black.count, of: ranked.count)))
      table.lines += lists.black.map { .cells(cells(ranked[$0])) }
      if lists.black.isEmpty { table.lines.append(.words(Words.nobodyTrails[language])) }
    }
    guard !table.lines.isEmpty else { return nil }
    table.notes = rankingNotes + scoreNotes
    return table.sheet(self, plan, name: name)
  }

  private func cells(_ entry: ScoreEntry) -> [Cell] {
    [
      entry.rank.map { .ordinal($0) } ?? .centred("—"), .wrapped(figures.units[entry.unit].name),
      entry.total.map { .number($0, .decimal) } ?? .dash, entry.rankBefore.map { .ordinal($0) } ?? .centred("—"),
      rise(entry), mark(entry),
    ]
  }

  private func measureRanking(_ measure: Measure, _ plan: SheetPlan, name: String) -> Sheet? {
    let changes = FigureName(measure.id, .previousChange)
    var table = TableSheet(
      language,
      [
        TableSheet.Column(Words.rank, language, least: 11), TableSheet.Column(Words.body, language, least: 24),
        TableSheet.Column(titleWithUnit(measure.id), least: 14),
        TableSheet.Column(Words.previousChange, language, least: 12),
      ])
    table.isNumbered = false
    table.fixed = [0]
    table.counted = unitWord(measure.id)
    for (group, members) in classes(by: measure) where members.count > 1 {
      let lists = RedAndBlack(
        members.map { RedAndBlack.Entry(rank: $0.rank, passes: true) }, top: settings.rankingTop,
        bottom: settings.rankingBottom)
      for (isRed, list) in [(true, lists.red), (false, lists.black)] {
        table.lines.append(.band(band(group, isRed: isRed, list.count, of: members.count)))
        if list.isEmpty { table.lines.append(.words(Words.nobodyTrails[language])) }
        for at in list {
          let unit = members[at].unit
          table.lines.append(
            .cells([
              .ordinal(members[at].rank), .wrapped(figures.units[unit].name), cell(FigureName(measure.id), unit: unit),
              cell(changes, unit: unit),
            ]))
        }
      }
    }
    guard !table.lines.isEmpty else { return nil }
    let title = measure.title[language]
    table.notes =
      [language == .zh ? "按\(title)排名。" : "Ranked by \(title.lowercased())."] + rankingNotes + periodNotes
    return table.sheet(self, plan, name: name)
  }

  /// Units by group in the register's order, the best first; where no unit has a group, those of the first level that
  /// has several.
  private func classes(by measure: Measure) -> [(group: String, members: [(unit: Int, rank: Int)])] {
    let inGroups = figures.units.contains { !$0.group.isEmpty && $0.part == .unit }
    let name = FigureName(measure.id, inGroups ? .groupRank : .rank)
    let grouped = lines.filter { figures.units[$0].part == .unit && !figures.units[$0].group.isEmpty }
    let candidates = inGroups ? grouped : peers
    var depths: [String: Set<Int>] = [:]
    for unit in candidates { depths[figures.units[unit].group, default: []].insert(figures.units[unit].depth) }
    var order: [String] = []
    var found: [String: [(unit: Int, rank: Int)]] = [:]
    for unit in candidates {
      guard let rank = figure(name, unit: unit).value, figure(measure.id, unit: unit).value != nil else { continue }
      // Group ranks are among the units of one level.
      let depth = figures.units[unit].depth + 1
      let isSpread = (depths[figures.units[unit].group]?.count ?? 0) > 1
      let level = isSpread ? (language == .zh ? " · 第\(depth)级" : " · level \(depth)") : ""
      let group = inGroups ? figures.units[unit].group + level : ""
      if found[group] == nil { order.append(group) }
      found[group, default: []].append((unit, Int(clamping: rank.rounded(places: 0))))
    }
    return order.map { group in
      (group, (found[group] ?? []).sorted { ($0.rank, $0.unit) < ($1.rank, $1.unit) })
    }
  }

  private func band(_ group: String, isRed: Bool, _ count: Int, of all: Int) -> String {
    let name = isRed ? Text(zh: "红榜", en: "Red list")[language] : Text(zh: "黑榜", en: "Black list")[language]
    let lead = group.isEmpty ? name : "\(group) · \(name)"
    guard count > 0 else { return lead }
    if language == .zh { return "\(lead)（\(isRed ? "前" : "后")\(count)名，共\(all)个单位）" }
    return "\(lead) (\(isRed ? "first" : "last") \(count) of \(all))"
  }

  private var nobodyPasses: String {
    let pass = settings.rankingPass
    return language == .zh ? "没有达到\(pass)分的单位，本期红榜空缺。" : "No unit reaches \(pass) points; the red list is empty."
  }

  private var rankingNotes: [String] {
    let (top, bottom) = (settings.rankingTop, settings.rankingBottom)
    return [
      language == .zh
        ? "每类取前\(top)名列红榜、后\(bottom)名列黑榜，单位较少的类别各不超过半数，并列者同列。"
        : "The first \(top) and last \(bottom) of each group, at most half of a small one; ties are listed together."
    ]
  }
}

/// Which of some ranked units are on the red list and which on the black one.
struct RedAndBlack {
  /// A unit's rank, and whether it reaches the pass line.
  struct Entry {
    var rank: Int
    var passes: Bool
  }

  /// Positions among the entries: the best first, and the worst first.
  var red: [Int] = []
  var black: [Int] = []

  /// - Parameter entries: the best first.
  init(_ entries: [Entry], top: Int, bottom: Int) {
    let half = (entries.count + 1) / 2
    let most = min(top, half)
    red = entries.indices.filter { entries[$0].rank <= most && entries[$0].passes }
    let isRed = Set(red)
    let rest = entries.indices.filter { !isRed.contains($0) }
    guard let edge = rest.suffix(min(bottom, entries.count - entries.count / 2)).first else { return }
    // A tie at the edge goes on the list as a whole, unless it reaches into what leads.
    black = rest.filter { entries[$0].rank >= entries[edge].rank }.reversed()
    if entries.count == 1 && entries[0].passes || entries.allSatisfy({ $0.rank == 1 }) { black = [] }
  }
}
