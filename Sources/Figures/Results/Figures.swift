import Catalog

/// All figures of one asked-for period: a column of figures, one a unit, for each measure, category and period.
///
/// Measures bear their derived suffixes here: `x`, `x@previous`, `x@previous.change`, `x@lastYear`, `x@lastYear.change`,
/// `x@yearToDate`, `x@share`, `x@rank`, `x@groupRank`.
public struct Figures: Sendable {
  /// What a column is of.
  public struct Key: Sendable, Hashable {
    /// A period's `id`.
    public var period: String
    /// A measure's `id`, with a suffix if derived.
    public var measure: String
    /// Empty, or `<field label>=<value>`.
    public var category: String

    /// A column's key; of the total where no category is given.
    public init(period: String, measure: String, category: String = "") {
      self.period = period
      self.measure = measure
      self.category = category
    }
  }

  /// The period asked for.
  public var period: Period
  /// 截至: the period's end, or the newest day on which something happened if that is earlier.
  public var asOf: CivilDate
  /// The whole first, then the register in its order (each unit, its own part right after it, the units below), 未归属单位 last.
  public var units: [ReportUnit]
  /// The months of the trend, oldest first, the last holding the end of `period`; their figures are here too.
  public var trend: [Period]
  /// Of a week or half a month: the steps of its trend, of its own length, oldest first, itself the last; empty of all
  /// other periods.
  public var steps: [Period] = []
  /// Column key → one figure a line of `units`.
  public var columns: [Key: [Figure]]
  /// `<measure>` → `<field label>` → values, in the order to show: as listed in the definition, then by name.
  public var categories: [String: [String: [String]]]

  /// By kind, as positions in the catalogue: the month that its records begin in.
  public var beginnings: [Int: Period] = [:]
  /// By measure, as positions in the catalogue: the month before which not all of its ledgers hold records.
  public var measureBeginnings: [Int: Period] = [:]
  /// The lines of units that, as the register says, did not exist on any day of the period.
  public var absent: Set<Int> = []
  /// Ledgers that begin within a period that this one is compared with, or after it.
  public var shortBases: [ShortBase] = []
  /// By comparison (`previous`, `lastYear`): the measures whose change would be told against such a base, as positions in
  /// the catalogue.
  public var incomparable: [Derivation: Set<Int>] = [:]
  /// By comparison: the measures whose ledger begins after such a base, where nothing is known.
  public var uncounted: [Derivation: Set<Int>] = [:]
  /// By measure: what its figures of the period are divided of, for rates and means; not in `figures.csv`.
  public var quotients: [String: Quotient] = [:]
  /// Sums of 0 of records of which none says a number, by line; not in `figures.csv`, where they are 0.
  public var unsaid: [Key: [Bool]] = [:]
  /// Hidden measures that sentences ask for, in the period; not in `figures.csv`.
  public var asides: [Key: [Figure]] = [:]
  /// Every target beside what was reached.
  public var targets: [TargetResult] = []
  /// The stars of all registered people.
  public var stars = StarBook()
  /// The assessment, where the settings hold an index.
  public var scores: Scoreboard?
  /// What differs from figures that were issued, of any period.
  public var restated: [Restatement] = []
  /// Whether figures of any period were issued, so that there is something to differ from.
  public var isAnyIssued = false
  /// Reports that were expected and did not come.
  public var missing: [MissingReport] = []
  /// Reports that were due and not expected of a unit, as it did not exist then.
  public var unexpected: Set<MissingReport> = []

  /// Figures of a period; rosters are entered after.
  public init(
    period: Period, asOf: CivilDate, units: [ReportUnit], trend: [Period], columns: [Key: [Figure]],
    categories: [String: [String: [String]]]
  ) {
    self.period = period
    self.asOf = asOf
    self.units = units
    self.trend = trend
    self.columns = columns
    self.categories = categories
  }

  /// The columns of a measure's categories in the period.
  public func categoryKeys(_ measure: String) -> [Key] {
    (categories[measure] ?? [:]).flatMap { label, names in
      names.map { Key(period: period.id, measure: measure, category: "\(label)=\($0)") }
    }
  }

  /// One figure; undefined where there is none. `unit` is a position in `units`, 0 being the whole. O(1).
  public func figure(_ measure: String, unit: Int = 0, category: String = "", period: String? = nil) -> Figure {
    let key = Key(period: period ?? self.period.id, measure: measure, category: category)
    guard let column = columns[key], column.indices.contains(unit) else { return .undefined }
    return column[unit]
  }
}
