import Catalog
import Diagnostics
import Ledger
import Records
import Values

/// Texts of CSV files read into a ledger, without the rest of the pipeline.
public struct Books: Sendable {
  /// What is known.
  public let catalog: Catalog
  /// The fates of all rows.
  public let ledger: Ledger
  /// The register of units, flat where none of the files is one.
  public let units: UnitRegister

  /// Reads files in the order given, registers of units first of all; `copies` says which tables are those of others.
  public init(
    _ files: [(path: String, text: String)], settings: String = "", blockSize: Int? = nil, copies: [Int: Int] = [:]
  ) throws {
    let own = settings.isEmpty ? nil : DefinitionFile(name: "settings.yaml", shownAs: "settings.yaml", text: settings)
    let catalog = try Catalog(settings: own)
    var reader = RecordReader(catalog: catalog)
    if let blockSize { reader.options.blockSize = blockSize }
    let folder = try TemporaryFolder()
    var registers = Registers.empty
    func read(_ file: (path: String, text: String)) throws -> [FileRecords] {
      try folder.put(file.text, at: file.path)
      return reader.read(path: "\(folder.path)/\(file.path)", shownAs: file.path, registers: registers).tables
    }
    var standing = StandingUnits()
    for table in try files.flatMap(read) where catalog.kinds[table.kind].form == .units {
      try standing.add(table, kind: catalog.kinds[table.kind])
    }
    if !standing.lines.isEmpty { registers.units = try UnitRegister(lines: standing.lines) }
    let tables = try files.flatMap(read)
    if registers.units.isFlat {
      registers.units = UnitRegister(
        flat: tables.flatMap { UnitRegister.names(in: $0, kind: catalog.kinds[$0.kind]) })
    }
    self.catalog = catalog
    units = registers.units
    ledger = Ledger(files: tables, copies: copies, units: registers.units, catalog: catalog)
  }

  /// The fates of the rows of a file, in order.
  public func fates(_ path: String) -> [Fate] {
    ledger.files.filter { $0.records.path == path }.flatMap(\.fates)
  }

  /// Of each row of a file: the place of the row that stands for it; empty where it stands for itself.
  public func standing(_ path: String) -> [String] {
    ledger.files.enumerated().filter { $0.element.records.path == path }.flatMap { at, file in
      file.fates.indices.map { row in ledger.standing(for: at, row: row).map { "\($0.path):\($0.line)" } ?? "" }
    }
  }

  /// All messages of the ledger, in Chinese.
  public var messages: [String] { ledger.log.entries.flatMap(\.first).map { $0.line(in: .zh) } }
}
