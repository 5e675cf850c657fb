import Catalog
import Definitions
import Diagnostics

extension UnitRegister {
  /// What bodies are called by. In front of it stands what tells them apart: 卫生院, 中心小学, 城关派出所.
  private static let endings = NameWords.known.bodies
  /// Words of what a unit does or has, which end like a body now and then: 志愿服务站, 各村.
  private static let doings = NameWords.known.doings
  private static let longest = 10

  /// The name of a body that begins with a unit's name, where the path bears that and not the unit's own alone:
  /// 城关镇卫生院 of 城关镇; nil where the unit is named by itself, or no body is meant.
  ///
  /// - Parameter alias: another name of the unit, where the path bears that.
  package func larger(than at: Int, in path: String, called alias: String? = nil) -> String? {
    let folded = FoldedName(path).description
    let names = alias.map { [$0] } ?? [entries[at].name, entries[at].shownAs]
    for name in names.map({ FoldedName($0).description }) where !name.isEmpty {
      guard let found = folded.firstRange(of: name) else { continue }
      let rest = folded[found.upperBound...].prefix { $0.isLetter && !$0.isASCII }.prefix(Self.longest)
      for count in rest.indices.map({ rest.distance(from: rest.startIndex, to: $0) + 1 }) where count > 1 {
        let words = String(rest.prefix(count))
        guard let ending = Self.endings.first(where: words.hasSuffix), ending.count < count else { continue }
        return Self.doings.contains(where: words.contains) ? nil : name + words
      }
    }
    return nil
  }
}
