import Ledger
import Records
import TestSupport
import Testing

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
}
