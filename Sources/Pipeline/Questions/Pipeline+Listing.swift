import Catalog
import Diagnostics
import Figures

extension Pipeline {
  /// What there is to ask for.
  public struct Inventory: Sendable {
    /// A kind of record with what was found of it.
    public struct Found: Sendable {
      /// The kind.
      public var kind: Kind
      /// How many files are of it.
      public var files: Int
      /// How many rows of them count.
      public var counted: Int
    }

    /// All kinds, in the order in which they are listed everywhere.
    public var kinds: [Found]
    /// All measures that are shown.
    public var measures: [Measure]
    /// All workbooks.
    public var workbooks: [WorkbookPlan]
    /// The months in which things happened, oldest first, with how many records.
    public var months: [(period: Period, records: Int)]
    /// The phases of the settings.
    public var phases: [Period]
    /// What could not be read.
    public var remarks: DiagnosticLog
  }

  /// `list`: the kinds, measures, workbooks and periods that there are. Nothing is written.
  public func list() async throws(RunFailure) -> Inventory {
    let (folder, catalog) = try open()
    var reading = try await read(folder, catalog)
    let ledger = try settle(&reading, catalog)
    let reports = reports(reading, ledger, catalog)
    let kinds = catalog.kinds.map { kind in
      let files = reports.filter { $0.kind == kind.id }
      return Inventory.Found(kind: kind, files: files.count, counted: files.reduce(0) { $0 + $1.rows[.counted] })
    }
    return Inventory(
      kinds: kinds, measures: catalog.measures.filter { !$0.isHidden }, workbooks: catalog.workbooks,
      months: PeriodChooser(ledger, catalog).months(),
      phases: catalog.settings.phases.compactMap { Period(id: $0.name, settings: catalog.settings) },
      remarks: Self.remarks(reading.log, reading))
  }
}
