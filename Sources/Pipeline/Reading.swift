import Catalog
import Diagnostics
import Ledger
import Outputs
import Records

/// All files of a run, read, in order, with what each is.
struct Reading: Sendable {
  /// One file.
  struct File: Sendable {
    var path: String
    var bytes = 0
    /// Empty where the file could not be read.
    var sha256 = ""
    var outcome: RecordReader.Outcome
  }

  var files: [File]
  var registers: Registers
  var log = DiagnosticLog()

  /// The tables of all files in order, and which of them are copies of earlier ones.
  var tables: (records: [FileRecords], copies: Set<Int>) {
    var records: [FileRecords] = []
    var copies: Set<Int> = []
    var seen: Set<String> = []
    for file in files {
      let kinds = file.outcome.tables.map { String($0.kind) }.joined(separator: ",")
      let mark = "\(file.sha256)|\(kinds)|\(file.outcome.suppliedUnit)|\(file.outcome.suppliedYear)"
      let isCopy = !seen.insert(mark).inserted
      for table in file.outcome.tables {
        if isCopy { copies.insert(records.count) }
        records.append(table)
      }
    }
    return (records, copies)
  }
}
