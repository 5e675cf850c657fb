import Catalog

extension Cell {
  /// The day that the numbers at the cell's head name.
  mutating func takeDate(_ context: DateContext) throws(Refusal) -> CivilDate {
    var ahead = self
    let date = ahead.takeDateParts()
    guard date.count > 1 || date.parts.first?.mark == "月" || date.parts.first?.mark == "日" else { throw unreadable }
    // The year alone may have more than two digits.
    guard date.parts.count(where: { $0.width > 2 }) <= 1, !date.parts.contains(where: { $0.width == 3 })
    else { throw unreadable }
    self = ahead
    if date.lacksYear { return try day(ofYearless: date, context) }
    guard date.count == 3 else { throw incomplete(date) }
    if let name = date.parts.firstIndex(where: \.isMonthName) { return try day(of: date, monthAt: name, context) }
    if date.isNamed {
      guard date.index(marked: "年") ?? 0 == 0, date.index(marked: "月") ?? 1 == 1 else { throw unreadable }
      return try day(date.parts[0], date.parts[1].value, date.parts[2].value, context)
    }
    if date.parts[0].width == 4 { return try day(date.parts[0], date.parts[1].value, date.parts[2].value, context) }
    if date.endsInYear { return try day(endingInYear: date, context) }
    guard date.parts.allSatisfy({ $0.width <= 2 }) else { throw unreadable }
    let takesSeveral = context.takesRanges || context.isDeadline
    if takesSeveral, date.parts[1].mark == "-", date.parts[0].mark != "-" { throw dateOrRange }
    return try day(ofShort: date, context)
  }

  /// The day of a year written with four digits or two.
  private mutating func day(_ year: DateParts.Part, _ month: Int, _ day: Int, _ context: DateContext)
    throws(Refusal) -> CivilDate
  {
    switch year.width {
    case 4: return try valid(year.value, month, day, context)
    case 2: return try valid(try century(of: year.value, context), month, day, context)
    default: throw unreadable
    }
  }

  /// `10月5日`, `10-5`: the year comes from around the table.
  private mutating func day(ofYearless date: DateParts, _ context: DateContext) throws(Refusal) -> CivilDate {
    var (month, day) = (date.parts[0].value, date.parts[1].value)
    let swapped = date.parts[1].isMonthName || (!date.isNamed && context.order == .dayFirst)
    if swapped { (month, day) = (day, month) }
    guard let year = context.year(of: month, day) else { throw withoutYear }
    note(.yearSupplied(year))
    return try valid(year, month, day, context)
  }

  /// `5-Oct-2026`, `Oct 5, 2026`, `2026-Oct-5`: the month is named, the year is the one of four digits, else the last.
  private mutating func day(of date: DateParts, monthAt name: Int, _ context: DateContext) throws(Refusal) -> CivilDate
  {
    let others = date.parts.indices.filter { $0 != name }
    guard others.count == 2 else { throw unreadable }
    let yearFirst = date.parts[others[0]].width == 4
    let (year, day) = yearFirst ? (others[0], others[1]) : (others[1], others[0])
    return try self.day(date.parts[year], date.parts[name].value, date.parts[day].value, context)
  }

  /// `5/10/2026`: the column decides, unless both readings are the same day or only one of them is a day.
  private mutating func day(endingInYear date: DateParts, _ context: DateContext) throws(Refusal) -> CivilDate {
    let (first, second, year) = (date.parts[0].value, date.parts[1].value, date.parts[2].value)
    switch context.order {
    case .dayFirst:
      note(.dayFirst)
      return try valid(year, second, first, context)
    case .monthFirst:
      note(.monthFirst)
      return try valid(year, first, second, context)
    case .undecided, .contradictory, nil:
      let dayFirst = CivilDate(year: year, month: second, day: first)
      let monthFirst = CivilDate(year: year, month: first, day: second)
      if let dayFirst, let monthFirst, dayFirst != monthFirst {
        throw ambiguous(monthFirst, dayFirst)
      }
      if dayFirst != monthFirst { note(dayFirst == nil ? .monthFirst : .dayFirst) }
      return dayFirst == nil ? try valid(year, first, second, context) : try valid(year, second, first, context)
    }
  }

  /// `26-10-5`: the year is first, as China writes it. But `10-05-26` may be a spreadsheet's 5 October 2026 as well; then the
  /// supplied year tells, or the column's order, else nothing does.
  private mutating func day(ofShort date: DateParts, _ context: DateContext) throws(Refusal) -> CivilDate {
    let values = date.parts.map(\.value)
    var readings: [(year: Int, month: Int, day: Int, change: Change?)] = []
    func add(_ year: Int, _ month: Int, _ day: Int, _ change: Change?) {
      for full in [1900 + year, 2000 + year] where context.years.contains(full) {
        if CivilDate(year: full, month: month, day: day) != nil { readings.append((full, month, day, change)) }
      }
    }
    if date.parts[0].width == 2 { add(values[0], values[1], values[2], nil) }
    if date.parts[2].width == 2 {
      add(values[2], values[0], values[1], .monthFirst)
      if context.order == .dayFirst { add(values[2], values[1], values[0], .dayFirst) }
    }
    if readings.count > 1, let year = context.suppliedYear { readings = only(readings) { $0.year == year } }
    if readings.count > 1, context.order == .dayFirst || context.order == .monthFirst {
      readings = only(readings) { $0.change == (context.order == .dayFirst ? .dayFirst : .monthFirst) }
    }
    guard let reading = readings.first else { throw impossible }
    let day = try valid(reading.year, reading.month, reading.day, context)
    for other in readings.dropFirst() {
      let second = try valid(other.year, other.month, other.day, context)
      if second != day { throw ambiguous(day, second) }
    }
    note(.century(reading.year))
    if let change = reading.change { note(change) }
    return day
  }

  /// Those that fit, or all where none does.
  private func only<Reading>(_ readings: [Reading], _ fits: (Reading) -> Bool) -> [Reading] {
    let fitting = readings.filter(fits)
    return fitting.isEmpty ? readings : fitting
  }

  private mutating func century(of year: Int, _ context: DateContext) throws(Refusal) -> Int {
    let full = [1900 + year, 2000 + year].filter(context.years.contains)
    guard full.count == 1, let only = full.first else {
      throw refusal("century", zh: "只写了两位年份，无法确定是哪一年", en: "has a two-digit year that could be two years")
    }
    note(.century(only))
    return only
  }

  /// The day, if there is one, in the years of the column.
  func valid(_ year: Int, _ month: Int, _ day: Int, _ context: DateContext) throws(Refusal) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else { throw impossible }
    let years = context.years
    guard years.contains(year) else {
      throw refusal(
        "year", zh: "的年份不在\(years.lowerBound)至\(years.upperBound)年之间",
        en: "is not between the years \(years.lowerBound) and \(years.upperBound)")
    }
    return date
  }
}
