import Catalog
import Definitions
import Diagnostics
import Values

/// Columns named like a duration beside the one that counts: 小时 and 分钟 below one heading.
enum FurtherDuration {
  /// What is added up over more than the row, or was only meant to be.
  private static let others = NameWords.known.elsewhere
  private static let times = NameWords.known.times

  /// Whether a folded name is one of a duration.
  static func isOne(_ name: String) -> Bool {
    guard !others.contains(where: name.contains) else { return false }
    let bare = FoldedName(name).splitUnit.name.description
    return split(name) != nil || times.contains(where: bare.hasSuffix)
  }

  /// A folded name without the unit of time behind it: 服务时长(分钟), 服务时长分钟, 分钟; nil where none is there.
  static func split(_ name: String) -> (base: String, unit: DurationUnit)? {
    let (bare, brackets) = FoldedName(name).splitUnit
    if let unit = brackets.flatMap(DurationUnit.init(headerUnit:)) { return (bare.description, unit) }
    for ending in ["小时", "分钟", "时", "分"] where name.hasSuffix(ending) {
      let base = String(name.dropLast(ending.count))
      guard ending.count > 1 || base.hasSuffix("长") || base.hasSuffix("时间"), let unit = DurationUnit(headerUnit: ending)
      else { continue }
      return (base, unit)
    }
    return nil
  }
}
