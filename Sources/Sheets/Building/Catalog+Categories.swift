import Catalog

extension Catalog {
  /// Whether a measure counts just what a category of another is, so that a target of the one is a target of the other.
  ///
  /// - Parameter category: the field's label in the settings' language and the value, as in `服务类别=义诊`.
  /// - Complexity: O(conditions).
  func isCategory(_ id: String, _ category: String, of other: String) -> Bool {
    guard id != other, let part = measure(id), let whole = measure(other) else { return false }
    switch (part.value, whole.value) {
    case (.ratio(let above, let below), .ratio(let wholeAbove, let wholeBelow)):
      return part.times == whole.times && isCategory(above, category, of: wholeAbove)
        && isCategory(below, category, of: wholeBelow)
    case (let a, let b):
      guard a == b, !a.isRatio, part.kind == whole.kind, part.datedBy == whole.datedBy, part.credit == whole.credit,
        part.conditions.count == whole.conditions.count + 1, whole.conditions.allSatisfy(part.conditions.contains),
        let kind = part.kind,
        case .value(let field, .equal, let word) = part.conditions.first(where: { !whole.conditions.contains($0) })?
          .test,
        part.conditions.first(where: { !whole.conditions.contains($0) })?.isNegated == false, whole.by.contains(field)
      else { return false }
      return "\(kinds[kind].fields[field].label[settings.language])=\(word)" == category
    }
  }
}
