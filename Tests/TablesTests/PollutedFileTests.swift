import Glibc
import ReaderTestSupport
import Rows
import Tables
import Testing

@Suite struct PollutedFileTests {
  /// The first table of a file, short rows filled up to its columns.
  private func read(_ file: PollutedFile) throws -> (header: [String], rows: [[String]]) {
    let tables = try LoadedTable.all(TemporaryFile(file.bytes))
    guard let table = tables.first else { return ([], []) }
    let width = table.header.count
    let rows = table.data.map { row in
      row.count < width ? row + Array(repeating: "", count: width - row.count) : row.dropLastEmpty(downTo: width)
    }
    return (table.hasHeader ? table.header : [], rows)
  }

  func scores(_ files: [PollutedFile]) throws -> [(name: String, score: Double)] {
    try files.map { file in
      let (header, rows) = try read(file)
      let score = Score(file, header: header, rows: rows).total
      if score < 9.9999, getenv("TAIZHANG_SHOW") != nil { print(file.name, score, header, rows.first ?? []) }
      return (file.name, score)
    }
  }

  @Test(arguments: CleanTable.all.indices)
  func wholeFiles(index: Int) throws {
    let scores = try scores(PollutedFile.whole(CleanTable.all[index]))
    let mean = scores.reduce(0) { $0 + $1.score } / Double(scores.count)
    print("whole files, \(CleanTable.all[index].name): \(scores.count) files, mean \(mean)")
    #expect(scores.filter { $0.score < 9.9999 }.map(\.name) == [])
  }

  @Test(arguments: CleanTable.all.indices)
  func singleRows(index: Int) throws {
    let scores = try scores(PollutedFile.rows(CleanTable.all[index]))
    let mean = scores.reduce(0) { $0 + $1.score } / Double(scores.count)
    print("single rows, \(CleanTable.all[index].name): \(scores.count) files, mean \(mean)")
    #expect(mean > 9.96)
  }
}

extension PollutedFileTests {
  /// Some of the flaws at single cells, or all of them where the environment asks for it.
  @Test func everyCell() throws {
    let all = PollutedFile.everyCell(.catalogue)
    let step = getenv("TAIZHANG_EVERY") == nil ? 37 : 1
    let scores = try scores(stride(from: 0, to: all.count, by: step).map { all[$0] })
    let mean = scores.reduce(0) { $0 + $1.score } / Double(scores.count)
    print("single cells: \(scores.count) of \(all.count) files, mean \(mean)")
    #expect(mean > 9.99)
  }

  /// Writes the whole set into a folder that the environment names, each file beside what is meant, so that the program
  /// itself, or any other reader, can be scored by it.
  @Test(.enabled(if: getenv("TAIZHANG_POLLUTED") != nil))
  func writeOut() throws {
    let folder = getenv("TAIZHANG_POLLUTED").map { String(cString: $0) } ?? ""
    let files = PollutedFile.everyCell(.catalogue) + PollutedFile.everyFile(.catalogue)
    for (index, file) in files.enumerated() {
      let meant = (file.header.isEmpty ? [] : [file.header]) + file.rows
      let table = CleanTable(name: "", header: meant.first ?? [], rows: Array(meant.dropFirst()))
      let clean = meant.isEmpty ? [] : Array(Writing(quotesAll: true).text(table).utf8)
      for (name, bytes) in [("csv", file.bytes), ("clean", clean), ("name", Array(file.name.utf8))] {
        let out = fopen("\(folder)/\(index).\(name)", "w")
        bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, out) }
        fclose(out)
      }
    }
  }

  @Test func everyFile() throws {
    let scores = try scores(PollutedFile.everyFile(.catalogue))
    let mean = scores.reduce(0) { $0 + $1.score } / Double(scores.count)
    print("whole files: \(scores.count) files, mean \(mean)")
    // Where words and fields are parted alike, some rows can be read in several ways; a backslash before a single quote
    // is an escape there.
    let known = ["catalogue parted by “ ”", "catalogue quoted by '"]
    #expect(scores.filter { $0.score < 9.9999 }.map(\.name) == known)
    #expect(mean > 9.95)
  }
}

extension [String] {
  /// Without the empty cells past a width.
  fileprivate func dropLastEmpty(downTo width: Int) -> [String] {
    var row = self
    while row.count > width, row.last == "" { row.removeLast() }
    return row
  }
}
