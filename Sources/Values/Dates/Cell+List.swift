import Catalog

extension Cell {
  /// What stands between days that are told one by one.
  static let listMarks: Set<Unicode.Scalar> = ["、", ","]
  /// The same, in words and other marks, where no date holds them.
  private static let listWords = ["、", ",", ";", "和", "及", "与"]

  /// Whether the cell holds several days one by one, and nothing else: `10月8日、15日`, `10.8、10.15`.
  func listsDays(_ context: DateContext) -> Bool {
    var ahead = self
    guard var last = try? ahead.takeDate(context) else { return false }
    _ = try? ahead.takeWeekday(differsFrom: last)
    ahead.skipSpaces()
    var count = 1
    while ahead.takeAny(Self.listWords) != nil {
      ahead.skipSpaces()
      guard let day = ahead.takeListedDay(after: last, context) else { return false }
      (last, count) = (day, count + 1)
    }
    ahead.takeTrailingMark()
    return count > 1 && ahead.atEnd
  }

  /// Takes `15日` or `15` before the next mark, else a day with its month.
  private mutating func takeListedDay(after day: CivilDate, _ context: DateContext) -> CivilDate? {
    var alone = self
    let (year, month, _) = day.parts
    if let number = alone.takeInteger(atMost: 2), let found = try? valid(year, month, number, context) {
      _ = alone.takeAny(["日", "号"])
      _ = try? alone.takeWeekday(differsFrom: found)
      alone.skipSpaces()
      var ahead = alone
      if alone.atEnd || ahead.takeAny(Self.listWords) != nil {
        self = alone
        return found
      }
    }
    guard let found = takeLastDay(after: day, isClear: true, context) else { return nil }
    _ = try? takeWeekday(differsFrom: found)
    skipSpaces()
    return found
  }
}
