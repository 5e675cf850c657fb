import Catalog

extension Cell {
  /// Before that hour, 1:30-2:00 may be from an hour and a half to two hours.
  private static let dawn: Int32 = 5 * 3600

  /// Takes two times of day to the cell's end, `8:30-11:00`, as the time between them; nil where it says anything else, or
  /// where it is not certain.
  mutating func takeTimesAsDuration() -> Int64? {
    // Most cells are a number.
    guard rest.count > 6 else { return nil }
    var ahead = self
    guard let times = ahead.takeTimes(), let start = TimeParser.parse(times.start).value,
      var end = TimeParser.parse(times.end).value, start >= Self.dawn
    else { return nil }
    if TimeParser.isAfternoon(times.start), TimeParser.isBareClock(times.end), end < 12 * 3600 { end += 12 * 3600 }
    guard end > start else { return nil }
    self = ahead
    note(.fromTimes)
    return Int64(end - start) * (FixedPoint.hour / 3600)
  }
}
