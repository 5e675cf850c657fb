import Catalog
import Diagnostics
import Figures

/// Figures and what is told of measures, found by small numbers: workbooks ask for some hundred thousand figures, on
/// several threads, which would hash three texts each time and wait for each other to count who holds the columns.
struct FigureIndex: Sendable {
  private let measures: [String: Int]
  /// By measure, in the catalogue's order.
  let looks: [Look]
  /// By measure: its name, and what it is counted in, 万元 where money is shown so.
  let titles, unitWords: [String]
  private let periods: [String: Int]
  private let columns: [[Figure]]
  /// By period, measure and derivation: where in `columns` its column stands, or -1.
  private let places: [Int32]
  /// By measure: its categories by field label, each with its key and where its column stands.
  private let categories: [Int: [String: [Category]]]
  /// The same by name: where the column stands.
  private let categoryColumns: [Int: [String: [String: Int]]]

  /// A value of a category field, and where its column stands, or -1.
  struct Category: Sendable {
    let name: String
    let column: Int
  }

  /// In the order of `kind`.
  private static let derivations: [FigureName.Derived] = [
    .previous, .lastYear, .yearToDate, .share, .rank, .groupRank, .previousChange, .lastYearChange,
  ]
  private static let kinds = 9

  init(_ context: ReportContext) {
    let (catalog, figures) = (context.catalog, context.figures)
    let language = catalog.settings.language
    measures = catalog.measureIndex
    titles = catalog.measures.map { $0.title[language] }
    unitWords = catalog.measures.map { measure in
      let isTenThousands = measure.format == .money && catalog.settings.moneyInTenThousands
      return isTenThousands ? Text(zh: "万元", en: "10,000 yuan")[language] : measure.unit[language]
    }
    var periods: [String: Int] = [figures.period.id: 0]
    for month in figures.trend + figures.steps where periods[month.id] == nil { periods[month.id] = periods.count }
    var columns = Columns(figures)
    let places = Self.places(catalog.measures, periods, &columns)
    let categories = Self.categories(catalog, figures, &columns)
    categoryColumns = categories.mapValues { fields in
      fields.mapValues { Dictionary($0.map { ($0.name, $0.column) }, uniquingKeysWith: { a, _ in a }) }
    }
    var looks = catalog.measures.map(Look.init)
    for (at, look) in looks.enumerated() where look.format == .money {
      let parted = (categories[at] ?? [:]).values.joined().map(\.column)
      // Changes, shares and ranks are no amounts.
      let whole = (0..<periods.count).flatMap { number in
        (0...3).map { Int(places[(number * looks.count + at) * Self.kinds + $0]) }
      }
      looks[at].isWhole = (parted + whole).allSatisfy { columns.isWhole($0) }
    }
    self.looks = looks
    (self.periods, self.columns, self.places, self.categories) = (periods, columns.all, places, categories)
  }

  /// The columns that have been given a place.
  private struct Columns {
    let figures: Figures
    private(set) var all: [[Figure]] = []

    init(_ figures: Figures) { self.figures = figures }

    /// Where a column stands from now on; -1 where there is none.
    mutating func place(_ key: Figures.Key) -> Int32 {
      guard let column = figures.columns[key] ?? figures.asides[key] else { return -1 }
      all.append(column)
      return Int32(all.count - 1)
    }

    /// Whether no figure of a column has decimals; so where there is no column.
    func isWhole(_ place: Int) -> Bool { place < 0 || all[place].allSatisfy { $0.value?.isWhole ?? true } }
  }

  /// By period, measure and derivation: where its column stands.
  private static func places(_ measures: [Measure], _ periods: [String: Int], _ columns: inout Columns) -> [Int32] {
    var places = [Int32](repeating: -1, count: periods.count * measures.count * kinds)
    for (period, number) in periods {
      for (at, measure) in measures.enumerated() {
        for kind in 0..<kinds {
          let name = FigureName(measure.id, kind == 0 ? nil : derivations[kind - 1])
          places[(number * measures.count + at) * kinds + kind] =
            columns.place(Figures.Key(period: period, measure: name.id))
        }
      }
    }
    return places
  }

  /// By measure and field label: the values in the order of figures, each with where its column stands.
  private static func categories(
    _ catalog: Catalog, _ figures: Figures, _ columns: inout Columns
  ) -> [Int: [String: [Category]]] {
    var categories: [Int: [String: [Category]]] = [:]
    for (id, fields) in figures.categories {
      guard let at = catalog.measureIndex[id] else { continue }
      for (label, names) in fields {
        categories[at, default: [:]][label] = names.map { name in
          let key = Figures.Key(period: figures.period.id, measure: id, category: "\(label)=\(name)")
          return Category(name: name, column: Int(columns.place(key)))
        }
      }
    }
    return categories
  }

  /// A measure's number; nil for what the catalogue does not name.
  func measure(_ id: String) -> Int? { measures[id] }

  /// A figure of a measure; nil where the period is neither that of the report nor a month or shorter step of the trend.
  func figure(_ measure: Int, _ derived: FigureName.Derived?, unit: Int, period: String?) -> Figure? {
    guard let number = period == nil ? 0 : period.flatMap({ periods[$0] }) else { return nil }
    return figure(
      column: Int(places[(number * looks.count + measure) * Self.kinds + Self.kind(derived)]), unit: unit)
  }

  /// A figure of a column; undefined where there is none.
  func figure(column: Int, unit: Int) -> Figure {
    guard column >= 0, unit >= 0, unit < columns[column].count else { return .undefined }
    return columns[column][unit]
  }

  /// The values of a category field of a measure, in the order of figures.
  func categories(_ measure: String, _ label: String) -> [Category] {
    measures[measure].flatMap { categories[$0]?[label] } ?? []
  }

  /// Where the column of a value of a category field stands, or -1; nil for a value that figures do not list.
  func categoryColumn(_ measure: Int, _ label: String, _ name: String) -> Int? {
    categoryColumns[measure]?[label]?[name]
  }

  private static func kind(_ derived: FigureName.Derived?) -> Int {
    switch derived {
    case nil: 0
    case .previous: 1
    case .lastYear: 2
    case .yearToDate: 3
    case .share: 4
    case .rank: 5
    case .groupRank: 6
    case .previousChange: 7
    case .lastYearChange: 8
    }
  }
}
