/// The words of the parser's own in help and usage, beside which stand their Chinese ones.
enum HelpWords {
  /// The help of a command; what is none, such as the version, as it is.
  static func bilingual(_ text: String) -> String {
    guard text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ") else { return text }
    return HelpLines.joined(text).flatMap { line in
      var line = line
      for (english, both) in heads where line.hasPrefix(english) { line = both + line.dropFirst(english.count) }
      for (english, both) in words + values { line.replace(english, with: both) }
      return HelpLines.wrapped(line)
    }.joined(separator: "\n")
  }

  /// Where more is said of a command.
  static func more(_ command: String) -> String { "  详见 For more: \(command) --help" }

  /// How a command is used, as it stands below what is wrong with a call.
  static func usage(_ line: Substring) -> String {
    if let more = line.wholeMatch(of: #/\s*See '(.+)' for more information\./#) {
      return "  详见 For more: \(more.1)"
    }
    let beginnings = [("Usage: ", "用法 Usage: "), ("Help: ", "说明 Help: ")]
    guard let (english, both) = beginnings.first(where: { line.hasPrefix($0.0) }) else { return String(line) }
    return both + line.dropFirst(english.count)
  }

  private static let heads = [
    ("OVERVIEW: ", "简介 OVERVIEW: "), ("USAGE: ", "用法 USAGE: "), ("ARGUMENTS:", "参数 ARGUMENTS:"),
    ("OPTIONS:", "选项 OPTIONS:"), ("SUBCOMMANDS:", "子命令 SUBCOMMANDS:"),
  ]

  private static let words = [
    ("Show the version.", "显示版本。 Show the version."),
    ("Show help information.", "显示帮助。 Show help information."),
    ("Show subcommand help information.", "显示一个命令的帮助。 Show subcommand help information."),
    ("See 'taizhang help <subcommand>' for detailed help.", "详见 For more: taizhang help <subcommand>"),
  ]

  /// What stands in brackets behind an option.
  private static let values = [
    ("(default:", "(默认 default:"), ("(values:", "(可选 values:"), ("; default:", "; 默认 default:"),
  ]
}
