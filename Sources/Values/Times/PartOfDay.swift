/// A word that says in which part of the day an hour lies.
enum PartOfDay {
  case am, pm, night, morning, noon, afternoon, evening

  enum Reading {
    case hour(Int)
    case impossible
    /// It could be twelve hours earlier or later.
    case ambiguous
  }

  /// The words, longer before shorter.
  static let words: [([String], PartOfDay)] = [
    (["am", "a.m."], .am), (["pm", "p.m."], .pm),
    (["凌晨"], .night),
    (["上午", "早上", "早晨", "清晨", "清早"], .morning),
    (["中午", "正午"], .noon),
    (["下午", "午后", "傍晚"], .afternoon),
    (["晚上", "晚间", "夜间", "夜晚", "夜里", "晚"], .evening),
  ]

  /// What an hour in this part of the day is by 24 hours. `exact`: no minutes follow it.
  func reading(of hour: Int, exact: Bool) -> Reading {
    switch (self, hour) {
    case (.am, 1...11), (.morning, 0...11), (.night, 0...6), (.noon, 11...14): .hour(hour)
    case (.am, 12), (.night, 12): .hour(0)
    case (.pm, 1...11), (.afternoon, 1...11): .hour(hour + 12)
    case (.pm, 12), (.afternoon, 12): .hour(12)
    case (.pm, 13...23), (.afternoon, 13...19), (.evening, 17...23): .hour(hour)
    case (.noon, 1...2): .hour(hour + 12)
    case (.evening, 5...11): .hour(hour + 12)
    // 晚上12点 ends the day. 晚上12:30 and 晚上1点 would lie in the next one.
    case (.evening, 12), (.evening, 24): exact ? .hour(24) : .ambiguous
    // A spreadsheet's 上午12:30 is half past midnight; people mean half past noon.
    case (.morning, 12), (.evening, 0...4): .ambiguous
    default: .impossible
    }
  }
}
