public import Catalog

/// What is known of a column of dates besides each cell's text.
public struct DateContext: Sendable, Hashable {
  /// The years that logs can speak of.
  public static let everyday = 1990...2100
  /// The years of births and foundings.
  public static let lifetimes = 1850...2100

  /// The time of `10月5日`, from a title or a file's name.
  package var frame = TimeFrame()
  /// The year of `10月5日`, where one is supplied.
  public var suppliedYear: Int? {
    get { frame.year }
    set { frame = TimeFrame(year: newValue) }
  }
  /// The day up to which all happened, where the year is that of a day of writing.
  public var latest: CivilDate?
  /// How `5/10/2026` is to be read, decided once for the column; nil where nobody asked.
  public var order: DayMonthOrder?
  /// Whether 30000 to 60000 are a spreadsheet's day numbers.
  public var serials: Bool
  /// The years that are accepted.
  public var years: ClosedRange<Int>
  /// Whether the first of several days, `10月15日-16日`, is the date.
  public var takesRanges: Bool
  /// Whether the date is one by which something is due: `10月底前`, `全年`.
  public var isDeadline: Bool
  /// Whether a month without its day, `2026年10月`, is its first day.
  public var takesMonths = false

  /// A column of dates; by itself, one of everyday dates with all their years.
  public init(
    suppliedYear: Int? = nil, latest: CivilDate? = nil, order: DayMonthOrder? = nil, serials: Bool = true,
    years: ClosedRange<Int> = DateContext.everyday, takesRanges: Bool = false, isDeadline: Bool = false
  ) {
    self.takesRanges = takesRanges
    self.isDeadline = isDeadline
    frame = TimeFrame(year: suppliedYear)
    self.latest = latest
    self.order = order
    self.serials = serials
    self.years = years
  }

  /// A column of a table whose surroundings tell its time.
  package init(
    frame: TimeFrame, latest: CivilDate? = nil, order: DayMonthOrder? = nil,
    years: ClosedRange<Int> = DateContext.everyday,
    takesRanges: Bool = false, isDeadline: Bool = false
  ) {
    self.init(latest: latest, order: order, years: years, takesRanges: takesRanges, isDeadline: isDeadline)
    self.frame = frame
  }

  /// Whether dates without a year can be read.
  package var suppliesYear: Bool { frame.year != nil || frame.window != nil }

  /// The year of a month and a day; nil where nothing supplies it.
  func year(of month: Int, _ day: Int) -> Int? {
    if let window = frame.window {
      return [window.lowerBound.year, window.upperBound.year].first { year in
        CivilDate(year: year, month: month, day: day).map(window.contains) ?? false
      }
    }
    guard let year = suppliedYear else { return nil }
    // 12月30日 in a table of January.
    if let last = frame.month, last <= 2, month >= 11 { return year - 1 }
    guard let latest else { return year }
    let years = [year, year - 1].filter { CivilDate(year: $0, month: month, day: day).map { $0 <= latest } ?? false }
    return years.first ?? year
  }
}
