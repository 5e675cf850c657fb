/// A unit as cells name it; 刻, the quarter of an hour, is one besides those that headers name.
struct NamedDurationUnit {
  var unit: DurationUnit
  /// How many of 1/90,000 h one is.
  var unitsOfOne: Int64

  var minutes: Int64 { unitsOfOne / 1500 }

  init(_ unit: DurationUnit) {
    self.unit = unit
    unitsOfOne =
      switch unit {
      case .days: 24 * 90_000
      case .hours: 90_000
      case .minutes: 1500
      case .seconds: 25
      }
  }

  init(quarterHour: Void) {
    unit = .minutes
    unitsOfOne = 15 * 1500
  }
}

extension Cell {
  /// Takes a unit of time, in Chinese or English.
  mutating func takeDurationUnit() -> NamedDurationUnit? {
    if takeAny(["小时", "钟头", "hours", "hour", "hrs", "hr", "h", "时"]) != nil { return closed(.hours) }
    if takeAny(["刻钟", "刻"]) != nil { return NamedDurationUnit(quarterHour: ()) }
    if takeAny(["分钟", "minutes", "minute", "mins", "min", "m", "分", "'"]) != nil { return closed(.minutes) }
    if takeAny(["秒钟", "seconds", "second", "secs", "sec", "s", "秒"]) != nil { return closed(.seconds) }
    if takeAny(["工作日", "天", "日", "days", "day", "d"]) != nil { return closed(.days) }
    return nil
  }

  private mutating func closed(_ unit: DurationUnit) -> NamedDurationUnit {
    _ = take(".")
    return NamedDurationUnit(unit)
  }
}
