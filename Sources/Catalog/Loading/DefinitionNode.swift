import Diagnostics
import Yams

/// A node of a YAML definition that knows its file and line, and says what is allowed where it does not fit.
struct DefinitionNode {
  /// What stands at the node. Yams' own nodes bear tags, styles and anchors, and each look at one copies them.
  private enum Content {
    /// Every scalar, as written; whether without quotes.
    case word(String, isPlain: Bool)
    case list([DefinitionNode])
    case mapping([(key: DefinitionNode, value: DefinitionNode)])
    case other
  }

  private let content: Content
  let place: Place

  /// Parses a whole file. Throws the parser's own complaint with its place.
  init(text: String, file: String) throws(Diagnostic) {
    do {
      // Every scalar is a text here: what type YAML takes it for would be found by a dozen patterns a key.
      let node = try Yams.compose(yaml: text, .basic, .default, .utf8)
      var room = Self.most
      self.init(node ?? Node.mapping([:]), file, &room)
      if room == 0 { throw Self.tooLarge(file) }
    } catch let error as Diagnostic {
      throw error
    } catch let error as YamlError {
      throw YAMLFault(error).diagnostic(file)
    } catch {
      throw Diagnostic(
        .error, "definition.syntax", at: Place(file: file),
        seen: Text(zh: "不是有效的 YAML", en: "not valid YAML"), fix: Text(both: "\(error)"))
    }
  }

  /// Takes no more nodes than there is room for: what an anchor names stands wherever it is named.
  private init(_ node: Node, _ file: String, _ room: inout Int) {
    room = max(0, room - 1)
    place = Place(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    content =
      switch node {
      case .scalar(let scalar): .word(scalar.string, isPlain: scalar.style == .plain)
      case _ where room == 0: .other
      case .sequence(let items): .list(items.map { Self($0, file, &room) })
      case .mapping(let entries): .mapping(entries.map { (Self($0.key, file, &room), Self($0.value, file, &room)) })
      case .alias: .other
      }
  }

  /// No file of definitions comes near it.
  private static let most = 200_000

  private static func tooLarge(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "definition.size", at: Place(file: file),
      seen: Text(zh: "内容超过\(most)项", en: "more than \(most) items"),
      fix: Text(zh: "请检查是否反复引用了锚点（*）", en: "look for anchors that are named again and again (*)"))
  }

  func wrong(_ seen: Text, _ fix: Text) -> Diagnostic {
    Diagnostic(.error, "definition.wrong", at: place, seen: seen, fix: fix)
  }
}

extension DefinitionNode {
  /// The word that stands here, if one does.
  private var word: String? { if case .word(let word, _) = content { word } else { nil } }

  /// Whether `key: value` pairs stand here.
  var isMapping: Bool { if case .mapping = content { true } else { false } }

  /// The entries of a mapping. Keys outside `allowed` are errors with "did you mean"; nil allows every key, of which
  /// `example` is then a good one.
  func mapping(_ allowed: [String]?, example: String = "") throws(Diagnostic) -> [(key: String, value: DefinitionNode)]
  {
    guard case .mapping(let mapping) = content else {
      throw wrong(
        Text(zh: "此处应是“键: 值”（半角冒号，后面空一格）", en: "`key: value` pairs are expected here"),
        allowed.map {
          Text(zh: "可用的键：\($0.joined(separator: "、"))", en: "allowed keys: \($0.joined(separator: ", "))")
        } ?? Text(zh: "例如 \(example)", en: "such as \(example)"))
    }
    var entries: [(key: String, value: DefinitionNode)] = []
    for (key, value) in mapping {
      let name = key.word ?? ""
      if let allowed, !allowed.contains(name) {
        let near = NearestName.of(name, in: allowed)
        throw key.wrong(
          Text(zh: "不认识的键“\(name)”", en: "unknown key `\(name)`"),
          near.isEmpty
            ? Text(zh: "可用的键：\(allowed.joined(separator: "、"))", en: "allowed keys: \(allowed.joined(separator: ", "))")
            : Text(zh: "是否应为“\(near[0])”？", en: "did you mean `\(near[0])`?"))
      }
      if entries.contains(where: { $0.key == name }) {
        throw key.wrong(
          Text(zh: "键“\(name)”出现了两次", en: "key `\(name)` stands twice"), Text(zh: "请只保留一处", en: "keep one of them"))
      }
      entries.append((name, value))
    }
    return entries
  }

  /// The entries of a mapping with the nodes of their keys, whatever the keys are; `example` is a good entry.
  func pairs(example: String) throws(Diagnostic) -> [(key: DefinitionNode, value: DefinitionNode)] {
    guard case .mapping(let mapping) = content else {
      throw wrong(
        Text(zh: "此处应是“键: 值”（半角冒号，后面空一格）", en: "`key: value` pairs are expected here"),
        Text(zh: "例如 \(example)", en: "such as \(example)"))
    }
    return mapping
  }

  /// The entry of a key, or nil where it is absent or null.
  func child(_ key: String) -> DefinitionNode? {
    guard case .mapping(let mapping) = content, let entry = mapping.first(where: { $0.key.word == key }) else {
      return nil
    }
    return entry.value.isNull ? nil : entry.value
  }

  /// The entry of a key that must be there.
  func required(_ key: String) throws(Diagnostic) -> DefinitionNode {
    guard let value = child(key) else {
      throw wrong(Text(zh: "缺少“\(key)”", en: "`\(key)` is missing"), Text(zh: "请补上", en: "add it"))
    }
    return value
  }

  /// Whether a word without quotes stands here.
  var isPlain: Bool { if case .word(_, isPlain: true) = content { true } else { false } }

  var isNull: Bool {
    if case .word(let word, isPlain: true) = content { ["", "~", "null"].contains(word) } else { false }
  }

  func string() throws(Diagnostic) -> String {
    guard let word else {
      throw wrong(
        Text(zh: "此处应是一个词", en: "one word is expected here"),
        Text(zh: "请写一个词，不要写成列表或键值", en: "write one word, no list and no `key: value`"))
    }
    return word
  }

  func int() throws(Diagnostic) -> Int {
    guard let value = word.flatMap({ Int($0) }) else {
      throw wrong(
        Text(zh: "此处应是整数", en: "a whole number is expected here"), Text(zh: "例如 10", en: "such as 10"))
    }
    return value
  }

  func bool() throws(Diagnostic) -> Bool {
    switch word {
    case "true", "yes", "是": return true
    case "false", "no", "否": return false
    default:
      throw wrong(
        Text(zh: "此处应是 true 或 false", en: "true or false is expected here"),
        Text(zh: "例如 true", en: "such as true"))
    }
  }

  /// A list, or a single item standing for a list of one.
  func list() -> [DefinitionNode] {
    if case .list(let items) = content { return items }
    return isNull ? [] : [self]
  }

  /// The items listed under a key; none where nothing is.
  func items(_ key: String) -> [DefinitionNode] { child(key)?.list() ?? [] }

  func strings() throws(Diagnostic) -> [String] {
    var out: [String] = []
    for item in list() { out.append(try item.listed()) }
    return out
  }

  /// One of a closed list of words.
  func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) throws(Diagnostic) -> Choice
  where Choice.RawValue == String {
    let word = try string()
    if let choice = Choice(rawValue: word) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    throw wrong(
      Text(zh: "“\(word)”不可用", en: "`\(word)` is not allowed"),
      Text(zh: "可用：\(allowed.joined(separator: "、"))", en: "allowed: \(allowed.joined(separator: ", "))"))
  }
}
