import Catalog
import Diagnostics
import Ledger
import Outputs
import Records
import Tallies
import Values

/// All files of a run, read, in order, with what each is.
struct Reading: Sendable {
  /// One file.
  struct File: Sendable {
    var path: String
    var bytes = 0
    /// What the file was like while it was read; nil where it changed.
    var stamp: FileStamp?
    /// Whether it was not read, but known from a run before.
    var isTaken = false
    /// Empty where the file could not be read.
    var sha256 = ""
    /// How it was read; its tables stand in `tables`.
    var outcome: RecordReader.Outcome
    /// Its tables, in order.
    var tables: [ReadTable] = []
  }

  var files: [File]
  var registers: Registers
  /// The texts of the register of people, numbered while other files were read.
  var pool = TextTable()
  var log = DiagnosticLog()

  /// Hands over the pool, so that the ledger alone holds it.
  mutating func takePool() -> TextTable {
    defer { pool = TextTable() }
    return pool
  }

  /// Hands over the closed tables in order; what they came to is here no longer.
  mutating func takeClosed() -> [ClosedTable] {
    var closed: [ClosedTable] = []
    for file in files.indices {
      for at in files[file].tables.indices {
        guard let table = files[file].tables[at].closed else { continue }
        closed.append(table)
        files[file].tables[at] = .closed(table.withoutTallies)
      }
    }
    return closed
  }

  /// By path: what each file was like while it was read, or when it was taken as known.
  var stamps: [String: FileStamp] {
    Dictionary(files.compactMap { file in file.stamp.map { (file.path, $0) } }, uniquingKeysWith: { a, _ in a })
  }

  /// The tables of all files in order, and of those that are copies of earlier ones, which.
  var tables: (tables: [LedgerTable], copies: [Int: Int]) {
    var tables: [LedgerTable] = []
    var copies: [Int: Int] = [:]
    // By mark: the first table of the first such file.
    var seen: [String: Int] = [:]
    for file in files {
      let kinds = file.tables.map { String($0.kind) }.joined(separator: ",")
      let mark = "\(file.sha256)|\(kinds)|\(file.outcome.suppliedUnit)|\(file.outcome.suppliedYear)"
      let first = seen[mark]
      if first == nil { seen[mark] = tables.count }
      for (at, table) in file.tables.enumerated() {
        if let first { copies[tables.count] = first + at }
        tables.append(table.forLedger)
      }
    }
    return (tables, copies)
  }
}
