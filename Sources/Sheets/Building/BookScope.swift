import Catalog
import Diagnostics
import Figures

/// What a workbook is about: the whole, or one unit with those below it.
struct BookScope {
  let context: ReportContext
  let plan: WorkbookPlan
  /// Position in `Figures.units`; 0 is the whole.
  let unit: Int
  /// The lines that may be shown: all, or the unit, its own part and those below.
  let lines: [Int]
  /// How many items a notice lists, for its words.
  var itemCount = 0
  /// What all workbooks of the period share.
  let index: BookIndex
  /// Measures with records in the period or in a month of the trend.
  private let present: [Bool]

  /// - Parameter index: that of the context, if there is one already.
  init(_ context: ReportContext, _ plan: WorkbookPlan, unit: Int, index: BookIndex? = nil) {
    self.context = context
    self.plan = plan
    self.unit = unit
    self.index = index ?? BookIndex(context)
    lines = self.index.classes.lines(of: unit)
    present = self.index.present(unit: unit)
  }

  var figures: Figures { context.figures }
  var settings: Settings { context.catalog.settings }
  var language: Language { settings.language }
  var isWhole: Bool { unit == 0 }
  var periodTitle: String { figures.period.title[language] }
  var unitLabel: String { figures.units.indices.contains(unit) ? figures.units[unit].label : settings.whole }

  func figure(_ name: FigureName, unit: Int? = nil, category: String = "", period: String? = nil) -> Figure {
    if let derived = name.derived, period == nil, let at = index.figureIndex.measure(name.measure) {
      // Nothing is told of how a period compares that no record reaches.
      if isUnreached, name.isChange || name.isRank || derived == .share { return .undefined }
      guard index.comparisons.tell(derived, of: at), !index.comparisons.isUncounted(derived, of: at) else {
        return .undefined
      }
    }
    if category.isEmpty, let at = index.figureIndex.measure(name.measure),
      let found = index.figureIndex.figure(at, name.derived, unit: unit ?? self.unit, period: period)
    {
      return name.derived == nil ? known(found, name.measure, period: period) : found
    }
    return figures.figure(name.id, unit: unit ?? self.unit, category: category, period: period)
  }

  /// A figure as it is; undefined where it is a 0 of what happens in a period that no record reaches.
  private func known(_ figure: Figure, _ measure: String, period: String?) -> Figure {
    guard isUnreached, period == nil || period == figures.period.id, figure.value?.isZero == true, happens(measure)
    else { return figure }
    return .undefined
  }

  func figure(_ measure: String, unit: Int? = nil, category: String = "", period: String? = nil) -> Figure {
    if category.isEmpty, let at = index.figureIndex.measure(measure),
      let found = index.figureIndex.figure(at, nil, unit: unit ?? self.unit, period: period)
    {
      return known(found, measure, period: period)
    }
    return figures.figure(measure, unit: unit ?? self.unit, category: category, period: period)
  }

  /// A figure of a value of a category field.
  func figure(_ measure: String, _ label: String, _ value: String) -> Figure {
    guard let at = index.figureIndex.measure(measure),
      let column = index.figureIndex.categoryColumn(at, label, value)
    else { return figures.figure(measure, unit: unit, category: "\(label)=\(value)") }
    return index.figureIndex.figure(column: column, unit: unit)
  }

  /// Whether a measure has ever had a record; an office that keeps no such log is not shown empty columns.
  func isPresent(_ measure: String) -> Bool {
    guard let at = index.figureIndex.measure(measure), at < present.count else { return false }
    return present[at]
  }

  /// Whether a measure may be said to be 0: it has had records, or counts some of a ledger that has.
  func mayBeNone(_ measure: String) -> Bool {
    if isPresent(measure) { return true }
    guard let counted = self.measure(measure), let kind = counted.kind,
      context.catalog.kinds[kind].form != .units
    else { return false }
    switch counted.value {
    case .count, .distinct:
      return zip(context.catalog.measures, present).contains { $0.kind == kind && !$0.isHidden && $1 }
    default: return false
    }
  }
}
