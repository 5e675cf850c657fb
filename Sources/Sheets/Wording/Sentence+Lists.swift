import Catalog
import Diagnostics
import Figures

/// Lists within sentences: units with their figures, and the assessment.
extension BookScope {
  /// 城东街道（5,200小时）、河口镇（4,380小时）.
  func listed(_ items: [(name: String, value: Exact)], _ id: String) -> String {
    let word = unitWord(id)
    return joined(
      items.map { name, value in
        // English words of units are plural.
        let unit = word.isEmpty || value == Exact(1) ? "" : " " + word
        let number = said(value, amount(id))
        return language == .zh ? "\(name)（\(number)\(word)）" : "\(name) (\(number)\(unit))"
      })
  }

  func joined(_ items: [String]) -> String { items.joined(separator: language == .zh ? "、" : ", ") }

  /// At most so many units are named in a list; their number is told where there are more.
  static let mostInList = 5

  /// 甲、乙; 甲、乙、丙、丁、戊等7个单位.
  func joined(units names: [String]) -> String {
    let shown = joined(Array(names.prefix(Self.mostInList)))
    guard names.count > Self.mostInList else { return shown }
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
    let word = unitWord(id)
    let isSingle = sorted.count == 1 || sorted.allSatisfy { $0.value == Exact(1) }
    return joined(
      units: sorted.map { name, value in
        guard !isSingle else { return name }
        let number = said(value, amount(id))
        return language == .zh ? "\(name)\(number)\(word)" : "\(name) \(number)"
      })
  }

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
      last.compactMap { entry in figure(id, unit: entry.line).value.map { (figures.units[entry.line].name, $0) } }, id)
  }

  /// Each group's list as its sheet shows it, units of one name told apart by their parents; nil without an assessment.
  func scoreWords(isRed: Bool) -> String? {
    guard let board = scores, let id = context.catalog.measures.first(where: { $0.value == .score })?.id else {
      return nil
    }
    let lists = board.classes.compactMap { one -> String? in
      let ranked = one.entries.filter { $0.rank != nil }
      let lists = RedAndBlack(
        ranked.map { RedAndBlack.Entry(rank: $0.rank ?? 0, passes: !$0.isYellow) }, top: settings.rankingTop,
        bottom: settings.rankingBottom)
      let items = (isRed ? lists.red : lists.black).map { ranked[$0] }.filter { lines.contains($0.unit) }
      guard !items.isEmpty else { return nil }
      let words = listed(items.compactMap { entry in entry.total.map { (figures.units[entry.unit].name, $0) } }, id)
      guard !one.group.isEmpty, board.classes.count > 1 else { return words }
      guard language == .zh else { return "\(one.group): \(words)" }
      return one.group + (one.group.hasSuffix("类") ? "为" : "类为") + words
    }
    return lists.isEmpty ? Words.nobody[language] : lists.joined(separator: language == .zh ? "；" : "; ")
  }

  /// The units that an assessment marks; nil without one.
  func markedWords(_ isMarked: (ScoreEntry) -> Bool) -> String? {
    guard let board = scores else { return nil }
    let units = board.classes.flatMap(\.entries).filter { isMarked($0) && lines.contains($0.unit) }.map(\.unit)
    return units.isEmpty ? Words.nobody[language] : joined(units.map { figures.units[$0].name })
  }
}
