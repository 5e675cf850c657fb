import Glibc
import ReaderTestSupport
import Rows
import Tables
import Testing

/// What holds for every file, however broken.
@Suite struct LawTests {
  /// Everything that can be seen of a file.
  struct Seen: Equatable {
    var tables: [LoadedTable]
    var encoding: String
    var dialect: Dialect?
    var log: [String]
    var failure: String?
  }

  static func see(_ file: TemporaryFile, blockSize: Int) -> Seen {
    var seen = Seen(tables: [], encoding: "", log: [])
    do throws(ReadingFailure) {
      var reader = try TableReader(path: file.path, shownAs: "log.csv", options: .init(blockSize: blockSize))
      seen.encoding = reader.encoding.description
      seen.dialect = reader.dialect
      while let table = try reader.nextTable() {
        var loaded = LoadedTable(
          header: table.columns.map(\.name), hasHeader: table.hasHeader, above: table.preamble.map(\.cells),
          rows: [], lines: table.preamble.map(\.line) + table.headerLines.map(\.line), roles: [])
        while let batch = try reader.nextBatch() {
          for row in 0..<batch.rows.count { loaded.rows.append(batch.rows.texts(row: row)) }
          loaded.lines += batch.rows.lines
          loaded.roles += batch.roles
        }
        seen.tables.append(loaded)
      }
      seen.log = reader.log.entries.flatMap { entry in entry.first.map { "\(entry.count) \($0.line(in: .en))" } }
    } catch {
      seen.failure = error.diagnostic.line(in: .en)
    }
    return seen
  }

  /// All rows of a file as `Rows` hands them out, with their lines.
  static func rows(_ file: TemporaryFile) throws -> [Int] {
    var reader = try RowReader(path: file.path, shownAs: "log.csv")
    var batch = RowBatch()
    var lines: [Int] = []
    while try reader.next(into: &batch) { lines += batch.lines }
    return lines
  }

  /// A clean file with some bytes changed, taken out, doubled or put in.
  static func mutated(_ generator: inout SplitMix64) -> [UInt8] {
    let table = CleanTable.all.randomElement(using: &generator) ?? .service
    let files = [
      PollutedFile("", table, Writing().text(table)), PollutedFile("", table, Writing(quotesAll: true).text(table)),
      PollutedFile("", table, bytes: Recoded.bytes(Writing(delimiter: ";").text(table), as: "GB18030")),
    ]
    var bytes = Array(
      (files.randomElement(using: &generator) ?? files[0]).bytes.prefix(Int.random(in: 0...1500, using: &generator)))
    let marks: [UInt8] = [0x22, 0x27, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x5C, 0x20, 0, 0xEF, 0xBF, 0xFF, 0x81, 0x30]
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let at = Int.random(in: 0...bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0 where at < bytes.count: bytes[at] = marks.randomElement(using: &generator) ?? 0
      case 1 where at < bytes.count: bytes.remove(at: at)
      case 2: bytes.insert(contentsOf: bytes[at...].prefix(Int.random(in: 0...40, using: &generator)), at: at)
      default: bytes.insert(marks.randomElement(using: &generator) ?? 0, at: at)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<12)
  func blocksMakeNoDifference(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    for _ in 0..<6 {
      let file = TemporaryFile(Self.mutated(&generator))
      let whole = Self.see(file, blockSize: 1 << 20)
      for size in [1, 2, 7, 4096] {
        let other = Self.see(file, blockSize: size)
        #expect(other == whole, "seed \(seed), blocks of \(size)")
      }
    }
  }

  @Test(arguments: 0..<12)
  func noRowVanishes(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(1000 + seed))
    for _ in 0..<12 {
      let file = TemporaryFile(Self.mutated(&generator))
      let rows = try Self.rows(file)
      let seen = Self.see(file, blockSize: 1 << 20)
      #expect(seen.failure == nil)
      #expect(seen.tables.flatMap(\.lines) == rows, "seed \(seed)")
      #expect(rows == rows.sorted() && Set(rows).count == rows.count)
    }
  }

  /// What the fuzzers do at length, in short: 2,000 files of a fixed seed, each in two sizes of blocks; 20,000 where
  /// the environment asks for it (`TAIZHANG_EVERY`), which takes minutes without optimisation.
  @Test(arguments: 0..<8)
  func manyBrokenFiles(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(9_000 + seed))
    for round in 0..<(getenv("TAIZHANG_EVERY") == nil ? 250 : 2500) {
      let bytes = Array(Self.mutated(&generator).prefix(40 + round % 120))
      let file = TemporaryFile(bytes)
      let (whole, rows) = (Self.see(file, blockSize: 1 << 20), try Self.rows(file))
      #expect(whole.failure == nil && whole.tables.flatMap(\.lines) == rows, "seed \(seed) round \(round)")
      let size = [1, 3, 7, 64][round % 4]
      #expect(Self.see(file, blockSize: size) == whole, "seed \(seed) round \(round), blocks of \(size)")
    }
  }

  @Test func polluted() throws {
    for table in CleanTable.all {
      for file in PollutedFile.whole(table) {
        let temporary = TemporaryFile(file.bytes)
        #expect(
          Self.see(temporary, blockSize: 1 << 20).tables.flatMap(\.lines) == (try Self.rows(temporary)), "\(file.name)")
        #expect(Self.see(temporary, blockSize: 7) == Self.see(temporary, blockSize: 1 << 20), "\(file.name)")
      }
    }
  }
}
