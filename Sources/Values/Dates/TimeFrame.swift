import Catalog

/// Which time dates without a year are of, as the titles above a table or the path tell.
package struct TimeFrame: Hashable, Sendable {
  /// The year, where one is named.
  package var year: Int?
  /// The last month of it that is named with it, where one is: what happened much later in the year is of the year before.
  package var month: Int?
  /// The days of a span that two years share, such as a school year; there is no `year` then.
  package var window: ClosedRange<CivilDate>?

  /// A year, or nothing.
  package init(year: Int? = nil) { self.year = year }

  /// For a column of which some days lie between that month and those of the year before: it is a title of all of them.
  package func without(monthBefore texts: [String]) -> TimeFrame {
    guard let month, month < 10 else { return self }
    let isLonger = texts.contains { text in
      var cell = Cell(text, as: .date)
      let parts = cell.takeDateParts()
      return parts.lacksYear && parts.parts.first.map { (month + 1...10).contains($0.value) } ?? false
    }
    return isLonger ? withoutMonth : self
  }

  /// For days that may lie ahead.
  package var withoutMonth: TimeFrame {
    var frame = self
    frame.month = nil
    return frame
  }

  /// A number by which two frames are told apart for all that they say of a year; 0 for nothing.
  package var mark: Int {
    guard let window else { return year ?? 0 }
    return Int(window.lowerBound.dayNumber) * 100_000 + Int(window.upperBound.dayNumber)
  }
}
