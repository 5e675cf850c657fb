import Diagnostics
import ReaderTestSupport
import Rows

/// All rows of a file in memory, and how it was read.
struct LoadedRows: Equatable {
  var rows: [[String]] = []
  var lines: [Int] = []
  var encoding: String
  var dialect: Dialect
  /// Cause and place of what was logged.
  var log: [String] = []

  init(
    _ bytes: [UInt8], _ options: ReadingOptions = .init(), names: Set<String> = []
  ) throws(ReadingFailure) {
    let file = TemporaryFile(bytes)
    var reader = try RowReader(path: file.path, shownAs: "log.csv", options: options, isName: names.contains)
    encoding = reader.encoding.description
    dialect = reader.dialect
    var batch = RowBatch()
    while try reader.next(into: &batch) {
      for row in 0..<batch.count { rows.append(batch.texts(row: row)) }
      lines += batch.lines
    }
    for entry in reader.log.entries {
      for one in entry.first { log.append("\(one.cause) \(one.place.line):\(one.place.column)") }
    }
  }

  init(_ text: String, _ options: ReadingOptions = .init(), names: Set<String> = []) throws(ReadingFailure) {
    try self.init(Array(text.utf8), options, names: names)
  }
}
