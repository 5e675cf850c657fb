import FuzzSupport
import Rows
import Tables

/// All that can be seen of a file.
struct Seen {
  var tables: [[String]] = []
  var lines: [Int] = []
  var log: [String] = []
  var failure: String?

  init(_ path: String, blockSize: Int, names: [String]) {
    do throws(ReadingFailure) {
      var reader = try TableReader(
        path: path, shownAs: "input.csv", vocabulary: TableVocabulary(headerNames: names),
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

  /// The lines of all rows as `Rows` hands them out.
  static func rows(_ path: String) -> [Int] {
    var lines: [Int] = []
    do throws(ReadingFailure) {
      var reader = try RowReader(path: path, shownAs: "input.csv")
      var batch = RowBatch()
      while try reader.next(into: &batch) {
        lines += batch.lines
        for field in (0..<batch.count).flatMap(batch.fields) {
          let (start, end) = (Int(batch.fieldStarts[field]), Int(batch.fieldEnds[field]))
          hold(start <= end && end <= batch.bytes.count, "a field outside of the text")
          hold(String(validating: batch.bytes[start..<end], as: UTF8.self) != nil, "a field that is no UTF-8")
        }
      }
    } catch {}
    return lines
  }
}
