import Catalog
import Diagnostics
import ReaderTestSupport
import Records
import Rows
import Tables
import Testing
import Values

@Suite("The parts that a large file is read in at once change nothing")
struct PartsTests {
  /// All that can be seen of a file.
  struct Seen: Equatable {
    var rows: [String] = []
    var setAside: [String] = []
    var rejects: [String] = []
    var log: [String] = []
    var failures: [String] = []
    var numbers: [[[UInt8]]] = []

    init(_ outcome: RecordReader.Outcome) {
      for table in outcome.tables {
        rows += (0..<table.count).map { row in
          "\(table.table):\(table.lines[row]) \(table.isRejected[row]) "
            + table.columns.indices.map { "\(table.value($0, row: row))|\(table.text($0, row: row))" }
            .joined(separator: ";")
        }
        setAside += table.setAside.map { "\($0.line) \($0.role)" }
        rejects += table.rejects.map { "\($0.row) \($0.line) \($0.column) \($0.reason.en) \($0.cells)" }
        log += table.log.entries.flatMap { entry in entry.first.map { "\(entry.count) \($0.line(in: .en))" } }
        if let passed = table.passed { numbers.append([passed.numbers.first, passed.numbers.last]) }
      }
      log += outcome.log.entries.flatMap { entry in entry.first.map { "\(entry.count) \($0.line(in: .en))" } }
      failures = outcome.failures.map { $0.line(in: .en) }
    }

    /// The first thing that is another; nil where all is the same.
    func differs(_ other: Seen) -> String? {
      for (mine, its) in [
        (rows, other.rows), (setAside, other.setAside), (rejects, other.rejects), (log, other.log),
        (failures, other.failures), (numbers.map { "\($0)" }, other.numbers.map { "\($0)" }),
      ] where mine != its {
        let at = zip(mine, its).enumerated().first { $1.0 != $1.1 }?.offset ?? min(mine.count, its.count)
        let (one, another) = (mine.dropFirst(at).first ?? "", its.dropFirst(at).first ?? "")
        return "\(mine.count) and \(its.count), first at \(at): \(one) / \(another)"
      }
      return nil
    }
  }

  static let header = "记录编号,志愿者编号,姓名,所属单位,服务日期,服务时长,服务类别,服务地点,审核状态"

  /// The cells of a proper row.
  static func cells(_ number: Int) -> [String] {
    [
      "FW26\(100_000 + number)", "V\(1000 + number * 7 % 311)", ["王芳", "李明", "欧阳娜娜"][number % 3],
      ["东街", "西街社区", "城北第一人民医院"][number % 7 % 3], "2026-\(number % 3 + 4)-\(number % 28 + 1)",
      ["1", "2.5", "90分钟", "3小时"][number % 4], ["环保", "助老"][number % 2], "广场\(number % 40)",
      ["通过", "通过", "待审核"][number % 3],
    ]
  }

  static func row(_ number: Int) -> String { cells(number).map { "\"\($0)\"" }.joined(separator: ",") }

  /// What may stand in place of a row, or around it.
  static let oddities: [@Sendable (Int) -> String] = [
    { _ in "" },
    { _ in "合计,,,,,99,,," },
    { _ in header },
    { _ in "填表人：王芳,,,,,,,," },
    { row($0) + ",多余" },
    { row($0).replacing("\",\"环保", with: "环保") },
    { cells($0).prefix(5).joined(separator: ",") },
    { row($0).replacing("广场", with: "广\n场，第二行\r\n") },
    { row($0).replacing("广场", with: "广\"\"场") },
    { row($0).replacing("广场", with: "广\"场") },
    { "\"" + row($0) },
    { row($0).replacing(",", with: ";") },
    { row($0).replacing("2026-", with: "2026-13-") },
    { row($0).replacing("FW26", with: " ＦＷ26") },
    { row($0) + "\n" + row($0) },
    { row($0).replacing("广场", with: String(repeating: "很长的地点", count: 900)) },
    { number in (0..<4).map { row(number + $0) + ",甲,乙" }.joined(separator: "\n") },
    { row($0).replacing("广场", with: "广\u{0}场") },
    // Rows within a text: where a part is assumed to begin there, it began wrongly.
    { number in
      "\"FW26\(100_000 + number)\",\"V1\",\"王芳\",\"东街\",\"2026-4-1\",\"1\",\"环保\",\"抄件：\n"
        + (0..<300).map { cells($0).joined(separator: ",") + "\n" }.joined() + "\",\"通过\""
    },
  ]

  /// Some thousand rows, of which one in so many is odd.
  static func log(seed: UInt64, rarity: Int, ending: String = "\r\n") -> String {
    var random = SplitMix64(seed: seed)
    var lines = ["2026年志愿服务台账,,,,,,,,", header]
    for number in 0..<2400 {
      guard rarity > 0, Int.random(in: 0..<rarity, using: &random) == 0 else {
        lines.append(row(number))
        continue
      }
      lines.append(oddities[Int.random(in: 0..<oddities.count, using: &random)](number))
    }
    return lines.joined(separator: ending) + ending
  }

  static func read(_ file: TemporaryFile, parts: Int, blockSize: Int = 1 << 14) throws -> Seen {
    var reader = RecordReader(catalog: try Catalog(settings: nil))
    (reader.options.blockSize, reader.options.leastPart) = (blockSize, 1 << 12)
    let outcome = reader.read(path: file.path, shownAs: "2026/服务记录.csv", registers: .empty, parts: parts)
    return Seen(outcome)
  }

  @Test("Rows, places, refusals and words are the same, whatever is odd", arguments: 1...20)
  func law(seed: UInt64) throws {
    let text = Self.log(seed: seed, rarity: [40, 150, 600, 3000][Int(seed) % 4], ending: seed % 2 == 0 ? "\n" : "\r\n")
    let file = TemporaryFile(text)
    let whole = try Self.read(file, parts: 1)
    #expect(whole.rows.count > 1000)
    for parts in [2, 3, 7] {
      let other = try Self.read(file, parts: parts)
      #expect(other.differs(whole) == nil, "\(parts) parts")
    }
  }

  @Test("in every encoding", arguments: ["GB18030", "UTF-16LE", "UTF-16BE"])
  func encodings(name: String) throws {
    let text = (name.hasPrefix("UTF-16") ? "\u{FEFF}" : "") + Self.log(seed: 77, rarity: 500)
    let file = TemporaryFile(Recoded.bytes(text, as: name))
    let whole = try Self.read(file, parts: 1)
    #expect(whole.rows.count > 1000)
    #expect(try Self.read(file, parts: 3).differs(whole) == nil)
  }

  @Test("with bytes that cannot be read", arguments: [1, 2, 3])
  func brokenBytes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = Array(Self.log(seed: seed, rarity: 0).utf8)
    for _ in 0..<60 {
      bytes[Int.random(in: 1000..<bytes.count, using: &random)] = UInt8.random(in: 0x80...0xFF, using: &random)
    }
    let file = TemporaryFile(bytes)
    let whole = try Self.read(file, parts: 1)
    #expect(whole.log.contains { $0.contains("\u{FFFD}") })
    for parts in [2, 5] { #expect(try Self.read(file, parts: parts).differs(whole) == nil) }
  }

  @Test("where columns are passed over", arguments: [nil, 200, 2000])
  func passing(oddAt: Int?) throws {
    var lines = [Self.header] + (0..<2400).map(Self.row)
    // A number that does not rise: too low by far, or that of the row before.
    if let oddAt { lines[oddAt] = oddAt > 1000 ? lines[oddAt - 1] : Self.row(1) }
    let file = TemporaryFile(lines.joined(separator: "\n") + "\n")
    let catalog = try Catalog(settings: nil)
    var reader = RecordReader(catalog: catalog)
    (reader.options.blockSize, reader.options.leastPart) = (1 << 14, 1 << 12)
    let asked = catalog.kinds.map { kind -> Set<Int>? in
      Set([kind.field(.person), kind.field(.unit), kind.field(.date)].compactMap(\.self))
    }
    func seen(_ parts: Int) -> Seen? {
      reader.readPassing(
        path: file.path, shownAs: "2026/服务记录.csv", units: UnitRegister(flat: []), asked: asked, parts: parts
      ).map(Seen.init)
    }
    #expect((seen(1) == nil) == (oddAt != nil))
    for parts in [2, 3, 7] { #expect(seen(parts) == seen(1)) }
  }

  @Test("A file of proper rows is parted, and each part is met")
  func parted() throws {
    let file = TemporaryFile(Self.log(seed: 5, rarity: 0))
    var options = ReadingOptions(blockSize: 1 << 14)
    options.leastPart = 1 << 12
    var reader = try TableReader(path: file.path, shownAs: "log.csv", options: options)
    _ = try reader.nextTable()
    let starts = reader.starts(4)
    #expect(starts.count == 4)
    reader.stop(at: starts[0])
    var batch = TableBatch(rows: RowBatch(), roles: [])
    var lines: [Int] = []
    while !reader.meets(starts[0]), try reader.next(into: &batch) { lines += batch.rows.lines }
    var last = try TableReader(starts[0])
    var line = try #require(lines.last)
    for next in starts.dropFirst().map(Optional.some) + [nil] {
      last.stop(at: next)
      lines = []
      while !(next.map { last.meets($0) } ?? false), try last.next(into: &batch) { lines += batch.rows.lines }
      #expect(lines == Array(1...lines.count))
      line += lines.count
      guard let next else { break }
      let isMet = last.meets(next)
      #expect(isMet)
      last = try TableReader(next)
    }
    let isDone = last.isDone
    #expect(isDone)
    #expect(line == 2402)
  }

  @Test("Small files, and files whose rows cannot be told, are not")
  func unparted() throws {
    let log = Self.log(seed: 5, rarity: 0)
    let unknown = "题目\n" + log.replacing(",", with: "、")
    for (text, least) in [(String(log.prefix(40_000)), 1 << 12), (log, 1 << 20), (unknown, 1 << 12)] {
      let file = TemporaryFile(text)
      var options = ReadingOptions(blockSize: 1 << 14)
      options.leastPart = least
      var reader = try TableReader(path: file.path, shownAs: "log.csv", options: options)
      _ = try reader.nextTable()
      let starts = reader.starts(4)
      #expect(starts.isEmpty)
    }
  }
}
