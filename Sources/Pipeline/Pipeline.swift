internal import CLinux
import Catalog
import Diagnostics
import Figures
import Ledger
import Outputs
import Sheets
import Values
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
    /// Their paths; none where nothing was another than in a run before.
    public var unreadFiles: [String] = []
    /// How many figures differ from what was issued, the sheet that names them, and of which periods they are; nil where
    /// none does.
    public var restated: (figures: Int, sheet: Text, periods: [String])?
    /// The paths of files that were not read, as they were known from a run before.
    public var taken: Set<String> = []
    /// Whether nothing was another than when a run before wrote the folders, so that nothing was done.
    public var isUnchanged = false
    /// All that the run was made of. A process that is about to end need not take it apart.
    var remains: (any Sendable)?
  }

  /// The way of the data, a line a stage.
  ///
  /// The outputs folder is held before anything is read: a run that waited with it until it wrote might have read files that
  /// were changed since, and overwrite what another run made of them meanwhile.
  public func run() async throws(RunFailure) -> Result {
    let outputs = try hold()
    do throws(RunFailure) { return try await run(into: outputs) } catch {
      outputs.leave()
      throw error
    }
  }

  private func hold() throws(RunFailure) -> OutputsFolder {
    do throws(Diagnostic) { return try OutputsFolder(root: options.outputs) } catch { throw RunFailure([error]) }
  }

  private func run(into outputs: borrowing OutputsFolder) async throws(RunFailure) -> Result {
    if let before = unchanged() { return before }
    let issued = beginRecord()
    let made = try await make()
    var result = made.result
    do throws(Diagnostic) {
      let chooser = PeriodChooser(made.ledger, made.catalog)
      for period in made.periods {
        try keepOthers(period, made.folder, unread: Set(result.unreadFiles), isEmpty: chooser.isEmpty(period))
        // Before the first is written: none of the folders may be in the way.
        _ = try EarlierSet(at: "\(options.outputs)/\(FileName.safe(period.id))")
      }
      var written: [PeriodWriter.Written] = []
      var earlier = EarlierMonths(options.outputs, made.catalog, made: made.periods)
      var lost = LostFiles(
        options.outputs, made.folder, result.files, unread: result.unreadFiles)
      for period in made.periods {
        lost.compare(with: period)
        let writer = made.writer(period)
        written.append(try await writer.write(to: outputs, options: options, progress: progress))
        earlier.compare(with: writer.figures)
      }
      result.folders = written.map(\.folder)
      let files = written.flatMap { folder in folder.files.map { "\(folder.folder)/\($0)" } }
      keepRecord(
        result, made.folder, source: made.catalog.source, stamps: made.reading.stamps, issued: issued, wrote: files)
      // Said once: of the new sets, the manifests tell.
      let notes = written.compactMap(\.note) + [earlier.note].compactMap({ $0 }) + lost.notes
      for note in notes { result.log.add(note) }
    } catch { throw RunFailure([error]) }
    result.remains = made
    return result
  }

  /// The workbooks of each period, laid out as a run would write them; nothing is written.
  public func workbooks() async throws(RunFailure) -> [(period: Period, workbooks: [Workbook])] {
    let made = try await make()
    return made.periods.map { ($0, WorkbookBuilder.workbooks(made.writer($0).context())) }
  }

  /// All that a run writes, before it is laid out.
  private struct Made {
    let folder: InputFolder
    let catalog: Catalog
    let reading: Reading
    let ledger: Ledger
    let engine: FigureEngine
    let periods: [Period]
    let restated: [Restatement]
    let isAnyIssued: Bool
    let settings: [Manifest.Setting]
    let result: Result

    func writer(_ period: Period) -> PeriodWriter {
      var figures = engine.figures(of: period)
      figures.restated = restated
      figures.isAnyIssued = isAnyIssued
      return PeriodWriter(
        catalog: catalog, figures: figures, ledger: ledger, result: result, engine: engine, settings: settings)
    }
  }

  private func make() async throws(RunFailure) -> Made {
    let (folder, catalog) = try open()
    var reading = try await read(folder, catalog)
    // Reading takes its memory in great pieces that fit nothing later.
    taizhang_give_back_heap()
    await reopenListed(&reading, folder, catalog)
    var ledger = try settle(&reading, catalog)
    let periods = try choosePeriods(reading, ledger, catalog)
    let (issued, unclear) = try issuedPeriods(catalog)
    let all = periods + issued.map(\.period)
    let newest = newest(ledger, catalog, periods)
    let cuts = cuts(ledger, catalog, all, newest: newest)
    if await reopen(&reading, for: periods, cutAt: cuts, ledger, folder, catalog) {
      ledger = try settle(&reading, catalog)
    }
    progress(.tallying(periods: periods.map(\.id)))
    let engine = tally(ledger, catalog, all, newest: newest, closed: reading.takeClosed())
    var result = Result(
      files: reports(reading, ledger, catalog), log: gather(reading, ledger, engine, catalog, periods))
    result.log.merge(unclear)
    result.unreadFiles = reading.files.filter(\.tables.isEmpty).map(\.path) + folder.unreadPaths
    result.unread = result.unreadFiles.count
    result.taken = Set(reading.files.filter(\.isTaken).map(\.path))
    let settings = try settings(folder)
    let restated = try restatements(issued, engine, result.files, settings, catalog)
    let sheets = catalog.workbooks.flatMap(\.sheets)
    if !restated.isEmpty, let sheet = sheets.first(where: { $0.type == .restated })?.name {
      var told: [String] = []
      for one in restated where !told.contains(one.period) { told.append(one.period) }
      result.restated = (restated.count, sheet, told)
    }
    for period in periods where catalog.settings.workbooks != nil {
      guard !catalog.workbooks.contains(where: { catalog.settings.wants($0) && $0.applies(to: period) }) else {
        continue
      }
      result.log.add(.noWorkbook(period))
    }
    return Made(
      folder: folder, catalog: catalog, reading: reading, ledger: ledger, engine: engine, periods: periods,
      restated: restated, isAnyIssued: !issued.isEmpty, settings: settings, result: result)
  }

  private func settings(_ folder: InputFolder) throws(RunFailure) -> [Manifest.Setting] {
    do throws(Diagnostic) { return try folder.obeyed() } catch { throw RunFailure([error]) }
  }

  /// Reads everything and writes nothing.
  public func check() async throws(RunFailure) -> Result {
    let (folder, catalog) = try open()
    var reading = try await read(folder, catalog)
    let ledger = try settle(&reading, catalog)
    var log = reading.log
    log.merge(ledger.log)
    for warning in ledger.unapproved() + ledger.misnamed() { log.add(warning) }
    if let note = PeriodChooser(ledger, catalog).note(asked: []) { log.add(note) }
    var result = Result(files: reports(reading, ledger, catalog), log: MendedRows(ledger).softened(log))
    result.unread = reading.files.filter(\.tables.isEmpty).count + folder.unread
    return result
  }
}

extension Diagnostic {
  /// The settings ask for workbooks that are made for other periods.
  fileprivate static func noWorkbook(_ period: Period) -> Diagnostic {
    Diagnostic(
      .warning, "workbooks.none", at: Place(file: "settings.yaml"),
      seen: Text(
        zh: "workbooks 所列的都不是给“\(period.title.zh)”这样的周期做的，这次没有工作簿",
        en: "none of the `workbooks` is made for such a period as \(period.title.en): there is none this time"),
      fix: Text(
        zh: "请换一个周期，或在 workbooks 中加上别的（名称见 taizhang list workbooks）",
        en: "ask for another period, or add others to `workbooks` (taizhang list workbooks names them)"))
  }
}
