import Catalog
import Diagnostics
import Figures
import Records

extension Reading {
  /// Files that were read by where they stand in the order, and what is known after them.
  typealias Registered = (files: [(Int, File)], known: FileStage.Known)

  /// Reads the registers of units, by which all that follows resolves names.
  static func units(
    _ sorted: SortedFiles, _ stage: FileStage, _ jobs: Int, _ catalog: Catalog
  ) async throws(RunFailure) -> Registered {
    let files = await read(sorted.files(of: .units, catalog), jobs) {
      await stage.open($1, sorted.sniffed[$0].kind, FileStage.Known())
    }
    var known = FileStage.Known()
    var inOrder = files.map(\.1)
    placeByTime(&inOrder, catalog) { stage.reader.isCorrection($0) }
    known.digests = digests(inOrder)
    known.registers.units = try unitRegister(inOrder.flatMap(\.tables).map(\.records), catalog)
    return (files, known)
  }

  /// Reads the registers of people.
  ///
  /// - Parameter known: what the registers of units say.
  static func people(
    _ sorted: SortedFiles, _ stage: FileStage, _ jobs: Int, beside known: FileStage.Known, _ catalog: Catalog
  ) async -> Registered {
    let files = await read(sorted.files(of: .people, catalog), jobs) {
      await stage.open($1, sorted.sniffed[$0].kind, known)
    }
    var inOrder = files.map(\.1)
    _ = orderByTime(&inOrder, catalog) { stage.reader.isCorrection($0) }
    placeByTime(&inOrder, catalog) { stage.reader.isCorrection($0) }
    return (files, known.with(inOrder, digests(inOrder), catalog))
  }

  /// Of logs those that the cache knows, and those that it does not.
  static func taken(
    _ logs: [SortedFiles.Member], _ sorted: SortedFiles, _ stage: FileStage, _ jobs: Int, _ known: FileStage.Known
  ) async -> (known: [(Int, File)], others: [SortedFiles.Member]) {
    let found = await Concurrently.map(logs, jobs: jobs) { log in
      (log, await stage.taken(log.path, sorted.sniffed[log.at].kind) { known })
    }
    return (
      found.compactMap { log, file in file.map { (log.at, $0) } },
      found.compactMap { log, file in file == nil ? log : nil }
    )
  }

  /// The digests of files of one form, by which it is told whether any changed.
  private static func digests(_ files: [File]) -> String {
    files.map(\.sha256).joined(separator: ",") + ";"
  }

  /// The register of units as it stands after all its files.
  private static func unitRegister(_ tables: [FileRecords], _ catalog: Catalog) throws(RunFailure) -> UnitRegister {
    var standing = StandingUnits()
    for table in tables where catalog.kinds[table.kind].form == .units {
      do { try standing.add(table, kind: catalog.kinds[table.kind]) } catch { throw RunFailure([error]) }
    }
    guard !standing.lines.isEmpty else { return UnitRegister(flat: []) }
    do throws(Diagnostic) {
      let register = try UnitRegister(lines: standing.lines)
      try UnitLines.check(register, standing.lines, settings: catalog.settings)
      return register
    } catch { throw RunFailure([error]) }
  }
}

extension FileStage.Known {
  /// With what the registers of people say.
  fileprivate func with(_ files: [Reading.File], _ digests: String, _ catalog: Catalog) -> Self {
    var known = self
    known.digests += digests
    for table in files.flatMap(\.tables).map(\.records) where catalog.kinds[table.kind].form == .people {
      known.registers.people.add(table, kind: catalog.kinds[table.kind], units: registers.units)
    }
    return known
  }
}
