extension Cell {
  /// Seconds of the day; nil where there is no such time. 24:00:00 is the day's end.
  static func clock(_ hour: Int, _ minute: Int, _ second: Int) -> Int32? {
    guard hour <= 24, minute < 60, second < 60, hour < 24 || minute + second == 0 else { return nil }
    return Int32(hour * 3600 + minute * 60 + second)
  }

  /// Takes a time of day, `8:30`, `下午2:30:05`, `八点半`, `2:30 pm`; nil where none stands next.
  ///
  /// - Throws: `impossible` for 25:00, `ambiguous` where the part of the day leaves two readings (上午12点).
  mutating func takeClock() throws(Refusal) -> Int32? {
    var ahead = self
    var part = ahead.takePartOfDay()
    ahead.skipSpaces()
    guard let hour = ahead.takeClockNumber(), let (minute, second, carry) = try ahead.takeMinutes() else { return nil }
    if part == nil {
      let spaced = ahead
      ahead.skipSpaces()
      if let behind = ahead.takeAny(["am", "a.m.", "pm", "p.m."]) {
        part = behind.hasPrefix("a") ? .am : .pm
      } else {
        ahead = spaced
      }
    }
    self = ahead
    let shifted = try part.map { (part) throws(Refusal) in try self.hour(hour, in: part, minute, second) } ?? hour
    guard let seconds = Self.clock(shifted, minute, second) else { throw impossible }
    return seconds + carry
  }

  /// Takes 上午, 晚上, am.
  mutating func takePartOfDay() -> PartOfDay? {
    for (words, part) in PartOfDay.words where takeAny(words) != nil { return part }
    return nil
  }

  private func hour(_ hour: Int, in part: PartOfDay, _ minute: Int, _ second: Int) throws(Refusal) -> Int {
    switch part.reading(of: hour, exact: minute + second == 0) {
    case .hour(let hour): return hour
    case .impossible: throw impossible
    case .ambiguous:
      throw refusal(
        "ambiguous", zh: "可能是中午，也可能是半夜", en: "could be around noon or around midnight",
        fix: .init(zh: "请按24小时制填写，例如 8:30、14:05", en: "write the time by 24 hours, for example 8:30, 14:05"))
    }
  }

  private mutating func takeClockNumber() -> Int? {
    if next?.isDigit == true { return takeInteger(atMost: 2) }
    var ahead = self
    guard let numeral = try? ahead.takeNumeral(point: false), numeral.value.isWhole, numeral.value.digits < 100
    else { return nil }
    self = ahead
    return Int(numeral.value.digits)
  }

  /// Takes what follows the hour: `:30`, `:30:05.0`, `点`, `点半`, `时30分5秒`; nil where nothing makes it an hour.
  private mutating func takeMinutes() throws(Refusal) -> (minute: Int, second: Int, carry: Int32)? {
    if takeColon() {
      guard let minute = takeClockNumber() else { throw unreadable }
      guard takeColon() else { return (minute, 0, 0) }
      guard let second = takeClockNumber() else { throw unreadable }
      return (minute, second, takeFraction())
    }
    skipSpaces()
    guard takeAny(["点钟", "点整", "点", "时整", "时", "h"]) != nil else { return next == "a" || next == "p" ? (0, 0, 0) : nil }
    skipSpaces()
    if take("半") { return (30, 0, 0) }
    if take("一刻") { return (15, 0, 0) }
    if take("三刻") { return (45, 0, 0) }
    guard let minute = takeClockNumber() else { return (0, 0, 0) }
    guard takeAny(["分钟", "分"]) != nil else { return (minute, 0, 0) }
    guard let second = takeClockNumber() else { return (minute, 0, 0) }
    _ = take("秒")
    return (minute, second, 0)
  }

  private mutating func takeColon() -> Bool {
    var ahead = self
    ahead.skipSpaces()
    if ahead.take(":") {
      ahead.skipSpaces()
      self = ahead
      return true
    }
    guard next == ";", peek(1)?.isDigit == true else { return false }
    rest.removeFirst()
    note(.punctuation)
    return true
  }

  /// Takes parts of a second and returns the second that they round up to, if they do.
  private mutating func takeFraction() -> Int32 {
    guard next == ".", let first = peek(1), first.isDigit else { return 0 }
    rest.removeFirst()
    if takeDigits().contains(where: { $0 != "0" }) { note(.rounded) }
    return first.digitValue >= 5 ? 1 : 0
  }
}
