import Catalog
import Diagnostics
import Figures
import Ledger
import Outputs
import Records
import Sheets
import Workbooks

/// Inputs, settings and periods in, outputs out.
public struct Pipeline: Sendable {
  let options: RunOptions
  let progress: @Sendable (Progress) -> Void

  /// A run that tells `progress` how far it is.
  public init(_ options: RunOptions, progress: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// What a run made and found.
  public struct Result: Sendable {
    /// The folders made, one a period.
    public var folders: [String] = []
    /// In the order of reading.
    public var files: [FileReport] = []
    /// Everything repaired, doubtful or refused.
    public var log = DiagnosticLog()
    /// Files that could not be read at all.
    public var unread = 0
  }

  /// The way of the data, a line a stage.
  public func run() async throws(RunFailure) -> Result {
    let (folder, catalog) = try open()
    let reading = try await read(folder, catalog)
    let ledger = try settle(reading, catalog)
    let periods = try choosePeriods(ledger, catalog)
    progress(.tallying(periods: periods.map(\.id)))
    let issued = try issuedPeriods(catalog)
    let engine = try tally(ledger, catalog, periods + issued.map(\.period))
    var result = Result(files: reports(reading, ledger, catalog), log: gather(reading, ledger, engine, catalog))
    result.unread = reading.files.filter { $0.outcome.tables.isEmpty }.count
    let restated = restatements(issued, engine, result.files, catalog)
    do throws(Diagnostic) {
      let outputs = try OutputsFolder(root: options.outputs)
      for period in periods {
        var figures = engine.figures(of: period)
        figures.restated = restated
        let writer = PeriodWriter(catalog: catalog, figures: figures, ledger: ledger, result: result, engine: engine)
        result.folders.append(try await writer.write(to: outputs, options: options, progress: progress))
      }
    } catch { throw RunFailure([error]) }
    return result
  }

  /// Reads everything and writes nothing.
  public func check() async throws(RunFailure) -> Result {
    let (folder, catalog) = try open()
    let reading = try await read(folder, catalog)
    let ledger = try settle(reading, catalog)
    var log = reading.log
    log.merge(ledger.log)
    var result = Result(files: reports(reading, ledger, catalog), log: log)
    result.unread = reading.files.filter { $0.outcome.tables.isEmpty }.count
    return result
  }
}
