import Catalog
import Diagnostics
import Figures

/// 应报未报: units down, what was to be reported across, a ○ where it did not come.
extension BookScope {
  /// Nil where the settings expect no reports.
  func missing(_ plan: SheetPlan, name: String) -> Sheet? {
    let expected = settings.expectedReports
    guard context.catalog.kinds.contains(where: { expected[$0.id] != nil }) else { return nil }
    let reports = duePeriods
    let found = missingHere
    let isWide = reports.count > 8
    var columns = [
      TableSheet.Column(Words.number, language), TableSheet.Column(Words.body, language, least: 18, most: 34),
    ]
    // A unit's workbook names no unit above it.
    if isWhole { columns.append(TableSheet.Column(Text(zh: "上级单位", en: "Under"), language, least: 12, most: 24)) }
    for (kind, period) in reports {
      let title = context.catalog.kinds[kind].title[language]
      columns.append(
        TableSheet.Column(shortTitle(period), group: title, least: isWide ? 6 : 10, most: 16, size: isWide ? 10 : 12))
    }
    columns.append(TableSheet.Column(Text(zh: "未报份数", en: "Missing"), language, least: 10))
    var table = TableSheet(language, columns)
    table.counted = Text(zh: "份", en: "reports")[language]
    if found.isEmpty {
      putNoneMissing(&table, isAnyDue: !reports.isEmpty, plan)
    } else {
      putMissing(&table, found, reports, plan)
    }
    return table.sheet(self, plan, name: name)
  }

  private func putNoneMissing(_ table: inout TableSheet, isAnyDue: Bool, _ plan: SheetPlan) {
    let nothingDue =
      pendingNote.map { Text(both: $0) } ?? Text(zh: "本期没有到期应报的台账。", en: "No report was due in this period.")
    let words = isAnyDue ? Text(zh: "应报台账均已报送。", en: "Every expected report came.") : nothingDue
    table.lines.append(.words(said(plan, words)))
    if isAnyDue { table.notes += [pendingNote].compactMap(\.self) }
  }

  /// A total, and a line for each unit of which a report did not come.
  private func putMissing(
    _ table: inout TableSheet, _ found: [MissingReport], _ reports: [(kind: Int, period: Period)], _ plan: SheetPlan
  ) {
    var cells: [Cell] = [.wrapped(Words.total[language])] + (isWhole ? [.blank(.body)] : [])
    cells += reports.map { report in
      .ordinal(found.count { $0.kind == report.kind && $0.period == report.period })
    }
    table.lines.append(.total(cells + [.ordinal(found.count)]))
    let byUnit = Dictionary(grouping: found, by: \.unit)
    let units = byUnit.keys.sorted()
    let missing = Style.wrapped.aligned(.centre).coloured(.red)
    table.list(count: units.count, limit: plan.limit) { at in
      let (unit, own) = (units[at], byUnit[units[at]] ?? [])
      let parent = figures.units[unit].parent.map { figures.units[$0].label } ?? "—"
      let marks = reports.map { report -> Cell in
        let isMissing = own.contains { $0.kind == report.kind && $0.period == report.period }
        if isMissing { return .text("○", missing) }
        let one = MissingReport(unit: unit, kind: report.kind, period: report.period)
        return .text(figures.unexpected.contains(one) ? "—" : "✓", missing.coloured(.grey))
      }
      let names: [Cell] = [.wrapped(figures.units[unit].label)] + (isWhole ? [.wrapped(parent)] : [])
      return ("", names + marks + [.ordinal(own.count)])
    }
    table.notes = [
      language == .zh
        ? "○未报　✓已报（有记录或零报告）；应报单位为没有下级的单位，未列出的均已报送。共\(units.count.grouped)个单位、\(found.count.grouped)份。"
        : "○ did not come; ✓ came, as rows or as a zero report. Units without units below; those not listed reported everything."
    ]
    if units.contains(where: { unit in figures.unexpected.contains { $0.unit == unit } }) {
      table.notes.append(
        Text(
          zh: "—　按名录的启用、撤销日期，当时没有该单位，不需报送。",
          en: "— The unit did not exist then, as the register dates it: nothing was expected.")[
            language])
    }
    table.notes += unreadNotes + [pendingNote].compactMap(\.self)
  }

  /// 有1个文件未能读取，其中的数据没有计入，本期数字不完整：乙镇2026-01.csv。 None where all were read.
  var unreadNotes: [String] {
    let unread = context.unread
    guard !unread.isEmpty else { return [] }
    let names = unread.prefix(3).map { Masking.text($0) }
    let isCut = unread.count > names.count
    let words = Text(
      zh: "有\(unread.count)个文件未能读取，其中的数据没有计入，数字不完整：" + names.joined(separator: "、") + (isCut ? "等。" : "。"),
      en:
        "\(unread.count.counted("file")) could not be read and \(unread.count.word("is", "are")) in no figure, so that the numbers are not complete: "
        + names.joined(separator: ", ") + (isCut ? " and others." : "."))
    return [words[language]]
  }

  /// What was due: kinds in the catalogue's order, each cycle that is over.
  var duePeriods: [(kind: Int, period: Period)] { expectedPeriods.filter { $0.period.last <= figures.asOf } }

  /// What the settings expect of the period: kinds in the catalogue's order, each cycle.
  private var expectedPeriods: [(kind: Int, period: Period)] {
    context.catalog.kinds.enumerated().flatMap { at, kind in
      guard let cycle = settings.expectedReports[kind.id] else { return [(kind: Int, period: Period)]() }
      return cycle.periods(in: figures.period, yearStarts: settings.yearStarts).map { (at, $0) }
    }
  }

  /// 2026年10月的志愿服务记录、问题整改台账: the reports whose cycle has begun and is not over as far as records tell; nil where
  /// there are none.
  var pendingWords: String? {
    let pending = expectedPeriods.filter { $0.period.first <= figures.asOf && figures.asOf < $0.period.last }
    var cycles: [Period] = []
    for one in pending where !cycles.contains(one.period) { cycles.append(one.period) }
    let parts = cycles.map { cycle in
      let kinds = pending.filter { $0.period == cycle }.map { context.catalog.kinds[$0.kind].title[language] }
      return language == .zh
        ? "\(cycle.title.zh)的\(kinds.joined(separator: "、"))" : "\(kinds.joined(separator: ", ")), \(cycle.title.en)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: language == .zh ? "，" : "; ")
  }

  /// The expected reports of the workbook's units that did not come.
  var missingHere: [MissingReport] {
    isWhole ? figures.missing : figures.missing.picked(index.missing.positions(of: lines))
  }

  /// Those of the ledgers that measures are made of.
  func missing(of measures: [String]) -> [MissingReport] {
    let kinds = measures.reduce(into: Set<Int>()) { $0.formUnion(self.kinds(of: $1)) }
    return missingHere.filter { kinds.contains($0.kind) }
  }

  /// The units whose figures of these measures lack a report, of their own or of a unit below.
  func lacking(_ measures: [String]) -> Set<Int> {
    var units: Set<Int> = []
    for report in missing(of: measures) {
      var line: Int? = report.unit
      while let one = line, units.insert(one).inserted { line = figures.units[one].parent }
    }
    return units
  }

  /// The same of what the assessment is made of.
  var lackingForScores: Set<Int> { lacking(scores?.indicators.map(\.measure) ?? []) }

  /// Whose reports did not come.
  var lateNames: String { joined(units: Set(missingHere.map(\.unit)).sorted().map { figures.units[$0].name }) }

  /// 滨河社区有志愿服务记录未报，数据不完整。 Nil where all came.
  func missingWords(_ reports: [MissingReport]) -> String? {
    guard !reports.isEmpty else { return nil }
    var (units, kinds): ([Int], [Int]) = ([], [])
    for report in reports {
      if !units.contains(report.unit) { units.append(report.unit) }
      if !kinds.contains(report.kind) { kinds.append(report.kind) }
    }
    let names = joined(units: units.sorted().map { figures.units[$0].name })
    let ledgers = joined(kinds.map { context.catalog.kinds[$0].title[language] })
    return language == .zh
      ? "\(names)有\(ledgers)未报，数据不完整。" : "\(names): \(ledgers) did not come; the numbers are not complete."
  }

  /// The kinds that a measure is made of, as positions in the catalogue.
  func kinds(of id: String) -> Set<Int> {
    guard let measure = measure(id) else { return [] }
    var kinds: Set<Int> = measure.kind.map { [$0] } ?? []
    if case .ratio(let above, let below) = measure.value {
      kinds.formUnion(self.kinds(of: above).union(self.kinds(of: below)))
    }
    for condition in measure.conditions {
      if case .member(_, let name) = condition.test { kinds.formUnion(self.kinds(of: name)) }
    }
    return kinds
  }

  /// Why the reports of the running cycle are not among those that were due; nil where none runs.
  private var pendingNote: String? {
    pendingWords.map { words in
      let asOf = figures.asOf.words(zh: language == .zh)
      return language == .zh
        ? "\(words)截至\(asOf)尚未到期，是否报送暂不统计。" : "Not yet due by \(asOf), and not counted as missing: \(words)."
    }
  }

  /// 10月 within a year that the title tells.
  private func shortTitle(_ period: Period) -> String {
    guard period.span == .month else { return period.title[language] }
    return monthName(period)
  }

  /// What is said where there is nothing to list: the plan's words, else these.
  func said(_ plan: SheetPlan, _ words: Text) -> String {
    plan.none[language].isEmpty ? words[language] : filled(plan.none)
  }
}
