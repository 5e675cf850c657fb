import Glibc
import Rows
import Tables
import Testing

@Suite struct SmokeTests {
  @Test func dump() throws {
    guard let list = getenv("TAIZHANG_DUMP") else { return }
    for path in String(cString: list).split(separator: "\n").map(String.init) {
      var reader = try TableReader(path: path, shownAs: path)
      print("== \(path) \(reader.encoding) \(reader.dialect.description.en)")
      while let table = try reader.nextTable() {
        print(
          "TABLE", table.preamble.map { "\($0.line):\($0.role):\($0.cells.joined(separator: "|"))" }, "HEADER",
          table.headerLines.map(\.line), table.columns.map(\.name))
        var counts: [RowRole: Int] = [:]
        var shown = 0
        while let batch = try reader.nextBatch() {
          for i in 0..<batch.rows.count {
            counts[batch.roles[i], default: 0] += 1
            if batch.roles[i] != .data || shown < 2 {
              shown += 1;
              print("  \(batch.rows.lines[i]) \(batch.roles[i]) \(batch.rows.texts(row: i).joined(separator: "|"))")
            }
          }
        }
        print("  ", counts)
      }
      for entry in reader.log.entries { print("  LOG", entry.count, entry.first.first?.line(in: .zh) ?? "") }
    }
  }
}
