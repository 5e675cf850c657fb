import ReaderTestSupport
import Rows
import Tables

/// A table with all its rows in memory, for comparing.
struct LoadedTable: Equatable {
  var header: [String]
  var hasHeader: Bool
  var above: [[String]]
  var rows: [[String]]
  var lines: [Int]
  var roles: [RowRole]

  /// The rows that are data.
  var data: [[String]] { zip(rows, roles).filter { $0.1 == .data }.map(\.0) }

  /// All tables of a file.
  static func all(
    _ file: TemporaryFile, names: [String] = [], options: ReadingOptions = .init()
  ) throws -> [LoadedTable] {
    var reader = try TableReader(
      path: file.path, shownAs: "log.csv", vocabulary: TableVocabulary(headerNames: names), options: options)
    var tables: [LoadedTable] = []
    while let table = try reader.nextTable() {
      var loaded = LoadedTable(
        header: table.columns.map(\.name), hasHeader: table.hasHeader, above: table.preamble.map(\.cells),
        rows: [], lines: [], roles: [])
      while let batch = try reader.nextBatch() {
        for row in 0..<batch.rows.count { loaded.rows.append(batch.rows.texts(row: row)) }
        loaded.lines += batch.rows.lines
        loaded.roles += batch.roles
      }
      tables.append(loaded)
    }
    return tables
  }
}
