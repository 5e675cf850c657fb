import Diagnostics

/// What the parser of the command line finds fault with, which it says in English alone.
enum ParserFault {
  /// Its message in both languages, at the argument that it is about.
  static func diagnostic(_ message: String) -> Diagnostic {
    let first = message.prefix { $0 != "\n" }
    return option(first) ?? value(message) ?? argument(first)
      ?? fault(
        "taizhang", Text(zh: "看不懂这样的写法（\(message)）", en: message), Text(zh: "请按下面的用法写", en: "the usage is below"))
  }

  /// An option that there is not, or that lacks its value or has none.
  private static func option(_ message: Substring) -> Diagnostic? {
    if let found = message.wholeMatch(of: #/Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/#) {
      let near = found.2.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
      return fault(
        found.1, Text(zh: "没有这个选项", en: "there is no such option"),
        near ?? Text(zh: "可用的见下面的用法", en: "those that there are stand in the usage below"))
    }
    if let found = message.wholeMatch(of: #/Invalid option: (.+)/#) {
      return fault(
        found.1, Text(zh: "没有这个选项", en: "there is no such option"),
        Text(zh: "可用的见下面的用法", en: "those that there are stand in the usage below"))
    }
    if let found = message.wholeMatch(of: #/Missing value for '(\S+)(?: <(.+)>)?'.*/#) {
      let example = "\(found.1) <\(found.2 ?? "value")>"
      return fault(
        found.1, Text(zh: "后面没有写值", en: "it has no value"), Text(zh: "请写成 \(example)", en: "write \(example)"))
    }
    if let found = message.wholeMatch(of: #/The option '(.+)' does not take any value, but '(.*)' was specified\./#) {
      return fault(
        found.1, Text(zh: "不带值，却写了“\(found.2)”", en: "it takes no value, but `\(found.2)` is given"),
        Text(zh: "请只写 \(found.1)", en: "write \(found.1) alone"))
    }
    return nil
  }

  /// A value that an option or an argument cannot have.
  private static func value(_ message: String) -> Diagnostic? {
    guard let found = message.prefixMatch(of: #/The value '([^\n]*)' is invalid for '(\S+)(?: <[^\n]+>)?'/#) else {
      return nil
    }
    let rest = message[found.range.upperBound...]
    let listed = rest.matches(of: #/'([^']+)'/#).map(\.1) + rest.matches(of: #/\n  - (.+)/#).map(\.1)
    return fault(
      found.2, Text(zh: "不能是“\(found.1)”", en: "it cannot be `\(found.1)`"),
      listed.isEmpty
        ? Text(zh: "请看下面的说明", en: "what it may be stands below")
        : Text(zh: "可用：\(listed.joined(separator: "、"))", en: "allowed: \(listed.joined(separator: ", "))"))
  }

  /// Something that is lacking, or too much.
  private static func argument(_ message: Substring) -> Diagnostic? {
    if let found = message.wholeMatch(of: #/Missing (?:expected argument|one of:) '(.+)'/#) {
      return fault(found.1, Text(zh: "没有写", en: "it is missing"), Text(zh: "写法见下面的用法", en: "the usage is below"))
    }
    guard let found = message.wholeMatch(of: tooMuch) else {
      return nil
    }
    return fault(
      found.1.split(separator: "', '").joined(separator: " "), Text(zh: "多出来的参数", en: "there is no place for it"),
      Text(zh: "请删去；中间有空格的名称请加引号", en: "remove it; put a name that has blanks in quotes"))
  }

  /// A command that there is not: where none is named, that of reports takes the first word for an argument.
  static func command(_ message: String, typed: [String]) -> Diagnostic? {
    let names = Taizhang.configuration.subcommands.map { $0._commandName }
    guard let found = message.wholeMatch(of: tooMuch), let command = typed.first, found.1.hasPrefix(command),
      !names.contains(command)
    else { return nil }
    return fault(
      command, Text(zh: "没有这个命令", en: "there is no such command"),
      NearestName.of(command, in: names).first.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
        ?? Text(zh: "可用：\(names.joined(separator: "、"))", en: "allowed: \(names.joined(separator: ", "))"))
  }

  private static var tooMuch: Regex<(Substring, Substring)> {
    #/(?:Unexpected argument|\d+ unexpected arguments:) '(.+)'/#
  }

  private static func fault(_ argument: some StringProtocol, _ seen: Text, _ fix: Text) -> Diagnostic {
    Diagnostic(.error, "option.wrong", at: Place(file: String(argument)), seen: seen, fix: fix)
  }
}
