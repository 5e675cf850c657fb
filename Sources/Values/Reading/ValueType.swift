import Diagnostics

/// The types of value that a cell can hold; their raw values begin the names of repairs and refusals.
package enum ValueType: String, Sendable, CaseIterable {
  case date, time, duration, number, money, percent, code, id, text, choice

  /// What the type is called in messages.
  var name: Text {
    switch self {
    case .date: Text(zh: "日期", en: "a date")
    case .time: Text(zh: "时刻", en: "a time of day")
    case .duration: Text(zh: "时长", en: "a duration")
    case .number: Text(zh: "数字", en: "a number")
    case .money: Text(zh: "金额", en: "an amount of money")
    case .percent: Text(zh: "百分比", en: "a percentage")
    case .code: Text(zh: "编号", en: "a code")
    case .id: Text(zh: "身份证号码", en: "an ID number")
    case .text: Text(zh: "文字", en: "text")
    case .choice: Text(zh: "选项", en: "a choice")
    }
  }

  /// Good values of the type.
  var examples: Text {
    switch self {
    case .date: Text(zh: "2026-10-05、2026年10月5日", en: "2026-10-05, 2026年10月5日")
    case .time: Text(zh: "8:30、14:05、下午2:30", en: "8:30, 14:05, 2:30 PM")
    case .duration: Text(zh: "3小时、1.5、90分钟", en: "3小时, 1.5, 90 min")
    case .number: Text(zh: "12、1200、1.2万", en: "12, 1200, 1.2万")
    case .money: Text(zh: "3000、3000.50元、3万元", en: "3000, 3000.50元, 3万元")
    case .percent: Text(zh: "93%、0.93", en: "93%, 0.93")
    case .code: Text(zh: "00123、GS-2026-001", en: "00123, GS-2026-001")
    case .id: Text(zh: "18位号码，末位可以是X", en: "18 digits, the last of which may be X")
    case .text: Text(zh: "东风村", en: "东风村")
    case .choice: Text(zh: "列出的选项之一", en: "one of the listed choices")
    }
  }

  /// The usual advice: check, and send again, like this.
  var advice: Text {
    Text(zh: "请核对后重新放入，例如 \(examples.zh)", en: "check it and send it again, for example \(examples.en)")
  }
}
