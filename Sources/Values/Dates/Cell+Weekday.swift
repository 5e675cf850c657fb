import Catalog

extension Cell {
  /// Takes `星期一`, `(周一)`; true where it is another day than the date's.
  mutating func takeWeekday(differsFrom date: CivilDate) throws(Refusal) -> Bool {
    var ahead = self
    let bracket = ahead.take("(")
    guard ahead.takeAny(["星期", "礼拜", "周"]) != nil, let day = ahead.next else { return false }
    let days: [Unicode.Scalar: Int] = [
      "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7,
    ]
    guard let number = days[day] else { return false }
    ahead.rest.removeFirst()
    if bracket { guard ahead.take(")") else { throw unreadable } }
    ahead.skipSpaces()
    self = ahead
    return number != date.weekday
  }
}
