import Catalog
import Definitions
import Diagnostics
import Values

/// What the name of a column that nobody knows says of the sort of its cells: hours are no team, yuan no number of things.
enum NamedSort {
  /// Whether a column of a name could be one of a type, by the sort that the name says.
  static func allows(_ header: String, _ type: FieldType) -> Bool {
    let (name, brackets) = FoldedName(header).splitUnit
    let text = name.description
    if NameWords.known.times.contains(where: text.hasSuffix) { return type == .duration }
    if NameWords.known.quotients.contains(where: text.hasSuffix) { return type == .percent || type == .choice }
    guard let brackets, type == .number, !HeaderUnit.isNone(brackets) else { return true }
    // 万 may be of anything.
    return MoneyParser.factor(ofHeaderUnit: brackets) == nil || NumberParser.factor(ofHeaderUnit: brackets) != nil
  }

  /// Whether a name that is near to a column's could be what is meant: of its sort, and not what the column says to be only
  /// meant, or added up over more than the row.
  static func allows(_ header: String, near name: String, of type: FieldType) -> Bool {
    let (mine, other) = (FoldedName(header).description, FoldedName(name).description)
    let isElsewhere = NameWords.known.elsewhere.contains { word in
      word.count > 1 && mine.hasPrefix(word) && !other.contains(word)
    }
    return !isElsewhere && allows(header, type)
  }

  /// Whether a column says how much each one was given, and not all: 每户金额, 慰问金（元/人）.
  static func isOfEach(_ header: String) -> Bool {
    let (name, brackets) = FoldedName(header).splitUnit
    return NameWords.known.each.contains(where: name.description.contains) || (brackets.map(isOfEach(unit:)) ?? false)
  }

  /// Whether a unit is one of each: 元/人.
  static func isOfEach(unit: String) -> Bool { unit.contains("/") && !unit.hasPrefix("/") && !unit.hasSuffix("/") }

  /// Whether brackets say marks out of so many: 环境卫生（30分）.
  static func marks(in header: String) -> Int64? {
    guard let brackets = FoldedName(header).splitUnit.unit, brackets.hasSuffix(mark) else { return nil }
    return NumberParser.parse(String(brackets.dropLast(mark.count))).value.flatMap { $0 > 0 ? $0 : nil }
  }

  private static let mark = "分"
}
