import Diagnostics

extension Settings {
  /// Each level of stars must be counted by a measure, as its people would stand in a list and in no figure.
  static func check(stars node: DefinitionNode, _ hours: [Int], _ measures: [Measure]) throws(Diagnostic) {
    let counted = measures.compactMap { measure -> Int? in
      if case .stars(let level) = measure.value { level } else { nil }
    }
    guard let most = counted.max(), let lacking = (1...hours.count).first(where: { !counted.contains($0) }) else {
      return
    }
    let list = try node.required("hours")
    throw list.wrong(
      Text(
        zh: "写了 \(hours.count) 级，而没有哪个指标统计第 \(lacking) 级（stars \(lacking)）",
        en: "\(hours.count) levels are given, and no measure counts level \(lacking) (`stars \(lacking)`)"),
      lacking > most
        ? Text(
          zh: "请减到 \(most) 级，或在 definitions/ 中加上 value: stars \(lacking) 等指标",
          en: "give \(most) levels, or add measures of `value: stars \(lacking)` and so on to definitions/")
        : Text(
          zh: "请在 definitions/ 中加上 value: stars \(lacking) 的指标",
          en: "add a measure of `value: stars \(lacking)` to definitions/"))
  }
}
