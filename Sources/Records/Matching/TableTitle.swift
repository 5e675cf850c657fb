import Catalog
import Definitions
import Diagnostics
import Values

/// A line above a table, or the name of its file, as what says what the table holds.
struct TableTitle {
  /// As written.
  let text: String
  /// Folded, without the file's ending.
  let name: String

  private static let longest = 60

  /// The titles among the lines above a table: what stands alone there, but for who made it and when.
  static func all(in above: [[String]]) -> [TableTitle] {
    above.compactMap { cells in
      let filled = cells.filter { !$0.isEmpty }
      // A label alone in its cell names what stands beside it.
      guard !filled.contains(where: { $0.last.map("：:".contains) ?? false }) else { return nil }
      let plain = filled.filter { !$0.contains { "：:。".contains($0) } }
      return plain.count == 1 && plain[0].count <= longest ? TableTitle(plain[0]) : nil
    }
  }

  /// A line, or a part of a path.
  init(_ text: some StringProtocol) {
    self.text = String(text)
    name = FileEnding.dropped(from: FoldedName(text).description)
  }

  /// The longest of some words that stands in it.
  func longest(of words: [String]) -> String? {
    words.filter { !$0.isEmpty && name.contains($0) }.max { ($0.count, $1) < ($1.count, $0) }
  }

  /// What stands in its brackets, folded.
  var brackets: [String] {
    name.split(separator: "(").dropFirst().compactMap { part in
      part.firstIndex(of: ")").map { String(part[..<$0]) }
    }
  }

  /// Whether it says that something was done.
  var isOfDone: Bool { NameWords.known.done.contains(where: name.contains) }

  /// The word by which it is of what is to come, and whether nothing else can be meant: at its end, but for what tables are
  /// called, months and brackets.
  var plan: (word: String, isCertain: Bool)? {
    let words = NameWords.known
    if let intended = words.intentions.first(where: name.contains) { return (intended, true) }
    var rest = Self.withoutTime(name[...])
    while let last = rest.last, ")]】".contains(last), let open = rest.lastIndex(where: { "([【".contains($0) }) {
      let inside = rest[rest.index(after: open)...].dropLast()
      if let plan = words.plans.first(where: { inside.hasSuffix($0) && ($0.count > 1 || inside == $0) }) {
        return (plan, true)
      }
      rest = Self.withoutTime(rest[..<open])
    }
    let list = words.lists.first(where: rest.hasSuffix)
    if let list { rest = Self.withoutTime(rest.dropLast(list.count)) }
    // 模拟 and the like end in the last of these. Something done may be called 春蕾计划; a 计划表 is of what is to come.
    return words.plans.first { $0.count > 1 && rest.hasSuffix($0) }.map {
      ($0, list != nil || words.notices.contains($0))
    }
  }

  private static func withoutTime(_ text: Substring) -> Substring {
    var rest = text
    while let last = rest.last, last.isNumber || "年月日号份度第季-_.~至".contains(last) {
      // 日程 ends in no day; 一季度 is a time as a whole.
      rest = rest.dropLast()
    }
    return rest
  }
}
