import Catalog
import Diagnostics
import Figures
import Ledger
import Outputs
import Records
import Tallies
import Values

extension Reading {
  /// Reads the registers first, then everything else, on several threads; the result is in the order of `files`.
  ///
  /// - Parameter spark: reads the large files that are not known, where it is asked for.
  static func all(
    _ files: [String], in folder: InputFolder, catalog: Catalog, options: RunOptions, spark: SparkReader? = nil
  ) async throws(RunFailure) -> Reading {
    let reader = RecordReader(catalog: catalog)
    let jobs = options.jobs
    var stage = FileStage(folder.root, reader, catalog, options)
    let sorted = await SortedFiles(files, reader, stage, jobs: jobs)
    let ordered = sorted.paths
    let (units, before) = try await Self.units(sorted, stage, jobs, catalog)
    // Logs that are only tallied need not wait for the register of people.
    let later = Task { [stage] in await people(sorted, stage, jobs, beside: before, catalog) }
    // The ledger finds their texts numbered.
    let pool = Task { Ledger.pool(of: await later.value.files.flatMap(\.1.tables).map(\.records), catalog) }
    if jobs < 2 { _ = await pool.value }
    let costs = ordered.indices.map { stage.cost(ordered[$0], sorted.sniffed[$0]) }
    var rest = sorted.logs(catalog).sorted { one, other in (-costs[one.at], one.at) < (-costs[other.at], other.at) }
    var logs: [(Int, File)] = []
    var handed: HandedFiles?
    if let spark {
      let known = await later.value.known
      (logs, rest) = await taken(rest, sorted, stage, jobs, known)
      let away = try spark.read(rest, sorted, stage, catalog)
      stage.cache = stage.cache?.knowing(away.entries)
      handed = away
    }
    let all = rest.reduce(0) { $0 + costs[$1.at] }
    logs += await read(rest, jobs) { [stage] at, path in
      let parts = stage.parts(costs[at], of: all)
      return await stage.closed(path, sorted.sniffed[at].kind, before.registers.units, parts: parts) {
        await later.value.known
      }
    }
    let done = Dictionary(units + (await later.value.files) + logs) { one, _ in one }
    var reading = Reading(
      files: ordered.indices.compactMap { done[$0] }, registers: await later.value.known.registers,
      pool: await pool.value)
    stage.finish(reading.files, sorted.sniffed)
    if let handed { spark?.say(handed, reading.files) }
    let said = orderByTime(&reading.files, catalog) { reader.isCorrection($0) }
    for one in said { reading.log.add(one) }
    placeByTime(&reading.files, catalog) { reader.isCorrection($0) }
    for one in sharedCodes(units.map(\.1), catalog) + reversedDays(units.map(\.1), catalog) { reading.log.add(one) }
    let open = reading.overlapping(catalog)
    await reading.reopen(open, in: folder, reader, jobs)
    for file in reading.files {
      reading.log.merge(file.outcome.log)
      for table in file.tables { reading.log.merge(table.records.log) }
      for failure in file.outcome.failures { reading.log.add(failure) }
    }
    return reading
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
  static func read(
    _ files: [(at: Int, path: String)], _ jobs: Int, _ one: @escaping @Sendable (Int, String) async -> File
  ) async -> [(Int, File)] {
    await Concurrently.map(files, jobs: jobs) { file in (file.at, await one(file.at, file.path)) }
  }
}
