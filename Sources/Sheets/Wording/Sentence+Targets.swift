import Catalog
import Diagnostics
import Figures

/// Targets within sentences: how many are met, which are not, and by whom.
extension BookScope {
  /// At most so many targets are told one by one; their sheet has all.
  private static let mostTold = 5

  private var ownTargets: [TargetResult] { figures.targets.filter { $0.unit == unit } }

  /// 17项，其中达标10项、接近3项、未达4项: how the targets of the workbook's own body stand; nil where it has none.
  var targetWords: String? {
    let own = ownTargets
    guard !own.isEmpty else { return nil }
    let parts = standings(own).map { one in
      let word = one.first.word[language]
      return language == .zh ? "\(word)\(one.count)项" : "\(one.count)\(word)"
    }
    guard own.contains(where: { $0.light != .green }) else {
      return language == .zh ? "\(own.count)项，均已达标" : "\(own.count), all met"
    }
    return language == .zh ? "\(own.count)项，其中\(joined(parts))" : "\(own.count) in all, \(joined(parts))"
  }

  /// 人均服务时长20.1小时（全年目标25小时）、…: the own targets that were not met, the furthest from it first; nil where all were.
  var unmetWords: String? {
    told { $0.light == .red && !$0.isRunning }
  }

  /// The same of those whose cycle still runs.
  var lateWords: String? { told { $0.light == .red && $0.isRunning } }

  /// The same of those that were nearly met.
  var nearWords: String? { told { $0.light == .yellow && !$0.isAhead } }

  private func told(_ isMeant: (TargetResult) -> Bool) -> String? {
    let unmet = ownTargets.filter(isMeant).enumerated().sorted { a, b in
      let (x, y) = (a.element.completion ?? .zero, b.element.completion ?? .zero)
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
    guard !unmet.isEmpty else { return nil }
    let shown = joined(unmet.prefix(Self.mostTold).map { reached($0) + bracketed(wanted($0.target)) })
    guard unmet.count > Self.mostTold else { return shown }
    return language == .zh ? "\(shown)等\(unmet.count)项" : "\(shown) and others, \(unmet.count) in all"
  }

  /// 服务时长（每月目标150小时）未达标的有城西街道；…: the units that did not meet targets of theirs, in the register's order;
  /// where nobody missed any, those that met them nearly; nil where units have none that is measured.
  var behindWords: String? {
    let shown = Set(lines)
    let results = figures.targets.filter { $0.unit != unit && shown.contains($0.unit) }
    guard results.contains(where: { $0.light != .grey }) else { return nil }
    if let missed = behindWords(results.filter { $0.light == .red }) { return missed }
    // While some still run, nobody is said to have missed none.
    guard !results.contains(where: { $0.isRunning || $0.isAhead }) else { return nil }
    return behindWords(results.filter { $0.light == .yellow })
      ?? Text(zh: "没有未达标的单位", en: "no unit missed any")[language]
  }

  /// Some results target by target, with the units; nil of none.
  private func behindWords(_ results: [TargetResult]) -> String? {
    var order: [TargetResult] = []
    var behind: [Target: [String]] = [:]
    for result in results {
      if behind[result.target] == nil { order.append(result) }
      behind[result.target, default: []].append(figures.units[result.unit].name)
    }
    guard let first = order.first else { return nil }
    let isNear = first.light == .yellow
    var items = order.prefix(Self.mostTold).map { result in
      let target = result.target
      let name = title(target.measure, category: target.category) + bracketed(wanted(target))
      let units = joined(units: behind[target] ?? [])
      let word =
        isNear ? Text(zh: "接近", en: " nearly met") : result.isRunning ? result.soFar : Text(zh: "未达标", en: " not met")
      return language == .zh ? "\(name)\(word.zh)的有\(units)" : "\(name)\(word.en) by \(units)"
    }
    if order.count > Self.mostTold {
      let rest = order.count - Self.mostTold
      let word = isNear ? Text(zh: "接近", en: "nearly met") : Text(zh: "未达标", en: "not met")
      items.append(language == .zh ? "另有\(rest)项目标有单位\(word.zh)" : "\(rest) more \(word.en) by some")
    }
    return items.joined(separator: language == .zh ? "；" : "; ")
  }

  /// 人均服务时长20.1小时; 服务人次6个月中1个月达标; 服务人次3个月均未达标.
  private func reached(_ result: TargetResult) -> String {
    let name = title(result.target.measure, category: result.target.category)
    guard let actual = result.actual else { return name }
    if result.countsCycles {
      let (met, of) = (NumberFormat.integer.text(actual), NumberFormat.integer.text(result.wanted))
      let cycle = result.target.cycle.counted.zh
      guard language == .zh else { return "\(name) met in \(met) of \(of)" }
      if actual.isZero { return result.wanted > Exact(1) ? "\(name)\(of)\(cycle)均未达标" : "\(name)\(of)\(cycle)未达标" }
      return "\(name)\(of)\(cycle)中\(met)\(cycle)达标"
    }
    let number = withUnit(said(actual, amount(reached: result)), result.target.measure)
    return language == .zh ? name + number : "\(name) \(number)"
  }

  /// 每月目标150小时, 全年目标25小时; 每月不超过2件.
  func wanted(_ target: Target) -> String {
    let number = withUnit(said(target.value, amount(target.measure).asWritten(target.value)), target.measure)
    if language == .zh { return target.cycle.whole.zh + (target.isCeiling ? "不超过" : "目标") + number }
    return "\(target.isCeiling ? "at most " : "")\(number) a \(target.cycle.word.en)"
  }

  /// 25小时, 79.4%: a number with what it is counted in.
  private func withUnit(_ number: String, _ id: String) -> String {
    // English words of units are plural.
    let unit = language == .en && number == "1" ? "" : saidUnit(id)
    return number + (language == .zh || unit.isEmpty ? unit : " " + unit)
  }

  private func bracketed(_ words: String) -> String { language == .zh ? "（\(words)）" : " (\(words))" }
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

  /// 每月, 全年 …
  var whole: Text { self == .year ? Text(zh: "全年", en: word.en) : word }
}
