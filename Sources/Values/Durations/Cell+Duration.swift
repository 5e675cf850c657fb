import Catalog
import Diagnostics

extension Cell {
  /// Reads all of the cell as `1:30` or `1:30:00`, hours first; nil where no colon stands behind a number.
  mutating func takeClockDuration(_ context: DurationContext) throws(Refusal) -> Int64? {
    var ahead = self
    guard let hours = ahead.takeInteger(atMost: 4), ahead.take(":") else { return nil }
    guard let minutes = ahead.takeInteger(atMost: 2) else { throw unreadable }
    var seconds: ExactDecimal?
    if ahead.take(":") {
      guard let read = try ahead.takeDecimal() else { throw unreadable }
      seconds = read
    }
    ahead.skipSpaces()
    if ahead.takeDurationUnit()?.unit == .hours { ahead.note(.leadingWord("h")) }
    guard ahead.atEnd, minutes < 60, seconds?.whole ?? 0 < 60, let (rest, isExact) = (seconds ?? .zero).units(per: 25)
    else { throw unreadable }
    if seconds == nil, context.bareUnit != .hours {
      throw refusal("ambiguous", zh: "可能是几时几分，也可能是几分几秒", en: "could be hours and minutes or minutes and seconds")
    }
    self = ahead
    if !isExact { note(.rounded) }
    return Int64(hours) * FixedPoint.hour + Int64(minutes) * 1500 + rest
  }

  /// Takes amounts with their units, larger before smaller, and returns their sum in 1/90,000 h.
  mutating func takeDurationParts(_ context: DurationContext) throws(Refusal) -> Int64 {
    var sum: Int64 = 0
    var last: DurationPart?
    while !atEnd, let part = try takeDurationPart(after: last, context) {
      // 1小时90分 and 1.5小时20分 contradict themselves.
      if let last, part.minutesOfOne >= last.minutesOfOne || !last.isWhole || part.units >= last.unitsOfOne {
        throw unreadable
      }
      let (total, over) = sum.addingReportingOverflow(part.units)
      if over { throw unreadable }
      sum = total
      last = part
      skipSpaces()
      if peek(1) != nil { _ = takeAny(["又", "零", "and"]) }
      skipSpaces()
    }
    guard last != nil else { throw unreadable }
    return sum
  }

  private mutating func takeDurationPart(after last: DurationPart?, _ context: DurationContext)
    throws(Refusal) -> DurationPart?
  {
    var ahead = self
    guard var amount = try ahead.takeDurationAmount() else { return nil }
    ahead.takeApproximateSuffix()
    ahead.skipSpaces()
    let bracketed = ahead.take("(")
    let written = ahead.takeDurationUnit()
    if bracketed { guard written != nil, ahead.take(")") else { throw unreadable } }
    let unit: NamedDurationUnit
    if let written {
      unit = written
      if ahead.take("半") {
        guard amount.isWhole, let half = amount.adding(.half) else { throw unreadable }
        amount = half
      }
    } else if last == nil {
      guard !ahead.rest.starts(with: ["个"]) else { throw unreadable }
      unit = NamedDurationUnit(context.bareUnit)
    } else if let last, last.isNamed, last.minutesOfOne == 60 || last.minutesOfOne == 1, ahead.atEnd {
      unit = NamedDurationUnit(last.minutesOfOne == 60 ? .minutes : .seconds)
      ahead.note(.lastUnitSupplied)
    } else {
      return nil
    }
    self = ahead
    return try part(amount, unit, isNamed: written != nil, context)
  }

  private mutating func part(
    _ amount: ExactDecimal, _ unit: NamedDurationUnit, isNamed: Bool, _ context: DurationContext
  ) throws(Refusal) -> DurationPart {
    var one = unit.unitsOfOne
    if unit.unit == .days {
      guard let hours = context.hoursPerDay else { throw daysUnknown }
      one = Int64(hours) * FixedPoint.hour
    }
    guard let (units, isExact) = amount.units(per: one), units <= 1_000_000_000_000 * FixedPoint.hour else {
      throw refusal("too_long", zh: "太大了", en: "is too much")
    }
    if !isExact { note(.rounded) }
    return DurationPart(units: units, unitsOfOne: one, isWhole: amount.isWhole, isNamed: isNamed)
  }

  /// Takes 半, 一个半, 3, 三个, 1.5.
  private mutating func takeDurationAmount() throws(Refusal) -> ExactDecimal? {
    if take("半") {
      _ = take("个")
      return .half
    }
    guard var amount = try takeNumeral()?.value else { return nil }
    skipSpaces()
    takeApproximateSuffix()
    guard take("个") else { return amount }
    if take("半") {
      guard amount.isWhole, let half = amount.adding(.half) else { throw unreadable }
      amount = half
    }
    takeApproximateSuffix()
    // Only hours take 个; a number with nothing behind it is none of a duration.
    guard !atEnd else { throw unreadable }
    return amount
  }

  private var daysUnknown: Refusal {
    refusal(
      "days", zh: "以天计，无法确定一天算几小时", en: "is in days, of which nobody said how many hours each has",
      fix: Text(zh: "请改写为小时，例如 8小时、1.5", en: "write it in hours, for example 8小时, 1.5"))
  }
}

/// One amount with its unit.
private struct DurationPart {
  var units: Int64
  var unitsOfOne: Int64
  var isWhole: Bool
  /// Whether the unit stood in the cell.
  var isNamed: Bool

  var minutesOfOne: Int64 { unitsOfOne / 1500 }
}
