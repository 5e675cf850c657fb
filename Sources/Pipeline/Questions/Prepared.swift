import Catalog
import Diagnostics
import Figures

/// Everything read and added up, ready to be asked.
struct Prepared {
  let engine: FigureEngine
  let catalog: Catalog
  let periods: [Period]
  /// What bears on every answer.
  let remarks: DiagnosticLog
}

extension Pipeline {
  /// Everything read, with every row, as those behind a figure are asked for.
  func prepare() async throws(RunFailure) -> Prepared {
    var all = options
    all.closesFrom = nil
    return try await Pipeline(all, progress: progress).prepared()
  }

  private func prepared() async throws(RunFailure) -> Prepared {
    let (folder, catalog) = try open()
    var reading = try await read(folder, catalog)
    let ledger = try settle(&reading, catalog)
    let periods = try choosePeriods(reading, ledger, catalog)
    let engine = tally(ledger, catalog, periods, newest: newest(ledger, catalog, periods))
    let log = gather(reading, ledger, engine, catalog, periods)
    return Prepared(engine: engine, catalog: catalog, periods: periods, remarks: Self.remarks(log, reading))
  }

  /// What an answer is not to be believed without: files and tables that could not be read, and what is said of the period
  /// itself. Whatever else was found, a report tells.
  static func remarks(_ log: DiagnosticLog, _ reading: Reading) -> DiagnosticLog {
    let lost = Set(reading.files.filter { $0.tables.isEmpty || !$0.outcome.failures.isEmpty }.map(\.path))
    let read = Set(reading.files.map(\.path)).subtracting(lost)
    let failures = Set(reading.files.flatMap { $0.outcome.failures.map(\.cause) })
    let ofPeriods: Set<String> = ["period.empty", "period.asOf"]
    return DiagnosticLog(
      log.entries.filter {
        if ofPeriods.contains($0.key.cause) { return true }
        guard $0.key.severity >= .error else { return false }
        return !read.contains($0.key.file) && (!lost.contains($0.key.file) || failures.contains($0.key.cause))
      })
  }
}
