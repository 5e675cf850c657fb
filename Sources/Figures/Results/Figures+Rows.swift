import Catalog
import Values

extension Figures {
  /// A row of `figures.csv`.
  public struct Row: Sendable {
    /// A period's `id`.
    public var period: String
    /// Position in `units`.
    public var unit: Int
    /// Empty, or `<field label>=<value>`.
    public var category: String
    /// A measure's `id`, with a suffix if derived.
    public var measure: String
    /// The value with its status.
    public var figure: Figure
  }

  /// All figures in the order of period, register, category and measure.
  ///
  /// A category in which a unit has no records, and a derived figure that is not defined, have no row.
  public func rows(catalog: Catalog) -> [Row] {
    var rows: [Row] = []
    for table in tables(catalog: catalog) {
      for unit in units.indices {
        for column in table.columns {
          guard column.isShown(unit: unit) else { continue }
          let (category, measure) = (column.key.category, column.key.measure)
          let figure = column.figures[unit]
          rows.append(Row(period: table.period, unit: unit, category: category, measure: measure, figure: figure))
        }
      }
    }
    return rows
  }

  /// A column of figures, one a line of `units`.
  public struct Column: Sendable {
    /// What it is of.
    public let key: Key
    /// By line of `units`; nothing where there are none.
    public let figures: [Figure]
    /// Whether `figures.csv` has no row for a figure without a value.
    @usableFromInline let isDerived: Bool
    @usableFromInline let isParted: Bool

    /// A column of `Figures.columns`.
    public init(_ key: Key, _ figures: [Figure]) {
      self.key = key
      self.figures = figures
      isDerived = key.measure.utf8.contains(UInt8(ascii: "@"))
      isParted = !key.category.isEmpty
    }

    /// Whether `figures.csv` has a row for a line.
    @inlinable public func isShown(unit: Int) -> Bool {
      guard unit < figures.count else { return false }
      return !(isDerived && figures[unit].value == nil || isParted && figures[unit].status != .ok)
    }
  }

  /// The columns of each period, both in the order of `rows`.
  public func tables(catalog: Catalog) -> [(period: String, columns: [Column])] {
    let measures = Dictionary(catalog.measures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    let places = categoryPlaces(catalog)
    var byPeriod: [String: [(key: Key, order: (Int, Int, String))]] = [:]
    for key in columns.keys {
      let base = key.measure.prefix { $0 != "@" }
      let order = (
        places[key.category] ?? 0, measures[String(base)] ?? Int.max, String(key.measure.dropFirst(base.count))
      )
      byPeriod[key.period, default: []].append((key, order))
    }
    var periods = (trend + steps).map(\.id)
    if !periods.contains(period.id) { periods.append(period.id) }
    return periods.map { period in
      (period, (byPeriod[period] ?? []).sorted(by: Self.precedes).map { Column($0.key, columns[$0.key] ?? []) })
    }
  }

  /// By category, measure and suffix; what bears no place of its own, by name. Two keys of a period never tie.
  private static func precedes(
    _ a: (key: Key, order: (Int, Int, String)), _ b: (key: Key, order: (Int, Int, String))
  ) -> Bool {
    if a.order != b.order { return a.order < b.order }
    if a.key.measure != b.key.measure { return NaturalOrder.precedes(a.key.measure, b.key.measure) }
    return a.key.category < b.key.category
  }

  /// By category name: its place, the total first.
  private func categoryPlaces(_ catalog: Catalog) -> [String: Int] {
    var places: [String: Int] = ["": 0]
    for measure in catalog.measures {
      guard let fields = categories[measure.id], let kind = measure.kind.map({ catalog.kinds[$0] }) else { continue }
      for by in measure.by {
        let label = kind.fields[by].label[catalog.settings.language]
        for value in fields[label] ?? [] where places["\(label)=\(value)"] == nil {
          places["\(label)=\(value)"] = places.count
        }
      }
    }
    return places
  }
}
