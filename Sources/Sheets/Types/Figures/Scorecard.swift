import Catalog
import Diagnostics
import Figures

/// An assessment: ranks by group, points one by one, changes of rank.
extension BookScope {
  /// Nil where the settings hold no index, and of a period in which nothing happened.
  func scorecard(_ plan: SheetPlan, name: String) -> Sheet? {
    guard let board = scores else { return nil }
    let classes = board.classes.compactMap { one -> Scoreboard.Class? in
      let inside = Set(lines)
      var one = one
      if !isWhole { one.entries.removeAll { !inside.contains($0.unit) } }
      return one.entries.isEmpty ? nil : one
    }
    guard !classes.isEmpty else { return nil }
    switch plan.view {
    case .points: return points(classes, board.indicators, plan, name: name)
    case .changes: return changes(classes, plan, name: name)
    default: return ranks(classes, plan, name: name)
    }
  }

  private func ranks(_ classes: [Scoreboard.Class], _ plan: SheetPlan, name: String) -> Sheet {
    var table = scoreTable()
    let lacking = lackingForScores
    for one in classes {
      table.lines.append(.band(className(one)))
      table.lines += one.entries.map { .cells(scoreCells($0, called: starred($0.unit, lacking))) }
    }
    table.notes = lackingScoreNotes + scoreNotes
    return table.sheet(self, plan, name: name)
  }

  /// A table of ranks by the score, without its lines.
  func scoreTable() -> TableSheet {
    let titles = [
      Words.rank, Words.body, Text(zh: "总分", en: "Score"), Words.lastRank, Words.rise,
      Text(zh: "未测评权重", en: "Weight unmeasured"), Text(zh: "标志", en: "Mark"),
    ]
    var table = TableSheet(language, titles.map { TableSheet.Column($0, language, least: 11) })
    table.isNumbered = false
    table.fixed = [0]
    table.counted = Text(zh: "分", en: "points")[language]
    return table
  }

  /// A line of it.
  func scoreCells(_ entry: ScoreEntry, called name: Cell) -> [Cell] {
    [
      entry.rank.map { .ordinal($0) } ?? .centred("—"), name, total(entry),
      entry.rankBefore.map { .ordinal($0) } ?? .centred("—"), rise(entry),
      entry.unmeasured.isZero ? .dash : .number(entry.unmeasured, .decimal), mark(entry),
    ]
  }

  private func total(_ entry: ScoreEntry) -> Cell {
    entry.total.map { .number($0, .amount(index.scores.amount(entry) ?? .decimal)) } ?? .dash
  }

  /// The greatest change first.
  private func changes(_ classes: [Scoreboard.Class], _ plan: SheetPlan, name: String) -> Sheet {
    let titles = [
      Words.body, Words.lastRank, Text(zh: "本期名次", en: "Rank now"), Words.rise, Text(zh: "总分", en: "Score"),
    ]
    var table = TableSheet(
      language, [TableSheet.Column(Words.number, language)] + titles.map { TableSheet.Column($0, language, least: 12) })
    table.counted = Text(zh: "名次、分", en: "ranks, points")[language]
    let lacking = lackingForScores
    var isStarred = false
    for one in classes {
      let moved = one.entries.compactMap { entry -> (entry: ScoreEntry, by: Int)? in
        guard let now = entry.rank, let before = entry.rankBefore, now != before else { return nil }
        return (entry, before - now)
      }
      guard one.entries.contains(where: { $0.rank != nil && $0.rankBefore != nil }) else { continue }
      table.lines.append(.band(className(one)))
      let sorted = moved.enumerated().sorted { a, b in
        (-a.element.by, a.offset) < (-b.element.by, b.offset)
      }
      isStarred = isStarred || moved.contains { lacking.contains($0.entry.unit) }
      for (_, (entry, _)) in sorted {
        table.lines.append(
          .cells([
            starred(entry.unit, lacking), entry.rankBefore.map { .ordinal($0) } ?? .dash,
            entry.rank.map { .ordinal($0) } ?? .dash, rise(entry), total(entry),
          ]))
      }
      if moved.isEmpty {
        table.lines.append(.words(Text(zh: "名次没有变化。", en: "No rank has changed.")[language]))
      }
    }
    if table.lines.isEmpty {
      table.lines.append(.words(Text(zh: "没有上期名次可比。", en: "There are no earlier ranks to compare with.")[language]))
    }
    if isStarred { table.notes += lackingScoreNotes }
    let still = classes.flatMap(\.entries).count { $0.rank != nil && $0.rank == $0.rankBefore }
    if still > 0 {
      table.notes.append(
        language == .zh ? "另有\(still)个单位名次未变，未列出。" : "\(still) more kept their ranks and are not listed.")
    }
    table.notes += scoreNotes
    return table.sheet(self, plan, name: name)
  }

  func className(_ one: Scoreboard.Class) -> String {
    let told = classLabel(one)
    let name = told.isEmpty ? Text(zh: "未分类单位", en: "Units without a group")[language] : told
    return language == .zh ? "\(name)（\(one.entries.count)个单位）" : "\(name) (\(one.entries.count.counted("unit")))"
  }

  /// The group of a class; of several classes without one, the level; else empty.
  func classLabel(_ one: Scoreboard.Class) -> String {
    let ungrouped = figures.scores?.classes.count { $0.group.isEmpty } ?? 0
    guard one.group.isEmpty, ungrouped > 1, let unit = one.entries.first?.unit else { return one.group }
    let level = figures.units[unit].depth + 1
    return language == .zh ? "未分类单位 · 第\(level)级" : "Units without a group · level \(level)"
  }

  /// ▲ 3, ▼ 2, or — where the rank is the same or there was none.
  func rise(_ entry: ScoreEntry) -> Cell {
    guard let now = entry.rank, let before = entry.rankBefore else { return .centred("—") }
    let colour: Colour = now < before ? .green : now > before ? .red : .grey
    return Cell(.number(Exact(before - now)), Style.ordinal.formatted(.steps).coloured(colour))
  }

  /// 流动红旗 and 黄牌, told by words and a sign as well as by colour.
  func mark(_ entry: ScoreEntry) -> Cell {
    let style = Style.wrapped.aligned(.centre)
    if entry.isThin { return .text(Text(zh: "不列名次", en: "unranked")[language], style.coloured(.grey)) }
    if entry.total == nil { return .text(Text(zh: "未测评", en: "unmeasured")[language], style.coloured(.grey)) }
    if isUnfinished { return .text("—", style.coloured(.grey)) }
    var words: [String] = []
    if entry.isFlag { words.append(Text(zh: "★ 流动红旗", en: "★ red flag")[language]) }
    if entry.isYellow { words.append(Text(zh: "■ 黄牌", en: "■ yellow card")[language]) }
    return .text(words.joined(separator: " "), style.coloured(entry.isYellow ? .ochre : .red))
  }

  /// Why some have no rank.
  private var thinNote: String {
    language == .zh
      ? "未测评权重超过一半的单位，总分仅供参考，不列名次，不评红榜、黑榜、流动红旗和黄牌。"
      : "A unit of which less than half of the weight is measured has neither rank nor place on a list, flag or card."
  }

  /// Why nothing is awarded yet.
  var awaitedNote: String {
    language == .zh
      ? stillRuns + "，名次仅为目前情况，红榜、黑榜、流动红旗、黄牌待期末评定。"
      : stillRuns + ": ranks are those so far; lists, flags and cards are given at its end."
  }

  var scoreNotes: [String] {
    let pass = settings.rankingPass
    var notes: [String] = []
    if let index = settings.index, !index.title.isEmpty {
      let source = index.source.isEmpty ? "" : language == .zh ? "，依据：\(index.source)" : " (\(index.source))"
      notes.append(language == .zh ? "测评体系：\(index.title)\(source)。" : "By the index “\(index.title)”\(source).")
    }
    notes.append(
      language == .zh
        ? "总分为已测评指标得分按权重折算的百分制；及格线\(pass)分，低于及格线的为黄牌；升降与上期名次相比。"
        : "Scores are out of 100 over the indicators that are measured; under \(pass) points is a yellow card.")
    if scores?.classes.contains(where: { $0.entries.contains(where: \.isThin) }) ?? false { notes.append(thinNote) }
    if isUnfinished { notes.append(awaitedNote) }
    return notes + periodNotes
  }
}
