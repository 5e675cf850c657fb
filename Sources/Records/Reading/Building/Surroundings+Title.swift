import Catalog
import Definitions
import Diagnostics
import Values

/// The body that the title of a table begins with.
extension Surroundings {
  /// What titles end in that name what a table holds.
  private static let tables = NameWords.known.tables
  private static let longest = 40

  /// The one unit that a title of the table names, and what follows its name there: 东风村志愿服务登记表,
  /// 2026年第一中学志愿服务记录表（10月）.
  static func unit(titles: [[String]], _ register: UnitRegister) -> (unit: Int, rest: String)? {
    for cells in titles {
      let filled = cells.map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
      guard filled.count == 1, filled[0].count <= longest else { continue }
      let title = withoutBrackets(filled[0][...])
      guard tables.contains(where: title.hasSuffix), let found = leading(title, register) else { continue }
      switch register.told(by: String(title)) {
      case .unit(found.unit), .nothing: return found
      default: continue
      }
    }
    return nil
  }

  /// A title without brackets at its end, which say the month or what the table is a copy of.
  private static func withoutBrackets(_ title: Substring) -> Substring {
    var rest = title
    while let last = rest.last, "）)】]".contains(last), let open = rest.lastIndex(where: { "（(【[".contains($0) }),
      open != rest.startIndex
    {
      rest = rest[..<open]
    }
    return rest
  }

  /// The unit of which a name or an alias stands at the start, or behind numbers and words of time.
  private static func leading(_ title: Substring, _ register: UnitRegister) -> (unit: Int, rest: String)? {
    var start = title.startIndex
    while start < title.endIndex {
      let rest = title[start...]
      if !(rest.first?.isNumber ?? true) || !(rest.first?.isASCII ?? true) {
        for count in stride(from: min(rest.count, longest), through: 2, by: -1) {
          let name = rest.prefix(count)
          switch register.resolve(String(name)) {
          case .unit(let at):
            // A short name may begin that of another body: 一中 of 一中心小学.
            let isOther = FoldedName(name) != FoldedName(register.entries[at].name)
            if isOther && register.larger(than: at, in: String(rest), called: String(name)) != nil { return nil }
            let behind = rest.dropFirst(count)
            // 东关小学 is none of 东关社区, though that is called 东关.
            if isOther && NameWords.known.bodies.contains(where: behind.hasPrefix) { return nil }
            return (at, String(rest.dropFirst(count)))
          case .ambiguous: return nil
          case .unknown: continue
          }
        }
      }
      guard let first = rest.first, first.isNumber || "附件年月日第季度份半上下：:-（）()、.".contains(first) else { return nil }
      start = title.index(after: start)
    }
    return nil
  }
}
