extension Period {
  /// The period of the same kind just before (环比); none for a phase.
  public func previous(yearStarts: Int) -> Period? {
    switch span {
    case .month: .months(1, year: first.year, index: first.month - 2)
    case .quarter: .months(3, year: first.year, index: (first.month - 1) / 3 - 1)
    case .halfYear: .months(6, year: first.year, index: (first.month - 1) / 6 - 1)
    case .year: .year(first.year - 1, starting: yearStarts)
    case .week: Self.isoWeek(of: first - 7)
    case .halfMonth:
      first.day == 1
        ? Self.before(month: first).map { .halfMonth($0.year, $0.month, second: true) }
        : .halfMonth(first.year, first.month, second: false)
    case .phase: nil
    }
  }

  /// The same period a year before (同比); none for a phase, nor for a 53rd week where that year has none.
  public func lastYear(yearStarts: Int) -> Period? {
    switch span {
    case .month: .months(1, year: first.year - 1, index: first.month - 1)
    case .quarter: .months(3, year: first.year - 1, index: (first.month - 1) / 3)
    case .halfYear: .months(6, year: first.year - 1, index: (first.month - 1) / 6)
    case .year: .year(first.year - 1, starting: yearStarts)
    case .week: Self.week(Self.weekNumber(of: first).number, of: Self.weekNumber(of: first).year - 1)
    case .halfMonth: .halfMonth(first.year - 1, first.month, second: first.day != 1)
    case .phase: nil
    }
  }

  /// From the first day of the year that the period lies in to the period's end (累计); none for a period that lies in
  /// two years, of which the later one would hold less than the period itself.
  public func yearToDate(yearStarts: Int) -> Period? {
    let end = last.parts
    let start = Self.day(end.month >= yearStarts ? end.year : end.year - 1, yearStarts, 1)
    return start <= first ? Period(span: .phase, id: "\(id)@yearToDate", first: start, last: last) : nil
  }

  /// The months of the trend: the last `count` up to the month of a day.
  public static func months(endingWith date: CivilDate, count: Int) -> [Period] {
    (0..<count).reversed().map { .months(1, year: date.year, index: date.month - 1 - $0) }
  }

  /// The steps of the trend of a week or half a month: the last `count` of its kind up to it.
  public static func steps(endingWith last: Period, count: Int) -> [Period] {
    var steps = [last]
    // Neither turns with the year.
    while steps.count < count, let before = steps.last?.previous(yearStarts: 1) { steps.append(before) }
    return steps.reversed()
  }

  static func isoWeek(of date: CivilDate) -> Period? {
    let (year, number) = weekNumber(of: date)
    return week(number, of: year)
  }

  /// The ISO 8601 week and its year: that of the week's Thursday.
  static func weekNumber(of date: CivilDate) -> (year: Int, number: Int) {
    let thursday = date - (date.weekday - 4)
    let start = day(thursday.year, 1, 1)
    return (thursday.year, Int(thursday.dayNumber - start.dayNumber) / 7 + 1)
  }

  private static func before(month date: CivilDate) -> CivilDate? {
    CivilDate(year: date.year, month: date.month, day: 1).map { $0 - 1 }
  }
}
