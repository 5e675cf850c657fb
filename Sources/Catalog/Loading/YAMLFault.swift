import Diagnostics
import Yams

/// What is no YAML, and where, in words for people.
struct YAMLFault {
  private let seen: Text
  private let line: Int
  private let column: Int

  init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      seen = Text(zh: Self.chinese[problem] ?? "语法有误（\(problem)）", en: problem)
      (line, column) = (mark.line, mark.column)
    case .reader(let problem, _, _, _):
      seen = Text(zh: "含有不可用的字符，或编码不是 UTF-8", en: problem)
      (line, column) = (0, 0)
    case .duplicatedKeysInMapping(let keys, let context):
      seen = Text(
        zh: "键\(keys.map { "“\($0)”" }.joined(separator: "、"))出现了两次",
        en: "\(keys.map { "`\($0)`" }.joined(separator: ", ")) stands twice")
      (line, column) = (context.mark.line, context.mark.column)
    default:
      seen = Text(zh: "无法读取（\(error)）", en: "\(error)")
      (line, column) = (0, 0)
    }
  }

  func diagnostic(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "definition.syntax", at: Place(file: file, line: line, column: column),
      seen: Text(zh: "不是有效的 YAML：\(seen.zh)", en: "not valid YAML: \(seen.en)"),
      fix: Text(
        zh: "请检查这一行和上一行的缩进、半角冒号（后面要有空格）、括号和引号",
        en: "check this line and the one before: indentation, colons (a blank after each), brackets, quotes"))
  }

  /// What libyaml says of what people write wrong.
  private static let chinese = [
    "did not find expected ',' or ']'": "列表中缺少“,”，或没有用“]”结束",
    "did not find expected ',' or '}'": "花括号中缺少“,”，或没有用“}”结束",
    "did not find expected key": "此处应是“键: 值”",
    "did not find expected '-' indicator": "此处应是以“-”开头的一项",
    "did not find expected node content": "此处缺少内容",
    "did not find expected <document start>": "此处不应再有内容",
    "could not find expected ':'": "键后缺少冒号",
    "mapping values are not allowed in this context": "此处不能再有“键: 值”，含冒号的文字要加引号",
    "block sequence entries are not allowed in this context": "此处不能用“-”列出",
    "block mapping keys are not allowed in this context": "此处不能写键",
    "found character that cannot start any token": "此处的字符不能用来开头，含特殊符号的文字要加引号，缩进不能用制表符",
    "found a tab character that violates indentation": "缩进不能用制表符",
    "found unexpected end of stream": "引号没有配对",
    "found unknown escape character": "双引号中的“\\”后面不是可用的转义字符",
    "did not find expected alphabetic or numeric character": "“*”或“&”后面应是锚点的名称，含这些符号的文字要加引号",
    "found undefined alias": "“*”引用了没有定义的锚点",
  ]
}
