import Catalog
import Diagnostics
import Figures

/// How figures are named, formatted and put into words.
extension BookScope {
  func measure(_ id: String) -> Measure? { context.catalog.measure(id) }
  private func look(_ id: String) -> FigureIndex.Look? {
    index.figureIndex.measure(id).map { index.figureIndex.looks[$0] }
  }
  /// Whether the parts of a measure may be added up to its total.
  func isAdditive(_ id: String) -> Bool { look(id)?.isAdditive ?? false }
  func title(_ id: String) -> String { index.figureIndex.measure(id).map { index.figureIndex.titles[$0] } ?? id }

  /// What a measure is counted in, 万元 where money is shown so.
  func unitWord(_ id: String) -> String {
    index.figureIndex.measure(id).map { index.figureIndex.unitWords[$0] } ?? ""
  }

  /// What stands beside a measure's title on a tile: empty where the title ends with it (服务人次).
  func unitBeside(_ id: String) -> String {
    let word = unitWord(id)
    return title(id).lowercased().hasSuffix(word.lowercased()) ? "" : word
  }

  /// 服务时长（小时）.
  func titleWithUnit(_ id: String) -> String {
    let word = unitWord(id)
    guard !word.isEmpty else { return title(id) }
    return language == .zh ? "\(title(id))（\(word)）" : "\(title(id)) (\(word))"
  }

  /// 省级宣传报道, 会议场次: a measure of one category, `field=value`; its title where that is empty.
  func title(_ id: String, category: String) -> String {
    let part = String(category.drop { $0 != "=" }.dropFirst())
    guard !part.isEmpty else { return title(id) }
    guard let words = measure(id)?.categoryTitle[language], !words.isEmpty else { return "\(title(id))·\(part)" }
    return words.replacing("{category}", with: part)
  }

  func format(_ name: FigureName) -> NumberFormat {
    switch name.derived {
    case .share: return .percent
    case .rank, .groupRank: return .rank(of: 0)
    case .previousChange, .lastYearChange: return changesByDifference(name.measure) ? difference(name.measure) : .change
    case .previous, .lastYear, .yearToDate, nil: return .amount(amount(name.measure))
    }
  }

  /// The same of one value, which bears more places where the usual ones would say what is not so of it: a share that is less
  /// than the whole is not shown as the whole, nor is what lies under the pass line shown on it.
  func format(_ name: FigureName, _ value: Exact) -> NumberFormat {
    let usual = format(name)
    guard case .amount(let amount) = usual, name.measure == index.scores.measure, name.derived != .share else {
      return usual.fitting(value)
    }
    return .amount(index.scores.fitting(value, amount))
  }

  /// How a measure's own values are shown.
  func amount(_ id: String) -> NumberFormat.Amount {
    switch look(id)?.format {
    case .integer, nil: .integer
    case .decimal: .decimal
    case .percent: .percent
    case .money: settings.moneyInTenThousands ? .tenThousands : look(id)?.isWhole == true ? .integer : .money
    }
  }

  /// Whether a change of the measure is a difference (of rates and means) instead of a relative one.
  func changesByDifference(_ id: String) -> Bool {
    look(id)?.changesByDifference ?? false
  }

  /// Whether that difference is told in 百分点.
  func changesInPoints(_ id: String) -> Bool { changesByDifference(id) && look(id)?.format == .percent }

  /// Green for what is good, red for what is not, by the measure's better way.
  func colour(ofChange change: Exact, _ id: String) -> Colour {
    if isFlat(change, id) { return .grey }
    switch look(id)?.better {
    case .neither: return .ink
    case .less: return change > .zero ? .red : .green
    case .more, nil: return change > .zero ? .green : .red
    }
  }

  /// Whether a change is shown as 0.0.
  func isFlat(_ change: Exact, _ id: String) -> Bool {
    guard changesByDifference(id) && !changesInPoints(id) else { return (change * 100).rounded(places: 1) == 0 }
    return differing(id).shown(change).isZero
  }

  /// How a difference of a measure's figures is shown: with one place, in what the figures are shown in.
  private func differing(_ id: String) -> NumberFormat.Amount {
    amount(id).scale == .tenThousands ? .tenThousands : .decimal
  }

  private func difference(_ id: String) -> NumberFormat { .difference(differing(id)) }

  /// ▲ 6.9%, ▲ 1.9个百分点, or — where there is nothing to compare with.
  func changeMark(_ figure: Figure, _ id: String) -> String {
    guard let value = figure.value else { return "—" }
    guard !isFlat(value, id) else { return Words.flat[language] }
    guard changesInPoints(id) else {
      return (changesByDifference(id) ? difference(id) : NumberFormat.change(value, language)).text(value)
    }
    let points = (value.magnitude * 100).fixed(places: 1)
    return (value > .zero ? "▲ " : "▼ ") + points + Text(zh: "个百分点", en: " pp")[language]
  }

  /// 增长6.9%, 下降1.2%, 持平; of rates: 上升1.9个百分点.
  func changeWords(_ value: Exact, _ id: String) -> String {
    if isFlat(value, id) { return Words.flat[language] }
    let rises = value > .zero
    if changesByDifference(id) && !changesInPoints(id) {
      let number = said(value.magnitude, differing(id))
      return language == .zh
        ? (rises ? "上升" : "下降") + number + unitWord(id) : (rises ? "up " : "down ") + "\(number) \(saidUnit(id))"
    }
    let number = NumberFormat.said((value.magnitude * 100).fixed(places: 1))
    if changesInPoints(id) {
      return language == .zh
        ? (rises ? "上升" : "下降") + number + "个百分点" : (rises ? "up " : "down ") + number + " points"
    }
    if rises && value >= NumberFormat.leastTimes {
      let times = NumberFormat.said(value.fixed(places: 1))
      return language == .zh ? "增长\(times)倍" : "up \(times) times"
    }
    return language == .zh ? (rises ? "增长" : "下降") + number + "%" : (rises ? "up " : "down ") + number + "%"
  }

  /// A figure as a sentence says it. Money brings its unit along, as that is a setting.
  func words(_ name: FigureName, _ value: Exact) -> String {
    switch name.derived {
    case .previousChange, .lastYearChange: return changeWords(value, name.measure)
    default: break
    }
    let text = NumberFormat.said(ownFormat(name, value).text(value))
    guard !name.isRank, name.derived != .share, measure(name.measure)?.format == .money else { return text }
    guard language == .en else { return text + unitWord(name.measure) }
    guard case .amount(let amount) = ownFormat(name, value) else { return "\(text) \(unitWord(name.measure))" }
    return "\(said(value, amount)) \(saidUnit(name.measure))"
  }

  /// A number as a sentence says it: 1,491, not 1,491.0; 万元 in English as yuan, rounded alike: 42,000.
  func said(_ value: Exact, _ amount: NumberFormat.Amount) -> String {
    let amount = amount.fitting(value)
    guard language == .en, amount.scale == .tenThousands else { return NumberFormat.said(amount.text(value)) }
    let shown = amount.shown(value)
    // What rounds to nothing is something.
    return NumberFormat.said((shown.isZero ? value : shown).grouped(places: 2))
  }

  /// What a number of a sentence is counted in; in English money is told in yuan, 万元 only in the heads of tables.
  func saidUnit(_ id: String) -> String {
    guard language == .en, let measure = measure(id), measure.format == .money else { return unitWord(id) }
    return measure.unit.en
  }
}
