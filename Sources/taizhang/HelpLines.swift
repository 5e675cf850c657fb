import Sheets

/// Help as it fits a terminal: the parser breaks lines by their characters, of which Chinese ones take two columns.
enum HelpLines {
  static let columns = 80
  /// What the parser broke had at least so many characters with the next word.
  private static let leastBroken = 70
  /// Where what an option means begins.
  private static let meaning = 26

  /// The lines of a help, those together again that the parser broke.
  static func joined(_ text: String) -> [String] {
    var lines: [String] = []
    var last = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let words = line.drop { $0 == " " }
      let (indent, before) = (line.count - words.count, last.prefix { $0 == " " }.count)
      let isBroken =
        !words.isEmpty && !last.isEmpty && last.count + 1 + words.prefix(while: { $0 != " " }).count > leastBroken
        && (indent == meaning && before <= meaning || indent == 0 && before == 0)
      last = line
      guard isBroken, let open = lines.popLast() else {
        lines.append(line)
        continue
      }
      lines.append("\(open) \(words)")
    }
    return lines
  }

  /// A line broken where it is too wide, at blanks and between Chinese characters.
  static func wrapped(_ line: String) -> [String] {
    guard TextWidth.columns(line) > columns else { return [line] }
    let isUsage = line.contains("USAGE: ") || line.contains("Usage: ")
    let hanging = isUsage ? 2 : line.hasPrefix("  ") ? meaning : 0
    let indent = String(line.prefix { $0 == " " })
    var (lines, open): ([String], String) = ([], indent)
    for piece in isUsage ? arguments(line) : pieces(line.dropFirst(indent.count)) {
      let isFirst = open.allSatisfy { $0 == " " }
      if !isFirst, TextWidth.columns("\(open)\(piece)") > columns {
        lines.append(open)
        open = String(repeating: " ", count: hanging) + piece.drop(while: { $0 == " " })
      } else {
        open += piece
      }
    }
    return lines + [open]
  }

  /// What stays together: words, and Chinese characters with the marks that may not begin a line; each with the blanks before.
  private static func pieces(_ text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    for at in text.indices.dropFirst() {
      let (character, before) = (text[at], text[text.index(before: at)])
      let isBreak =
        character == " "
        ? before != " " : before != " " && (isWide(character) || isWide(before)) && !isBound(before, character)
      guard isBreak else { continue }
      pieces.append(text[start..<at])
      start = at
    }
    return pieces + [text[start...]]
  }

  private static func isWide(_ character: Character) -> Bool { TextWidth.columns(String(character)) > 1 }

  /// Whether no line may end between two characters.
  private static func isBound(_ a: Character, _ b: Character) -> Bool {
    "（“《(".contains(a) || "，。；：、）”》？！…,.;:)".contains(b)
  }

  /// The parts of a usage line: options with their values stay together.
  private static func arguments(_ line: String) -> [Substring] {
    var (pieces, start, depth): ([Substring], String.Index, Int) = ([], line.startIndex, 0)
    for at in line.indices.dropFirst() {
      if "[<".contains(line[line.index(before: at)]) { depth += 1 }
      if "]>".contains(line[line.index(before: at)]) { depth -= 1 }
      guard depth == 0, line[at] == " " else { continue }
      pieces.append(line[start..<at])
      start = at
    }
    return pieces + [line[start...]]
  }
}
