import Catalog
import Diagnostics
import Outputs
import Records

extension Reading {
  /// Reads the registers first, then everything else, on several threads; the result is in the order of `files`.
  static func all(
    _ files: [String], in folder: InputFolder, catalog: Catalog, jobs: Int
  ) async throws(RunFailure) -> Reading {
    let reader: RecordReader
    do { reader = try RecordReader(catalog: catalog) } catch { throw RunFailure([error]) }
    let ordered = files.filter { !reader.isCorrection($0) } + files.filter { reader.isCorrection($0) }
    var early: [Int: File] = [:]
    var registers = Registers.empty
    let forms = ordered.map { path in
      reader.kind(ofFileAt: "\(folder.root)/\(path)", shownAs: path).map { catalog.kinds[$0].form }
    }
    for form in [KindForm.units, .people] {
      let wanted = ordered.indices.filter { forms[$0] == form }
      for (at, file) in await read(wanted.map { (at: $0, path: ordered[$0]) }, folder, reader, registers, jobs) {
        early[at] = file
      }
      let read = wanted.compactMap { early[$0] }
      if form == .units {
        registers.units = try unitRegister(read, catalog)
      } else {
        for table in read.flatMap(\.outcome.tables) where catalog.kinds[table.kind].form == .people {
          registers.people.add(table, kind: catalog.kinds[table.kind], units: registers.units)
        }
      }
    }
    let rest = ordered.indices.filter { early[$0] == nil }
    for (at, file) in await read(rest.map { (at: $0, path: ordered[$0]) }, folder, reader, registers, jobs) {
      early[at] = file
    }
    var reading = Reading(files: ordered.indices.compactMap { early[$0] }, registers: registers)
    for file in reading.files {
      reading.log.merge(file.outcome.log)
      for table in file.outcome.tables { reading.log.merge(table.log) }
      for failure in file.outcome.failures { reading.log.add(failure) }
    }
    return reading
  }

  private static func read(
    _ files: [(at: Int, path: String)], _ folder: InputFolder, _ reader: RecordReader, _ registers: Registers,
    _ jobs: Int
  ) async -> [(Int, File)] {
    await withTaskGroup(of: (Int, File).self) { group in
      var next = 0
      func start() {
        guard next < files.count else { return }
        let (at, path) = files[next]
        let root = folder.root
        next += 1
        group.addTask { (at, one(path, root, reader, registers)) }
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

  private static func one(_ path: String, _ root: String, _ reader: RecordReader, _ registers: Registers) -> File {
    var file = File(path: path, outcome: reader.read(path: "\(root)/\(path)", shownAs: path, registers: registers))
    do throws(Diagnostic) {
      let digest = try FileDigest.ofFile("\(root)/\(path)")
      file.bytes = digest.bytes
      file.sha256 = digest.sha256
    } catch {
      if file.outcome.failures.isEmpty { file.outcome.failures.append(error) }
    }
    return file
  }

  /// The register of units as it stands after all its files.
  private static func unitRegister(_ files: [File], _ catalog: Catalog) throws(RunFailure) -> UnitRegister {
    var standing = StandingUnits()
    for table in files.flatMap(\.outcome.tables) where catalog.kinds[table.kind].form == .units {
      do { try standing.add(table, kind: catalog.kinds[table.kind]) } catch { throw RunFailure([error]) }
    }
    guard !standing.lines.isEmpty else { return UnitRegister(flat: []) }
    do { return try UnitRegister(lines: standing.lines) } catch { throw RunFailure([error]) }
  }
}
