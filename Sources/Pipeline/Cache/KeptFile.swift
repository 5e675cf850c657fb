import Catalog
import Records
import Tallies
import Values

/// A file as it was read, with all that this rested on besides its bytes and the definitions.
struct KeptFile: Sendable {
  /// What must be the same still.
  struct Grounds: Sendable, Hashable {
    /// The path, where what was read rests on it.
    var path: String?
    /// What the path by itself told, where a refusal may rest on that it told nothing.
    var told: String?
    /// What the header and the path said the file is: position in `Catalog.kinds`, or nil.
    var kind: Int?
    /// Whether its name makes it a correction.
    var isCorrection: Bool
    /// The digests of the registers that had been read.
    var registers: String
    /// Whether what was read rests on what the registers say.
    var restsOnRegisters: Bool
  }

  var grounds: Grounds
  /// The names of units in its rows: whether a register knows them is said of each.
  var unitNames: [String]
  var file: Reading.File

  /// Whether it would be read the same from a path and beside some registers.
  func holds(
    path: String, told: String, kind: Int?, isCorrection: Bool, registers: Registers, digests: String
  ) -> Bool {
    guard grounds.isCorrection == isCorrection, grounds.path == nil || grounds.path == path,
      grounds.told == nil || grounds.told == told,
      grounds.kind == kind
    else { return false }
    if grounds.registers == digests { return true }
    guard !grounds.restsOnRegisters else { return false }
    // A unit that was closed may be asked about.
    return registers.units.isFlat
      || unitNames.allSatisfy {
        guard case .unit(let at) = registers.units.resolve($0), registers.units.seat(of: $0) == nil else {
          return false
        }
        return registers.units.entries[at].until == nil
      }
  }

  /// Causes of diagnostics that tell that the path, or a register, was asked.
  private static let askedPath: Set<String> = ["unit.supplied", "caption.supplied", "caption.apart", "date.year"]
  /// Causes of refusals that another path could spare.
  private static let lackedPath: Set<String> = ["date.no_year", "time.no_year"]
  private static let askedRegisters: Set<String> = [
    "unit.supplied", "unit.columns", "caption.supplied", "caption.apart", "unit.unknown", "unit.closed", "unit.organ",
    "person.joined", "person.stranger", "person.ambiguous",
  ]

  init(_ file: Reading.File, told: String, kind: Int?, isCorrection: Bool, digests: String, _ catalog: Catalog) {
    self.file = file
    let logs = [file.outcome.log] + file.tables.flatMap { [$0.records.log] + ($0.closed.map { [$0.rows.log] } ?? []) }
    let entries = logs.flatMap(\.entries)
    let causes = Set(entries.map(\.key.cause))
    let saysPath = entries.flatMap(\.first).contains { $0.seen.zh.contains(file.path) || $0.fix.zh.contains(file.path) }
    let asksPath =
      saysPath || !causes.isDisjoint(with: Self.askedPath) || !file.outcome.suppliedUnit.isEmpty
      || file.outcome.suppliedYear != 0 || file.tables.count != 1
    // A report without a row is of a month and a unit that the path may tell, and the register must know.
    let hasNoRow = file.tables.contains { $0.closed == nil && $0.count == 0 }
    // A living ledger reports by the month that its name may tell, too.
    let tellsMonth = file.tables.contains { catalog.kinds[$0.kind].isLiving }
    let lacksPath = !causes.isDisjoint(with: Self.lackedPath) || hasNoRow || tellsMonth
    grounds = Grounds(
      path: asksPath ? file.path : nil, told: lacksPath ? told : nil, kind: kind, isCorrection: isCorrection,
      registers: digests,
      restsOnRegisters: hasNoRow || !causes.isDisjoint(with: Self.askedRegisters)
        || file.tables.contains { $0.closed?.rows.restsOnRegister ?? false })
    let asksPeople = file.tables.contains {
      if case .open(let records) = $0 { records.mayLackZeros(catalog.kinds[records.kind]) } else { false }
    }
    if asksPeople { grounds.restsOnRegisters = true }
    unitNames = file.tables.flatMap { table in
      switch table {
      case .open(let records): UnitRegister.names(in: records, kind: catalog.kinds[records.kind])
      case .closed(let table): table.rows.unitNames
      }
    }
  }

  init(grounds: Grounds, unitNames: [String], file: Reading.File) {
    self.grounds = grounds
    self.unitNames = unitNames
    self.file = file
  }

  /// As the cache keeps it: a file of its own, in the form that `Guides/cache.md` tells.
  var bytes: [UInt8] {
    var writer = CacheFile.begun()
    writer.write(self)
    CacheFile.end(&writer)
    return writer.bytes
  }

  /// Nil where the bytes are damaged, or are of another form.
  ///
  /// - Parameter path: the name that the file has now.
  init?(bytes: [UInt8], of path: String) {
    guard var reader = CacheFile.contents(of: bytes), let kept = try? reader.keptFile(of: path), reader.isAtEnd else {
      return nil
    }
    self = kept
  }
}

extension ByteWriter {
  mutating func write(_ kept: KeptFile) {
    write(kept.grounds.path) { $0.write($1) }
    write(kept.grounds.told) { $0.write($1) }
    write(kept.grounds.kind) { $0.write(Int64($1)) }
    write(kept.grounds.isCorrection)
    write(kept.grounds.registers)
    write(kept.grounds.restsOnRegisters)
    write(each: kept.unitNames) { $0.write($1) }
    let outcome = kept.file.outcome
    write(Int64(kept.file.bytes))
    write(kept.file.sha256)
    write(outcome.encoding)
    write(outcome.suppliedUnit)
    write(Int64(outcome.suppliedYear))
    write(outcome.log)
    write(each: kept.file.tables) { out, table in
      out.write(table.closed != nil)
      switch table {
      case .open(let records): out.write(records)
      case .closed(let table): out.write(table)
      }
    }
  }
}

extension ByteReader {
  /// - Parameter path: the name that the file has now.
  mutating func keptFile(of path: String) throws(KeptFormFault) -> KeptFile {
    let grounds = KeptFile.Grounds(
      path: try optional { (reader) throws(KeptFormFault) in try reader.text() },
      told: try optional { (reader) throws(KeptFormFault) in try reader.text() },
      kind: try optional { (reader) throws(KeptFormFault) in Int(try reader.number(Int64.self)) },
      isCorrection: try flag(),
      registers: try text(), restsOnRegisters: try flag())
    let names = try each { (reader) throws(KeptFormFault) in try reader.text() }
    var file = Reading.File(path: path, outcome: RecordReader.Outcome())
    file.bytes = Int(try number(Int64.self))
    file.sha256 = try text()
    file.outcome.encoding = try text()
    file.outcome.suppliedUnit = try text()
    file.outcome.suppliedYear = Int(try number(Int64.self))
    file.outcome.log = try log(in: path)
    file.tables = try each { (reader) throws(KeptFormFault) in
      try reader.flag() ? .closed(try reader.closedTable(of: path)) : .open(try reader.records(of: path))
    }
    return KeptFile(grounds: grounds, unitNames: names, file: file)
  }
}
