import Catalog
import Diagnostics
import Figures
import Ledger
import Outputs
import Records
import Tallies

extension Reading {
  /// Reads the registers first, then everything else, on several threads; the result is in the order of `files`.
  static func all(
    _ files: [String], in folder: InputFolder, catalog: Catalog, options: RunOptions
  ) async throws(RunFailure) -> Reading {
    let reader = RecordReader(catalog: catalog)
    let jobs = options.jobs
    let stage = FileStage(folder.root, reader, catalog, options)
    let ordered =
      files.filter { !reader.isCorrection($0) } + reader.sorted(corrections: files.filter { reader.isCorrection($0) })
    let sniffed = await Concurrently.map(ordered, jobs: jobs) { stage.kind($0) }
    func wanted(_ isWanted: (KindForm?) -> Bool) -> [(at: Int, path: String)] {
      ordered.indices.filter { isWanted(sniffed[$0].kind.map { catalog.kinds[$0].form }) }.map { ($0, ordered[$0]) }
    }
    var done: [Int: File] = [:]
    var known = FileStage.Known()
    let units = await read(wanted { $0 == .units }, jobs) { [known] in await stage.open($1, sniffed[$0].kind, known) }
    for (at, file) in units { done[at] = file }
    known.digests = digests(units.map(\.1))
    known.registers.units = try unitRegister(units.flatMap(\.1.tables).map(\.records), catalog)
    // Logs that are only tallied need not wait for the register of people.
    let (people, before) = (wanted { $0 == .people }, known)
    let later = Task {
      let files = await read(people, jobs) { await stage.open($1, sniffed[$0].kind, before) }
      var inOrder = files.map(\.1)
      _ = orderByTime(&inOrder, catalog) { reader.isCorrection($0) }
      return (files, before.with(inOrder, digests(inOrder), catalog))
    }
    // The ledger finds their texts numbered.
    let pool = Task { Ledger.pool(of: await later.value.0.flatMap(\.1.tables).map(\.records), catalog) }
    if jobs < 2 { _ = await pool.value }
    let costs = ordered.indices.map { stage.cost(ordered[$0], sniffed[$0]) }
    let rest = wanted { $0 != .units && $0 != .people }.sorted { one, other in
      (-costs[one.at], one.at) < (-costs[other.at], other.at)
    }
    let all = rest.reduce(0) { $0 + costs[$1.at] }
    let logs = await read(rest, jobs) { at, path in
      let parts = stage.parts(costs[at], of: all)
      return await stage.closed(path, sniffed[at].kind, before.registers.units, parts: parts) { await later.value.1 }
    }
    for (at, file) in await later.value.0 + logs { done[at] = file }
    var reading = Reading(
      files: ordered.indices.compactMap { done[$0] }, registers: await later.value.1.registers, pool: await pool.value)
    stage.finish(reading.files, sniffed)
    let said = orderByTime(&reading.files, catalog) { reader.isCorrection($0) }
    for one in said { reading.log.add(one) }
    let open = reading.overlapping(catalog)
    await reading.reopen(open, in: folder, reader, jobs)
    for file in reading.files {
      reading.log.merge(file.outcome.log)
      for table in file.tables { reading.log.merge(table.records.log) }
      for failure in file.outcome.failures { reading.log.add(failure) }
    }
    return reading
  }

  /// The digests of files of one form, by which it is told whether any changed.
  private static func digests(_ files: [File]) -> String {
    files.map(\.sha256).joined(separator: ",") + ";"
  }

  /// Reads closed files again, row by row. Positions in `files`.
  mutating func reopen(_ wanted: Set<Int>, in folder: InputFolder, _ reader: RecordReader, _ jobs: Int) async {
    guard !wanted.isEmpty else { return }
    let again = wanted.sorted().map { (at: $0, path: files[$0].path) }
    let bytes = files.map { Int64($0.bytes) }
    let all = again.reduce(0) { $0 + bytes[$1.at] }
    // A flat register was made of the logs after they were read.
    let known = registers.units.isFlat ? Registers(units: UnitRegister(flat: []), people: registers.people) : registers
    let stage = FileStage(folder.root, reader, jobs: jobs)
    let read = await Self.read(again, jobs) { await stage.read($1, known, parts: stage.parts(bytes[$0], of: all)) }
    for (at, file) in read { files[at] = file }
  }

  /// Files in the order in which they were named; at most `jobs` at once.
  private static func read(
    _ files: [(at: Int, path: String)], _ jobs: Int, _ one: @escaping @Sendable (Int, String) async -> File
  ) async -> [(Int, File)] {
    await Concurrently.map(files, jobs: jobs) { file in (file.at, await one(file.at, file.path)) }
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
