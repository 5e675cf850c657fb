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

  private static let totals = ["合计", "小计", "总计", "总数", "本页合计", "共计", "总共"]
  /// Means of a column; 平均得分 is the name of a measure.
  private static let means = Set(["平均", "平均分", "平均值", "平均数"])
  /// What stands for 全区总计 and the like at their end.
  private static let wholes = ["合计", "总计", "小计", "总数", "共计", "平均"]
  /// What stands for 乡镇小计, 机关合计 and the like at their end.
  private static let parts = ["合计", "总计", "小计"]
  static let ordinals = "一二三四五六七八九十"
  static let labels =
    ReporterLabels.all + [
      "填表人", "填报人", "填写人", "报表单位", "制表单位", "制表人", "制表", "审核人", "审核",
      "复核人", "复核", "负责人", "单位负责人", "分管领导", "主要领导", "领导签字", "签字", "盖章", "经办人", "联系人", "联系电话",
      "电话", "填表日期", "填报日期", "填报时间", "填表时间", "制表日期", "制表时间", "打印日期", "打印时间", "导出时间", "导出人",
      "报送日期", "报出日期", "统计时间", "统计人",
    ]
  /// Labels of the day of writing.
  static let writing = ["填表日期", "填报日期", "填报时间", "填表时间", "制表日期", "制表时间", "报送日期", "报出日期", "统计时间"]
  /// Labels behind which a reporting body stands.
  static let bodies = ReporterLabels.all + ["报表单位", "制表单位"]
  /// What running text follows.
  private static let remarks = ["数据来源", "备注", "注", "说明", "填表说明", "填报说明"]

  /// All texts that such lines begin with.
  static var openings: [String] {
    totals + labels + remarks + ["全", "平", "第", "共", "续表", "（续", "(续"] + ordinals.map { String($0) }
  }

  /// Without blanks, which office tables put between characters: 合　计.
  static func packed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }))
  }

  /// Whether a row that begins with this text may be a total.
  static func isTotal(_ packed: String) -> Bool {
    totals.contains { packed.hasPrefix($0) } || means.contains(packed) || isCountOfBodies(packed)
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
    return rest.count < packed.count - 1 && ["个单位", "家单位", "个", "家", "个部门", "个社区", "个村"].contains { rest == $0 }
  }

  /// A title without what says that it goes on: 统计表（续）.
  static func withoutContinuation(_ title: String) -> String {
    let title = packed(title)
    let endings = ["（续）", "(续)", "（续表）", "(续表)", "（接上页）", "续表"]
    return endings.first { title.hasSuffix($0) }.map { String(title.dropLast($0.count)) } ?? title
  }

  /// Whether a text is a label with a colon, and what belongs to it: 填表人：王芳, 注1：…, 填报单位（盖章）：….
  static func isNote(_ packed: String) -> Bool {
    isLabel(packed, of: labels) || isLabel(packed, of: remarks) || isLabel(packed, of: NameWords.known.undersigned)
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
