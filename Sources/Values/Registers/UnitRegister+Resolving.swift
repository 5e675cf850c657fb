import Diagnostics

/// How a written name finds a unit.
extension UnitRegister {
  /// What a written name came to.
  public enum Resolution: Sendable, Hashable {
    case unit(Int)
    /// Several fit.
    case ambiguous([Int])
    case unknown

    /// The unit, where it is one.
    package var unit: Int? { if case .unit(let at) = self { at } else { nil } }
  }

  /// Finds a unit by name, else code, else alias, else 上级/名称, else the two written together in any way, else by the name
  /// of the body or team that acts for it. O(1).
  public func resolve(_ text: String) -> Resolution {
    let found = exactly(text)
    guard found == .unknown else { return found }
    let bodies = Self.withoutOrgan(text).lazy.map { exactly($0) }.first { $0 != .unknown }
    return bodies ?? Self.withoutTeam(text).lazy.map { exactly($0) }.first { $0 != .unknown } ?? .unknown
  }

  /// The unit that a text names only by the body or team that acts for it, as in figures; nil where it names one itself, or none.
  public func seat(of text: String) -> String? {
    guard exactly(text) == .unknown, case .unit(let at) = resolve(text) else { return nil }
    return entries[at].shownAs
  }

  private func exactly(_ text: String) -> Resolution {
    let folded = FoldedName(text)
    for table in [byName, byCode, byAlias, byPath] {
      guard let found = table[folded] else { continue }
      let distinct = Set(found).sorted()
      return distinct.count == 1 ? .unit(distinct[0]) : .ambiguous(distinct)
    }
    for name in Self.fullNames(text) {
      guard let found = byFullName[name] else { continue }
      let distinct = Set(found).sorted()
      return distinct.count == 1 ? .unit(distinct[0]) : .ambiguous(distinct)
    }
    return .unknown
  }

  /// The entry of a line of the register: its name, under its parent where one is given.
  public func position(name: String, parent: String) -> Int? {
    guard !parent.isEmpty else {
      return byName[FoldedName(name)]?.first { entries[$0].parent == nil }
    }
    guard case .unit(let above) = resolve(parent) else { return nil }
    return byName[FoldedName(name)]?.first { entries[$0].parent == above }
  }

  /// The names nearest to one that is not known: misspelt, with a part too many or too few, or a code without its
  /// leading zeros. At most three. O(units).
  public func nearest(_ text: String) -> [String] {
    let near = names.near(text)
    guard near.isEmpty else { return near }
    let number = FoldedName(text).description.drop { $0 == "0" }
    if !number.isEmpty, number.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return entries.filter { !$0.code.isEmpty && $0.code.drop { $0 == "0" } == number }.prefix(3).map(\.shownAs)
    }
    return names.overlapping(text).prefix(3).map { entries[$0].shownAs }
  }
}
