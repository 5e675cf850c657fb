import Rows
import Testing

/// All rows of a file, as texts.
func read(_ file: TemporaryFile, _ options: ReadingOptions = .init()) throws -> [[String]] {
  var reader = try RowReader(path: file.path, shownAs: "log.csv", options: options)
  var batch = RowBatch()
  var rows: [[String]] = []
  while try reader.next(into: &batch) {
    for row in 0..<batch.count { rows.append(batch.texts(row: row)) }
  }
  return rows
}

@Suite struct ReadingSmokeTests {
  @Test(arguments: [1, 2, 7, 4096, 1 << 20])
  func aPlainFile(blockSize: Int) throws {
    let file = TemporaryFile("姓名,时长\r\n\"王,芳\",3\r\n李\"明\",\"说\"\"好\"\"\"\n\"两\n行\",5\n")
    #expect(
      try read(file, .init(blockSize: blockSize)) == [
        ["姓名", "时长"], ["王,芳", "3"], ["李\"明\"", "说\"好\""], ["两\n行", "5"],
      ])
  }
}
