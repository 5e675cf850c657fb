import Catalog
import Diagnostics

extension ScoreIndicator.Rule {
  /// How a figure becomes a share of the weight, for whoever checks a score.
  ///
  /// - Parameter isLow: whether less of the measure is better.
  func words(isLow: Bool) -> Text {
    switch self {
    case .ratio(let target):
      let goal = target.decimal()
      return isLow
        ? Text(zh: "\(goal) 与它之比，至多为 1", en: "the ratio of \(goal) to it, at most 1")
        : Text(zh: "与 \(goal) 之比，至多为 1", en: "its ratio to \(goal), at most 1")
    case .steps(let steps):
      let shown = (isLow ? steps.reversed() : steps).map { ($0.bound.decimal(), $0.share.decimal()) }
      let sign = isLow ? "≤" : "≥"
      return Text(
        zh: shown.map { "\(sign) \($0) 得 \($1)" }.joined(separator: "、") + "，否则得 0",
        en: shown.map { "\(sign) \($0) gives \($1)" }.joined(separator: ", ") + ", else 0")
    case .deduct(let points, let floor):
      return Text(
        zh: "从权重中每个扣 \(points.decimal()) 分，最少留 \(floor.decimal()) 分",
        en: "\(points.decimal()) points off the weight for each, of which \(floor.decimal()) stay at least")
    case .rank:
      return Text(
        zh: "按同类别单位中的名次，第一名得 1，最后一名得单位数分之一",
        en: "by rank in the group: the first gets 1, the last one divided by how many there are")
    }
  }
}
