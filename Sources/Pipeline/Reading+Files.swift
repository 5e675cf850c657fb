import Catalog
import Diagnostics
import Ledger
import Outputs
import Records
import Tallies

extension Reading {
  /// Reads the registers first, then everything else, on several threads; the result is in the order of `files`.
  static func all(
    _ files: [String], in folder: InputFolder, catalog: Catalog, options: RunOptions
  ) async throws(RunFailure) -> Reading {
    let reader: RecordReader
    do { reader = try RecordReader(catalog: catalog) } catch { throw RunFailure([error]) }
    let jobs = options.jobs
    let ways = FileStage(folder.root, reader, catalog, options)
    let ordered = files.filter { !reader.isCorrection($0) } + files.filter { reader.isCorrection($0) }
    var early: [Int: File] = [:]
    var registers = Registers.empty
    var digests = ""
    let sniffed = await Concurrently.map(ordered, jobs: jobs) { ways.kind($0) }
    let forms = sniffed.map { file in file.kind.map { catalog.kinds[$0].form } }
    for form in [KindForm.units, .people] {
      let wanted = ordered.indices.filter { forms[$0] == form }
      let named = wanted.map { (at: $0, path: ordered[$0]) }
      for (at, file) in await read(named, jobs, { [registers, digests] in ways.open($0, registers, digests) }) {
        early[at] = file
      }
      digests += wanted.compactMap { early[$0]?.sha256 }.joined(separator: ",") + ";"
      let read = wanted.compactMap { early[$0] }
      let tables = read.flatMap(\.tables).map(\.records)
      if form == .units {
        registers.units = try unitRegister(tables, catalog)
      } else {
        for table in tables where catalog.kinds[table.kind].form == .people {
          registers.people.add(table, kind: catalog.kinds[table.kind], units: registers.units)
        }
      }
    }
    let rest = ordered.indices.filter { early[$0] == nil }
    let register = ordered.indices.filter { forms[$0] == .people }.compactMap { early[$0] }
    let people = register.flatMap(\.tables).map(\.records)
    let read = await Concurrently.map([nil] + rest, jobs: jobs) { [registers, digests] at -> Part in
      guard let at else { return .pool(Ledger.pool(of: people, catalog)) }
      return .file(at, ways.closed(ordered[at], registers, digests))
    }
    var pool = TextTable()
    for part in read {
      switch part {
      case .pool(let texts): pool = texts
      case .file(let at, let file): early[at] = file
      }
    }
    var reading = Reading(files: ordered.indices.compactMap { early[$0] }, registers: registers, pool: pool)
    ways.finish(reading.files, sniffed)
    let open = reading.overlapping(catalog)
    await reading.reopen(open, in: folder, reader, jobs)
    for file in reading.files {
      reading.log.merge(file.outcome.log)
      for table in file.tables { reading.log.merge(table.records.log) }
      for failure in file.outcome.failures { reading.log.add(failure) }
    }
    return reading
  }

  /// What is done while most files are read.
  private enum Part: Sendable {
    case pool(TextTable)
    case file(Int, File)
  }

  /// Reads closed files again, row by row. Positions in `files`.
  mutating func reopen(_ wanted: Set<Int>, in folder: InputFolder, _ reader: RecordReader, _ jobs: Int) async {
    guard !wanted.isEmpty else { return }
    let again = wanted.sorted().map { (at: $0, path: files[$0].path) }
    // A flat register was made of the logs after they were read.
    let known = registers.units.isFlat ? Registers(units: UnitRegister(flat: []), people: registers.people) : registers
    let stage = FileStage(folder.root, reader)
    for (at, file) in await Self.read(again, jobs, { stage.read($0, known) }) { files[at] = file }
  }

  private static func read(
    _ files: [(at: Int, path: String)], _ jobs: Int, _ one: @escaping @Sendable (String) -> File
  ) async -> [(Int, File)] {
    await withTaskGroup(of: (Int, File).self) { group in
      var next = 0
      func start() {
        guard next < files.count else { return }
        let (at, path) = files[next]
        next += 1
        group.addTask { (at, one(path)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      var done: [(Int, File)] = []
      for await result in group {
        done.append(result)
        start()
      }
      return done
    }
  }

  /// The register of units as it stands after all its files.
  private static func unitRegister(_ tables: [FileRecords], _ catalog: Catalog) throws(RunFailure) -> UnitRegister {
    var standing = StandingUnits()
    for table in tables where catalog.kinds[table.kind].form == .units {
      do { try standing.add(table, kind: catalog.kinds[table.kind]) } catch { throw RunFailure([error]) }
    }
    guard !standing.lines.isEmpty else { return UnitRegister(flat: []) }
    do { return try UnitRegister(lines: standing.lines) } catch { throw RunFailure([error]) }
  }
}
