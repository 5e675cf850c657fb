import Definitions

/// The wordings by which lines that are no data give themselves away.
public enum RowWording {
  /// Whether a cell says who made the table, or for whom, or how to reach him: 填报单位：…, 联系电话：….
  public static func signs(_ cell: String) -> Bool {
    let packed = packed(cell)
    let certain = labels.filter { !ReporterLabels.vague.contains($0) }
    return certain.contains { label in packed.contains(label + "：") || packed.contains(label + ":") }
      || isLabel(packed, of: certain)
  }

  private static let totals = NameWords.known.totals
  /// Means of a column; 平均得分 is the name of a measure.
  private static let averages = Set(NameWords.known.averages)
  /// What stands for 全区总计 and the like at their end.
  private static let wholes = NameWords.known.wholeTotals
  /// What stands for 乡镇小计, 机关合计 and the like at their end.
  private static let parts = NameWords.known.partTotals
  private static let countedBodies = NameWords.known.countedBodies
  private static let continuations = NameWords.known.continuations
  static let ordinals = "一二三四五六七八九十"
  /// Labels of the day of writing.
  static let writing = NameWords.known.writing
  /// Labels behind which a reporting body stands.
  static let bodies = ReporterLabels.all + NameWords.known.makers
  /// Labels of a body, and of who made the table and when.
  static let labels = bodies + writing + NameWords.known.signing
  /// What running text follows.
  private static let remarks = NameWords.known.footnotes
  /// What lines of who signs, or can be asked, begin with.
  private static let undersigned = NameWords.known.undersigned

  /// All texts that such lines begin with.
  static var openings: [String] {
    let lists: [[String]] = [
      totals, Array(averages), labels, remarks, undersigned, Array(signers), continuations, samples, paging,
      ["全", "("],
    ]
    return lists.flatMap(\.self) + ordinals.map { String($0) }
  }

  /// Without blanks, which office tables put between characters: 合　计.
  static func packed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }))
  }

  /// Whether a row that begins with this text may be a total.
  static func isTotal(_ packed: String) -> Bool {
    totals.contains { packed.hasPrefix($0) } || averages.contains(packed) || isCountOfBodies(packed)
      || (packed.count <= 8 && (packed.hasPrefix("全") ? wholes : parts).contains { packed.hasSuffix($0) })
  }

  /// Whether a text names a total and nothing else: 合计, 全区合计, 合计（元）：. 总计划 goes on with what makes it another word.
  public static func namesTotal(_ text: String) -> Bool {
    let packed = packed(text)
    guard isTotal(packed) else { return false }
    return totals.contains { word in
      packed.hasSuffix(word)
        || packed.hasPrefix(word) && packed.dropFirst(word.count).first.map { !$0.isLetter } ?? true
    }
  }

  /// 共10个单位.
  private static func isCountOfBodies(_ packed: String) -> Bool {
    guard packed.hasPrefix("共") else { return false }
    let rest = packed.dropFirst().drop { $0.isNumber || ordinals.contains($0) }
    return rest.count < packed.count - 1 && countedBodies.contains(String(rest))
  }

  /// A title without what says that it goes on: 统计表（续）.
  static func withoutContinuation(_ title: String) -> String {
    let title = packed(title)
    return continuations.first { title.hasSuffix($0) }.map { String(title.dropLast($0.count)) } ?? title
  }

  /// Whether a text is named as tables are: 东风村服务记录表, also with brackets behind it.
  static func namesTable(_ text: String) -> Bool {
    var title = withoutContinuation(text)[...]
    if let last = title.last, "）)".contains(last), let open = title.lastIndex(where: { "（(".contains($0) }) {
      title = title[..<open]
    }
    return title.count >= 6 && NameWords.known.tables.contains(where: title.hasSuffix)
  }

  /// Whether a text is a label with a colon, and what belongs to it: 填表人：王芳, 注1：…, 填报单位（盖章）：….
  static func isNote(_ packed: String) -> Bool {
    isLabel(packed, of: labels) || isLabel(packed, of: remarks) || isLabel(packed, of: undersigned)
  }

  /// Whether a text is one of some labels, a number or brackets behind it, and a colon.
  static func isLabel(_ packed: String, of labels: [String]) -> Bool {
    labels.contains { label in
      guard packed.hasPrefix(label) else { return false }
      var rest = packed.dropFirst(label.count)
      while let next = rest.first, next.isNumber { rest = rest.dropFirst() }
      if let open = rest.first, open == "（" || open == "(",
        let close = rest.firstIndex(where: { $0 == "）" || $0 == ")" })
      {
        rest = rest[rest.index(after: close)...]
      }
      return rest.first == "：" || rest.first == ":"
    }
  }
}
