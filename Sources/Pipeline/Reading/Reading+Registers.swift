import Catalog
import Diagnostics
import Figures
import Values

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

  /// Asks about codes that several units of the register bear: one that was renamed, perhaps.
  static func sharedCodes(_ files: [File], _ catalog: Catalog) -> [Diagnostic] {
    var standing = StandingUnits()
    for table in files.flatMap(\.tables).map(\.records) where catalog.kinds[table.kind].form == .units {
      guard (try? standing.add(table, kind: catalog.kinds[table.kind])) != nil else { return [] }
    }
    var first: [FoldedName: UnitRegister.Line] = [:]
    return standing.lines.compactMap { line in
      guard !line.code.isEmpty, line.until == nil else { return nil }
      guard let other = first[FoldedName(line.code)] else {
        first[FoldedName(line.code)] = line
        return nil
      }
      guard FoldedName(other.name) != FoldedName(line.name) else { return nil }
      return Diagnostic(
        .warning, "unit.code", at: line.place,
        seen: Text(
          zh: "“\(line.name)”的编码“\(line.code)”与“\(other.name)”（\(other.place)）相同，按两个单位计",
          en:
            "“\(line.name)” bears the code “\(line.code)” of “\(other.name)” (\(other.place)); they count as two units"),
        fix: Text(
          zh: "如果是改名，请只留新名，把旧名填作它的别名；如果原单位已撤销，请填撤销日期；否则请改编码",
          en:
            "if it was renamed, keep the new name and enter the old one as its alias; if the other was closed, give the day; "
            + "else change the code"))
    }
  }

  /// Asks about units of the register that were closed before they were founded: they exist on no day.
  static func reversedDays(_ files: [File], _ catalog: Catalog) -> [Diagnostic] {
    var standing = StandingUnits()
    var kind: Kind?
    for table in files.flatMap(\.tables).map(\.records) where catalog.kinds[table.kind].form == .units {
      guard (try? standing.add(table, kind: catalog.kinds[table.kind])) != nil else { return [] }
      kind = catalog.kinds[table.kind]
    }
    guard let kind, let (a, b) = kind.field(.from).flatMap({ from in kind.field(.until).map { (from, $0) } }) else {
      return []
    }
    let (first, last) = (kind.fields[a].label, kind.fields[b].label)
    return standing.lines.compactMap { line in
      guard let from = line.from, let until = line.until, until < from else { return nil }
      return Diagnostic(
        .warning, "unit.reversed", at: line.place,
        seen: Text(
          zh: "“\(line.name)”的\(first.zh) \(from) 晚于\(last.zh) \(until)，按从未存在计：没有排名、得分和目标亮灯",
          en:
            "“\(line.name)”: “\(first.en)” \(from) is after “\(last.en)” \(until); it counts as never there, without rank, score or light"
        ),
        fix: Text(zh: "请改其中一个日期", en: "correct one of the days"))
    }
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
