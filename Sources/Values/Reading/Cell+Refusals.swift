import Diagnostics

extension Cell {
  /// The text as messages show it.
  var quoted: String {
    type == .id ? Quote.shown(Quote.masked(original, bridged: true)) : Quote.shown(original)
  }

  /// A refusal `type.reason`: the quoted text followed by these words, and what to do (the type's usual advice).
  func refusal(_ reason: String, zh: String, en: String, fix: Text? = nil) -> Refusal {
    Refusal(
      id: "\(type.rawValue).\(reason)",
      seen: Text(zh: "“\(quoted)”\(zh)", en: "“\(quoted)” \(en)"),
      fix: fix ?? type.advice
    )
  }

  /// The text cannot be understood as its type.
  var unreadable: Refusal {
    refusal("unreadable", zh: "不是可读的\(type.name.zh)", en: "cannot be read as \(type.name.en)")
  }

  /// What no type can make sense of: a spreadsheet's own errors, and characters lost on the way.
  var damage: Refusal? {
    if original.unicodeScalars.contains("\u{FFFD}") {
      let fix = Text(
        zh: "请从原系统重新导出为UTF-8编码的CSV后放入",
        en: "export the file again as UTF-8 CSV and send it again"
      )
      return refusal("broken", zh: "含有损坏的字符", en: "contains broken characters", fix: fix)
    }
    guard next == "#" else { return nil }
    if rest.count >= 2, rest.allSatisfy({ $0 == "#" }) {
      let fix = Text(
        zh: "请在表格中加宽这一列后重新导出，\(type.advice.zh)",
        en: "widen the column in the spreadsheet and export again; \(type.advice.en)"
      )
      return refusal("hashes", zh: "是列宽不够时显示的符号，数据已丢失", en: "stands where a column was too narrow", fix: fix)
    }
    let errors = ["#n/a", "#na", "#value!", "#ref!", "#div/0!", "#name?", "#null!", "#num!", "#spill!"]
    guard errors.contains(remainder.lowercased()) else { return nil }
    return refusal("formula", zh: "是表格公式的错误", en: "is the error of a formula")
  }
}
