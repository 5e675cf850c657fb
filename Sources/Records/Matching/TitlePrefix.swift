import Definitions
import Diagnostics
import Values

/// What stands in a title before the word that it is about: whose the table is, of when, and what makes it another.
struct TitlePrefix {
  private let text: Substring
  /// What numbers of time end in.
  private static let times = "年月日号季度份期次批半"
  private static let numbering = "第上下本附件"
  private static let longest = 20
  /// Two characters that end like a body's name are words: 住院, 场所.
  private static let shortest = 3

  /// - Parameter text: folded.
  init(_ text: Substring) {
    let start = text.lastIndex { !$0.isLetter && !$0.isNumber }.map { text.index(after: $0) }
    self.text = text[(start ?? text.startIndex)...]
  }

  /// It without times and bodies at its start.
  ///
  /// - Parameters:
  ///   - bodies: names that stand around the table, folded.
  ///   - isBody: whether a name is that of a body.
  func without(_ bodies: Set<String>, _ isBody: (String) -> Bool) -> String {
    var rest = Self.behindNumber(text)
    while !rest.isEmpty {
      let next = Self.behindBody(Self.behindTime(rest), bodies, isBody)
      guard next.count < rest.count else { break }
      rest = next
    }
    return String(rest)
  }

  /// 市医院2026年10月 in front of what it is about.
  private static func behindNumber(_ text: Substring) -> Substring {
    guard let last = text.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return text }
    let behind = text[text.index(after: last)...]
    return behind.drop { times.contains($0) }
  }

  private static func behindTime(_ text: Substring) -> Substring {
    let run = text.prefix { $0.isNumber || times.contains($0) || numbering.contains($0) }
    guard run.count > 1, let end = run.lastIndex(where: times.contains) else { return text }
    return text[run.index(after: end)...]
  }

  private static func behindBody(_ text: Substring, _ bodies: Set<String>, _ isBody: (String) -> Bool) -> Substring {
    for count in stride(from: min(text.count, longest), through: 2, by: -1) {
      let name = String(text.prefix(count))
      if bodies.contains(name) || isBody(name) { return text.dropFirst(count) }
    }
    for count in stride(from: shortest, through: min(text.count, longest), by: 1)
    where NameWords.known.bodies.contains(where: text.prefix(count).hasSuffix) {
      return text.dropFirst(count)
    }
    return text
  }
}
