import Catalog
import Diagnostics
import Figures

extension FigureSources {
  /// Why there is no target.
  func targetReason(_ measure: Measure) -> Text? {
    guard target(measure) == nil else { return nil }
    let others = figures.targets.filter { $0.target.measure == measure.id }.map { one in
      figures.units[one.unit].name + (one.target.category.isEmpty ? "" : "·\(one.target.category)")
    }
    let known = Set(others).sorted().prefix(4)
    let (zh, en) = (known.joined(separator: "、"), known.joined(separator: ", "))
    let (name, of) = (figures.units[line].name, category.isEmpty ? "" : "·\(category)")
    return Text(
      zh: "目标中没有\(name)的“\(measure.title.zh)\(of)”\(zh.isEmpty ? "" : "，有的是 \(zh)")",
      en:
        "there is no target of \(name) for “\(measure.title.en)\(of)”\(en.isEmpty ? "" : "; there are those of \(en)")")
  }

  /// Why there is no telling how far a target was reached.
  func completionReason(_ reasons: FigureReasons, _ measure: Measure) -> Text? {
    guard let result = target(measure), result.completion == nil else { return nil }
    if result.countsCycles && result.wanted.isZero {
      let period = figures.period
      return Text(
        zh: "数据截至 \(figures.asOf)，\(period.title.zh)的各个周期都还没有结束，或没有可以衡量的记录，不作判断",
        en: "data are as of \(figures.asOf): none of the cycles within \(period.id) is over, or had anything to measure"
      )
    }
    let value = figures.figure(measure.id, unit: line, category: category)
    if result.actual == nil {
      return reasons.reason(value, measure, unit: line, category: category)
        ?? Text(zh: "没有可以与目标相比的实际值", en: "nothing was reached that could be compared with the target")
    }
    return result.target.isCeiling
      ? Text(zh: "实际值是 0，不能作除数", en: "it would be divided by what was reached, which is 0")
      : Text(zh: "目标值是 0，不能作除数", en: "it would be divided by the target, which is 0")
  }

  private func target(_ measure: Measure) -> TargetResult? {
    figures.nearest(
      figures.targets.filter {
        $0.target.measure == measure.id && $0.target.category == category && $0.unit == line
      })
  }
}
