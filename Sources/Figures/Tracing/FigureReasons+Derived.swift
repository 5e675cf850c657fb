import Catalog
import Diagnostics

/// Why a figure that is derived from a measure has no value, or is not told by sheets.
extension FigureReasons {
  /// Why a comparison, share or rank is none, or stands in `figures.csv` alone; nil where neither is so.
  public func reason(_ figure: Figure, _ measure: Measure, _ derived: FigureName.Derived, unit: Int) -> Text? {
    let derivation = derived.derivation
    guard measure.derivations.contains(derivation), derivation != .rank || measure.better != .neither else {
      return Text(zh: "这个指标不作这种比较", en: "the measure is not compared so")
    }
    switch derivation {
    case .previous, .lastYear: return compared(figure, measure, derived, unit)
    case .yearToDate:
      guard figure.value == nil else { return nil }
      let whole = figures.period.yearToDate(yearStarts: catalog.settings.yearStarts)
      guard let whole else { return Text(zh: "本期跨两个年度，没有累计", en: "the period lies in two years") }
      return reason(figure, measure, unit: unit, in: whole)
    case .share: return figure.value == nil ? share(measure, unit) : nil
    case .rank: return figure.value == nil ? rank(measure, derived, unit) : nil
    }
  }

  private func compared(_ figure: Figure, _ measure: Measure, _ derived: FigureName.Derived, _ unit: Int) -> Text? {
    let (period, starts, isPrevious) = (figures.period, catalog.settings.yearStarts, derived.derivation == .previous)
    guard let base = isPrevious ? period.previous(yearStarts: starts) : period.lastYear(yearStarts: starts) else {
      return isPrevious
        ? Text(zh: "这样的周期没有上期", en: "there is no such period before it")
        : Text(zh: "这样的周期没有去年同期", en: "there is no such period a year before")
    }
    if let short = short(measure, derived.derivation, base) { return short }
    guard figure.value == nil else { return nil }
    let isChange = derived == .previousChange || derived == .lastYearChange
    let before = isChange ? figures.figure("\(measure.id)@\(derived.derivation.rawValue)", unit: unit) : figure
    if isChange {
      let now = figures.figure(measure.id, unit: unit)
      if now.value == nil { return reason(now, measure, unit: unit) }
      if before.value?.isZero == true {
        let early = early(measure, base).map { Text(zh: "：\($0.zh)", en: ": \($0.en)") } ?? Text(both: "")
        return Text(
          zh: "\(base.title.zh)是 0，与 0 相比没有变化率\(early.zh)",
          en: "it is 0 in \(base.id), and there is no relative change since 0\(early.en)")
      }
    }
    return reason(before, measure, unit: unit, in: base)
  }

  /// The ledger that begins within the base of a comparison, or after it: sheets compare with nothing.
  private func short(_ measure: Measure, _ derivation: Derivation, _ base: Period) -> Text? {
    guard let at = catalog.measureIndex[measure.id] else { return nil }
    let isPart = figures.incomparable[derivation]?.contains(at) ?? false
    guard isPart || figures.uncounted[derivation]?.contains(at) ?? false else { return nil }
    let kinds = engine.kinds(of: measure)
    let short = figures.shortBases.first {
      $0.derivation == derivation && $0.isAbsent != isPart && kinds.contains($0.kind)
    }
    guard let short else { return nil }
    let kind = catalog.kinds[short.kind].title
    return Text(
      zh: "“\(kind.zh)”从\(short.begins.title.zh)才有记录，\(base.title.zh)\(isPart ? "不全" : "在这以前")，表中不作比较，为“—”",
      en:
        "“\(kind.en)” begins in \(short.begins.id), \(isPart ? "within" : "after") \(base.id): sheets compare nothing "
        + "with that, and show “—”")
  }

  private func share(_ measure: Measure, _ unit: Int) -> Text? {
    guard unit > 0 else {
      return Text(zh: "总体本身没有占比，请用 --unit 写明单位", en: "the whole has no share of itself: name a unit by --unit")
    }
    let (own, whole) = (figures.figure(measure.id, unit: unit), figures.figure(measure.id))
    if own.value == nil { return reason(own, measure, unit: unit) }
    if let lacking = reason(whole, measure, unit: 0) { return lacking }
    let name = figures.units[0].name
    return Text(zh: "除数是 0：\(name)本期没有", en: "it would be divided by 0, as \(name) has none")
  }

  private func rank(_ measure: Measure, _ derived: FigureName.Derived, _ unit: Int) -> Text? {
    let line = figures.units[unit]
    guard line.part == .unit else {
      return Text(
        zh: "只有单位排名，\(line.name)不排，请用 --unit 写明单位",
        en: "units alone are ranked, and \(line.name) is none: name one by --unit")
    }
    if figures.absent.contains(unit) {
      return Text(zh: "按单位名录，\(line.name)在本期不存在", en: "by the register, \(line.name) did not exist in the period")
    }
    let figure = figures.figure(measure.id, unit: unit)
    if let lacking = reason(figure, measure, unit: unit) { return lacking }
    if derived == .groupRank && line.group.isEmpty {
      return Text(zh: "单位名录没有填\(line.name)的类别", en: "the register tells no group of \(line.name)")
    }
    let minimum = catalog.settings.minimumRecords
    return Text(
      zh: "\(line.name)的记录少于设置 minimum records 的 \(minimum) 条，或没有人填这一项，为未测评",
      en:
        "\(line.name) has fewer records than the setting `minimum records` asks for (\(minimum)), or none that tells it: "
        + "it is not measured")
  }
}

extension FigureName.Derived {
  /// The comparison that it is of.
  fileprivate var derivation: Derivation {
    switch self {
    case .previous, .previousChange: .previous
    case .lastYear, .lastYearChange: .lastYear
    case .yearToDate: .yearToDate
    case .share: .share
    case .rank, .groupRank: .rank
    }
  }
}
