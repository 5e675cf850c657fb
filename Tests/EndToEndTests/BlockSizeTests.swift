import Ledger
import TestSupport
import Testing
import Values

@Suite("The size of the blocks that files are read in changes nothing")
struct BlockSizeTests {
  struct Row: Hashable {
    var path: String
    var line: Int
    var fate: Fate
    var values: [Int64]
    var texts: [String]
  }

  static func rows(_ files: [(path: String, text: String)], blockSize: Int?) throws -> [Row] {
    let books = try Books(files, blockSize: blockSize)
    return books.ledger.files.flatMap { file in
      file.fates.indices.map { row in
        let records = file.records
        return Row(
          path: records.path, line: records.lines[row], fate: file.fates[row],
          values: records.columns.indices.map { records.value($0, row: row) },
          texts: records.columns.indices.map { records.text($0, row: row) })
      }
    }
  }

  @Test("of 1, 7 and 4096 bytes", arguments: [1, 7, 4096])
  func sizes(size: Int) throws {
    let wanted = ["单位名录.csv", "志愿服务/服务记录-2.csv", "志愿服务/服务记录-3.csv", "问题整改/1.csv"]
    let files = City(seed: 41, isMessy: true).files.filter { wanted.contains($0.key) }.sorted { $0.key < $1.key }
    let whole = try Self.rows(files.map { (path: $0.key, text: $0.value) }, blockSize: nil)
    #expect(whole.count > 100)
    #expect(try Self.rows(files.map { (path: $0.key, text: $0.value) }, blockSize: size) == whole)
  }

  @Test("with lines between the rows that name a month, and blank ones around them", arguments: [1, 7, 64, 4096])
  func headings(size: Int) throws {
    let header = "日期,活动名称,单位,参加人数"
    let months = (1...12).map { month in
      let blanks = String(repeating: ",,,\n", count: month * 2)
      let rows = (1...month).map { "\(month)月\($0)日,活动\($0),东街,\($0)\n" }.joined()
      let year = month < 7 ? 2026 : 2025
      return "\(year)年\(month)月,,,\n" + (month % 3 == 0 ? blanks : "") + (month % 2 == 0 ? header + "\n" : "") + rows
    }
    let files = [(path: "活动/1.csv", text: "\(header)\n" + months.joined())]
    let whole = try Self.rows(files, blockSize: nil)
    #expect(whole.count == 78)
    #expect(try Self.rows(files, blockSize: size) == whole)
  }
}
