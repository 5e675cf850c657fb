import Catalog
import Diagnostics
import Figures

/// Lists within sentences: units with their figures, and the assessment.
extension BookScope {
  /// 城东街道（5,200小时）、河口镇（4,380小时）.
  ///
  /// - Parameter others: values that these are ahead of or behind: none is read as one of them.
  func listed(_ items: [(name: String, value: Exact)], _ id: String, others: [Exact] = []) -> String {
    let word = saidUnit(id)
    let amounts = amount(id).apart(items.map(\.value), from: others)
    return joined(
      zip(items, amounts).map { item, amount in
        let (name, value) = item
        // English words of units are plural.
        let unit = word.isEmpty || value == Exact(1) ? "" : " " + word
        let number = said(value, amount)
        return language == .zh ? "\(name)（\(number)\(word)）" : "\(name) (\(number)\(unit))"
      })
  }

  func joined(_ items: [String]) -> String { items.joined(separator: language == .zh ? "、" : ", ") }

  /// At most so many units are named in a list; their number is told where there are more.
  static let mostInList = 5

  /// 甲、乙; 甲、乙、丙、丁、戊等7个单位. A single name more takes no more room than its number.
  func joined(units names: [String]) -> String {
    guard names.count > Self.mostInList + 1 else { return joined(names) }
    let shown = joined(Array(names.prefix(Self.mostInList)))
    return language == .zh ? "\(shown)等\(names.count)个单位" : "\(shown) and others, \(names.count) in all"
  }

  /// 白石镇; 白石镇2件、城东街道1件: whose a number is, in the units without units below and in own parts, the most first;
  /// nil where nobody below has any.
  func holdersWords(_ id: String) -> String? {
    guard isPresent(id) else { return nil }
    let held = lines.compactMap { line -> (name: String, value: Exact)? in
      let one = figures.units[line]
      guard line != unit, one.part != .unit || !one.hasChildren, let value = figure(id, unit: line).value, value > .zero
      else { return nil }
      return (one.part == .own && line > 0 ? figures.units[line - 1].name : one.name, value)
    }
    guard !held.isEmpty else { return nil }
    let sorted = held.enumerated().sorted { a, b in
      (b.element.value, a.offset) < (a.element.value, b.offset)
    }.map(\.element)
    let word = saidUnit(id)
    let isSingle = sorted.count == 1 || sorted.allSatisfy { $0.value == Exact(1) }
    return joined(
      units: sorted.map { name, value in
        guard !isSingle else { return name }
        let number = said(value, amount(id))
        return language == .zh ? "\(name)\(number)\(word)" : "\(name) \(number)"
      })
  }

  /// The units ranked last that are not among the first nor equal to one of them, the last first, at most half of all;
  /// those who are equal together or not at all; nobody by a rate or a mean that is no worse than that of all together. Nil
  /// where there are none.
  func trailingWords(_ count: Int, _ id: String) -> String? {
    guard let measure = measure(id), isPresent(id) else { return nil }
    let lead = foremost(count, of: measure)
    let (first, tied) = (Set(lead.map(\.line)), Set(lead.map(\.value)))
    let ranked = peers.compactMap { line -> (line: Int, rank: Exact)? in
      figure(FigureName(id, .rank), unit: line).value.map { (line, $0) }
    }
    let behind = ranked.filter { entry in
      guard entry.rank != Exact(1), !first.contains(entry.line) else { return false }
      return figure(id, unit: entry.line).value.map { !tied.contains($0) && !isNoWorse($0, measure) } ?? true
    }.sorted { ($0.rank, $0.line) > ($1.rank, $1.line) }
    let last = behind.prefix(Self.wholeTies(behind.map(\.rank), count: count, half: peers.count / 2))
    guard !last.isEmpty else { return nil }
    return listed(
      last.compactMap { entry in figure(id, unit: entry.line).value.map { (figures.units[entry.line].name, $0) } }, id,
      others: lead.suffix(1).map(\.value))
  }

  /// Each group's list as its sheet shows it, units of one name told apart by their parents; nil without an assessment.
  func scoreWords(isRed: Bool) -> String? {
    guard let board = awarded, let id = context.catalog.measures.first(where: { $0.value == .score })?.id else {
      return nil
    }
    let lists = board.classes.compactMap { one -> String? in
      let ranked = one.entries.filter { $0.rank != nil }
      let lists = RedAndBlack(
        ranked.map { RedAndBlack.Entry(rank: $0.rank ?? 0, passes: !$0.isYellow) },
        outside: one.entries.count - ranked.count, top: settings.rankingTop, bottom: settings.rankingBottom)
      let items = (isRed ? lists.red : lists.black).map { ranked[$0] }.filter { lines.contains($0.unit) }
      guard !items.isEmpty else { return nil }
      let words = joined(items.compactMap { entry in entry.total.map { scored(entry, $0, id) } })
      guard !one.group.isEmpty, board.classes.count > 1 else { return words }
      guard language == .zh else { return "\(one.group): \(words)" }
      return one.group + (one.group.hasSuffix("类") ? "为" : "类为") + words
    }
    return lists.isEmpty ? Words.nobody[language] : lists.joined(separator: language == .zh ? "；" : "; ")
  }

  /// 白石镇（88.5分）; 河口镇*（100分，未测评权重33）: what is not measured is said, and whose reports are lacking.
  private func scored(_ entry: ScoreEntry, _ total: Exact, _ id: String) -> String {
    let (unit, number) = (unitWord(id), said(total, index.scores.amount(entry) ?? amount(id)))
    let name = figures.units[entry.unit].name + (lackingForScores.contains(entry.unit) ? "*" : "")
    let weight = entry.unmeasured.isZero ? nil : said(entry.unmeasured, .decimal)
    if language == .zh { return "\(name)（\(number)\(unit)\(weight.map { "，未测评权重" + $0 } ?? "")）" }
    let word = unit.isEmpty || total == Exact(1) ? "" : " " + unit
    return "\(name) (\(number)\(word)\(weight.map { ", weight unmeasured " + $0 } ?? ""))"
  }

  /// The units of which less than half of the weight is measured; nil where there are none.
  var unrankedWords: String? {
    let units = (awarded?.classes ?? []).flatMap(\.entries).filter { $0.isThin && lines.contains($0.unit) }.map(\.unit)
    return units.isEmpty ? nil : joined(units: units.sorted().map { figures.units[$0].name })
  }

  /// 本季度尚未结束（数据截至2026年10月12日）; nil where there is no assessment, or where its period is over.
  var unfinishedWords: String? { scores != nil && isUnfinished ? stillRuns : nil }

  /// The same of any period.
  var stillRuns: String {
    let (word, day) = (figures.period.word[language], figures.asOf.words(zh: language == .zh))
    return language == .zh ? "\(word)尚未结束（数据截至\(day)）" : "Data of \(word) reach to \(day), well before its end"
  }

  /// The units that an assessment marks; nil without one.
  func markedWords(_ isMarked: (ScoreEntry) -> Bool) -> String? {
    guard let board = awarded else { return nil }
    let units = board.classes.flatMap(\.entries).filter { isMarked($0) && lines.contains($0.unit) }.map(\.unit)
    return units.isEmpty ? Words.nobody[language] : joined(units.map { figures.units[$0].name })
  }
}
