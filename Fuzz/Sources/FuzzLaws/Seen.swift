import Rows
import Tables

/// All that can be seen of a file.
struct Seen {
  var tables: [[String]] = []
  var lines: [Int] = []
  var log: [String] = []
  var failure: String?

  init(_ path: String, blockSize: Int, _ vocabulary: TableVocabulary) {
    do throws(ReadingFailure) {
      var reader = try TableReader(
        path: path, shownAs: "input.csv", vocabulary: vocabulary,
        options: ReadingOptions(blockSize: blockSize))
      while let table = try reader.nextTable() {
        var text = table.columns.map { "\($0.parts) \($0.line)" }
        lines += table.preamble.map(\.line) + table.headerLines.map(\.line)
        text += (table.preamble + table.headerLines).map { "\($0.cells) \($0.role)" }
        while let batch = try reader.nextBatch() {
          hold(batch.roles.count == batch.rows.count, "a row without a role")
          for row in 0..<batch.rows.count { text.append("\(batch.roles[row]) \(batch.rows.texts(row: row))") }
          lines += batch.rows.lines
        }
        tables.append(text)
      }
      log = reader.log.entries.flatMap { entry in entry.first.map { "\(entry.count) \($0.line(in: .en))" } }
    } catch {
      failure = error.diagnostic.line(in: .en)
    }
  }
}
