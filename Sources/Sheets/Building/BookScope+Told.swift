import Catalog
import Figures

/// What may be said of the period: a 0 that nobody wrote down is no figure, and what never happened is not judged.
extension BookScope {
  /// Whether a figure may stand in a sentence or a tile: no sum of records of which none says a number, and no count of
  /// missing reports where none was due.
  func isTold(_ name: FigureName, category: String = "") -> Bool {
    // Of a time that no record reaches there is nothing to tell but how things stand.
    if isUnreached, happens(name.measure) { return false }
    switch name.derived {
    case .previous, .lastYear, .yearToDate: return true
    case nil, .previousChange, .lastYearChange, .share, .rank, .groupRank: break
    }
    if measure(name.measure)?.value == .missingReports { return !duePeriods.isEmpty }
    return !figures.isUnsaid(name.measure, unit: unit, category: category)
  }

  /// Whether a measure is of what lies in the period, or a rate of that.
  func happens(_ id: String) -> Bool {
    guard let measure = measure(id) else { return false }
    if case .ratio(let above, _) = measure.value { return happens(above) }
    return measure.datedBy != nil || measure.asksMembers
  }

  /// Those of the measures that tiles show. What is not defined in the period, such as a rate of what is asked once a
  /// quarter, gives its place to one that is.
  func tiles(_ measures: [String]) -> ArraySlice<String> {
    let told = measures.filter { isPresent($0) && isTold(FigureName($0)) }
    var spare = max(0, told.count - 8)
    return told.filter { id in
      guard spare > 0, figure(id).value == nil else { return true }
      spare -= 1
      return false
    }.prefix(8)
  }

  /// Whether any record of the workbook's body counts in the period.
  var hasRecords: Bool {
    context.catalog.measures.contains { measure in
      guard !measure.isHidden, !measure.value.isRoster, let kind = measure.kind,
        context.catalog.kinds[kind].form != .units
      else { return false }
      // A ratio of things known beforehand is no record; of one without a total each category has records.
      if measure.hasTotal { return !measure.value.isRatio && figure(measure.id).status == .ok }
      return figures.categoryKeys(measure.id).contains { figure(measure.id, category: $0.category).status == .ok }
    }
  }

  /// Whether the period is one that is assessed: no month is held against what is asked of a quarter. The settings' index
  /// says which are, else the workbook that shows the assessment.
  var isAssessed: Bool {
    if let periods = settings.index?.periods { return periods.contains { $0.span == figures.period.span } }
    let books = context.catalog.workbooks.filter { book in book.sheets.contains { $0.type == .scorecard } }
    return books.isEmpty || books.contains { $0.applies(to: figures.period) }
  }

  /// Whether the period still runs, well before its end: nobody is first or last in it yet.
  var isUnfinished: Bool { figures.period.isUnfinished(asOf: figures.asOf) }

  /// The assessment that lists, flags and cards are given by: that of a period that is over.
  var awarded: Scoreboard? { isUnfinished ? nil : scores }

  /// Whether no record reaches the period: what things were is not known, but how they stand.
  var isUnreached: Bool { figures.asOf < figures.period.first }

  /// The assessment; nil in a period that is not assessed, where nothing has happened, or where it has not begun as far
  /// as records tell. What was open before it could still be scored, and would rank all units by that alone.
  var scores: Scoreboard? {
    guard let board = figures.scores, isAssessed, !isUnreached else { return nil }
    let hasHappened = context.catalog.measures.contains { measure in
      guard !measure.isHidden, let kind = measure.kind, let date = measure.datedBy else { return false }
      guard context.catalog.kinds[kind].fields[date].happens else { return false }
      return figures.figure(measure.id).status == .ok
        || !measure.hasTotal && !figures.categoryKeys(measure.id).isEmpty
    }
    return hasHappened ? board : nil
  }
}
