import ReaderTestSupport
import Rows
import Testing

@Suite struct EncodingTests {
  static let text = "姓名,单位,时长\r\n王芳,城东街道,3\r\n欧阳一,卫生健康局,2.5\r\n"
  static let traditional = "姓名,單位,備註\r\n王大明,衛生局,這裡的說明是為了讓讀者知道我們的工作\r\n李小華,教育局,學校與醫院都來參加活動了\r\n"

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var encoding: String
    var text = EncodingTests.text
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "UTF-8", bytes: Array(text.utf8), encoding: "UTF-8"),
    Case(name: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), encoding: "UTF-8 (BOM)"),
    Case(name: "GBK", bytes: Recoded.bytes(text, as: "GBK"), encoding: "GB18030"),
    Case(
      name: "GB18030 beyond GBK", bytes: Recoded.bytes(text + "𠮷野,€,㐀\r\n", as: "GB18030"), encoding: "GB18030",
      text: text + "𠮷野,€,㐀\r\n"),
    Case(
      name: "UTF-16LE with a mark", bytes: [0xFF, 0xFE] + Recoded.bytes(text, as: "UTF-16LE"),
      encoding: "UTF-16LE (BOM)"),
    Case(
      name: "UTF-16BE with a mark", bytes: [0xFE, 0xFF] + Recoded.bytes(text, as: "UTF-16BE"),
      encoding: "UTF-16BE (BOM)"),
    Case(name: "UTF-16LE", bytes: Recoded.bytes(text, as: "UTF-16LE"), encoding: "UTF-16LE"),
    Case(name: "UTF-16BE", bytes: Recoded.bytes(text, as: "UTF-16BE"), encoding: "UTF-16BE"),
    Case(name: "Big5", bytes: Recoded.bytes(traditional, as: "BIG5"), encoding: "Big5", text: traditional),
    Case(
      name: "traditional text in GBK", bytes: Recoded.bytes(traditional, as: "GBK"), encoding: "GB18030",
      text: traditional),
    Case(name: "ASCII", bytes: Array("a,b\n1,2\n".utf8), encoding: "UTF-8", text: "a,b\n1,2\n"),
  ]

  @Test(arguments: cases, [1, 7, 1 << 20])
  func isFoundOut(one: Case, blockSize: Int) throws {
    let loaded = try LoadedRows(one.bytes, .init(blockSize: blockSize))
    #expect(loaded.encoding == one.encoding)
    let meant = one.text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    #expect(loaded.rows == meant)
    #expect(loaded.log == [])
  }

  /// Parts of two files joined: each line is read by its own encoding, and those unlike most are named.
  @Test(arguments: [1, 7, 1 << 20], [true, false])
  func linesInTwoEncodings(blockSize: Int, isMostlyUTF8: Bool) throws {
    let rows = (1...9).map { "S\($0),王芳,城东街道,\($0)\r\n" }
    let head = "编号,姓名,单位,时长\r\n"
    var bytes = isMostlyUTF8 ? Array(head.utf8) : Recoded.bytes(head, as: "GBK")
    for (index, row) in rows.enumerated() {
      bytes += (index == 3 || index == 8) == isMostlyUTF8 ? Recoded.bytes(row, as: "GBK") : Array(row.utf8)
    }
    let loaded = try LoadedRows(bytes, .init(blockSize: blockSize))
    #expect(loaded.rows == [["编号", "姓名", "单位", "时长"]] + (1...9).map { ["S\($0)", "王芳", "城东街道", "\($0)"] })
    #expect(loaded.encoding == (isMostlyUTF8 ? "UTF-8" : "GB18030"))
    #expect(loaded.log == ["text.mixed 5:0", "text.mixed 10:0"])
  }

  /// Behind so many characters of UTF-8 that the rest of the file was not looked at, lines of GB18030 came to U+FFFD; with a
  /// byte order mark, behind 64 KiB.
  @Test(arguments: [7, 4099, 1 << 18, 1 << 20], [false, true])
  func linesInAnotherEncodingFarDown(blockSize: Int, isMarked: Bool) throws {
    let head = Array("编号,姓名,备注\n".utf8)
    let row = { (number: Int) in "S\(number),王芳,清扫街道、看望老人、整理图书、维持秩序、宣讲政策\n" }
    var bytes = (isMarked ? [0xEF, 0xBB, 0xBF] : []) + head
    for number in 1...4000 { bytes += Array(row(number).utf8) }
    try #require(bytes.count > 1 << 18)
    bytes += Recoded.bytes("S4001,欧阳一,看望老人\n", as: "GBK") + Array("S4002,王\u{FFFD}芳,\n".utf8)
    bytes += Array("S4003,王".utf8) + [0xFF] + Array("芳,无\n".utf8)
    bytes += Recoded.bytes("S4004,\"欧阳\"\"一\",整理图书", as: "GBK")
    let loaded = try LoadedRows(bytes, .init(blockSize: blockSize))
    #expect(loaded.rows.count == 4005)
    #expect(loaded.rows[4001] == ["S4001", "欧阳一", "看望老人"])
    #expect(loaded.rows[4003] == ["S4003", "王\u{FFFD}芳", "无"])
    #expect(loaded.rows[4004] == ["S4004", "欧阳\"一", "整理图书"])
    #expect(loaded.log == ["text.mixed 4002:0", "text.mixed 4005:0", "text.broken 4004:2"])
  }

  /// Wherever blocks end, within a character or a line, mixed and broken lines are read alike.
  @Test(arguments: 0..<40)
  func blocksMakeNoDifferenceToMixedLines(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = Array("编号,姓名,备注\n".utf8)
    for number in 0..<24 {
      let row = "S\(number),\(number % 3 == 0 ? "王芳" : "欧阳一"),\"看望老人\"\n"
      switch random.next() % 6 {
      case 0: bytes += Recoded.bytes(row, as: "GBK")
      case 1: bytes += Array(row.utf8.dropLast(5)) + [0x0D]
      case 2: bytes += Array("S\(number),王".utf8) + [UInt8(random.next() % 256), 0] + Array("芳,\n".utf8)
      case 3: bytes += Recoded.bytes("S\(number),王芳", as: "GBK") + [0, 0x81, 0x0A]
      default: bytes += Array(row.utf8)
      }
    }
    if seed % 2 == 0 { bytes += Recoded.bytes("S24,欧阳一", as: "GBK").dropLast(Int(seed % 3)) }
    let whole = try LoadedRows(bytes)
    for blockSize in [1, 2, 3, 7, 64] { #expect(try LoadedRows(bytes, .init(blockSize: blockSize)) == whole) }
  }

  /// A line without an end is not held back for ever.
  @Test func aLineInAnotherEncodingWithoutAnEnd() throws {
    let head = Array("编号,姓名\nS1,王芳\n".utf8)
    let words = [UInt8]((0..<700_000).flatMap { _ in [0xC7, 0xE5] as [UInt8] })
    #expect(throws: ReadingFailure.self) { try LoadedRows(head + words) }
  }

  /// Half a character of four bytes took the line end behind it with it.
  @Test(arguments: [1, 7, 1 << 20], [false, true])
  func halfACharacterBeforeALineEnd(blockSize: Int, isMixed: Bool) throws {
    var bytes = Recoded.bytes("编号,姓名\nS1,王芳\nS2,城东街道", as: "GBK") + [0x81, 0x30, 0x0A]
    if isMixed { bytes += Array("S3,王芳\n".utf8) + Recoded.bytes("S4,王芳", as: "GBK") + [0x81, 0x30, 0x0A] }
    let loaded = try LoadedRows(bytes, .init(blockSize: blockSize))
    #expect(loaded.rows[2] == ["S2", "城东街道\u{FFFD}0"])
    #expect(loaded.lines == Array(1...(isMixed ? 5 : 3)))
  }

  @Test(arguments: ["GBK", "gb2312", "cp936", "GB18030", "ansi"])
  func aNameThatTheUserGives(name: String) throws {
    let loaded = try LoadedRows(Recoded.bytes("a,b\r\n王,芳\r\n", as: "GBK"), .init(encoding: name))
    #expect(loaded.rows == [["a", "b"], ["王", "芳"]])
    #expect(loaded.encoding == "GB18030")
  }

  @Test func plainUTF16IsInTheOrderOfItsMark() throws {
    let bytes = [0xFE, 0xFF] + Recoded.bytes(Self.text, as: "UTF-16BE")
    let loaded = try LoadedRows(bytes, .init(encoding: "utf-16"))
    #expect(loaded.rows.first == ["姓名", "单位", "时长"])
    #expect(loaded.encoding == "UTF-16BE (BOM)")
  }

  @Test func aQuoteOfSeveralBytesIsRefused() {
    let failure = #expect(throws: ReadingFailure.self) { try LoadedRows("a,b\n", .init(quote: "”")) }
    #expect(failure?.diagnostic.cause == "quote.unknown")
  }

  @Test func anUnknownName() {
    let failure = #expect(throws: ReadingFailure.self) { try LoadedRows("a,b\n", .init(encoding: "klingon")) }
    #expect(failure?.diagnostic.cause == "encoding.unknown")
  }

  @Test(arguments: [1, 7, 1 << 20])
  func aFewBrokenBytesInUTF8AreReadWithTheirPlaces(blockSize: Int) throws {
    var bytes = Array((Self.text + Self.text).utf8)
    let at = bytes.count - 10
    bytes[at] = 0xFF
    let loaded = try LoadedRows(bytes, .init(blockSize: blockSize))
    #expect(loaded.encoding == "UTF-8")
    #expect(loaded.rows.count == 6)
    #expect(loaded.rows.last?[1].contains("\u{FFFD}") == true)
    #expect(loaded.log == ["text.broken 6:2"])
  }

  @Test func aBrokenByteInGBKDoesNotEatTheDelimiter() throws {
    var bytes = Recoded.bytes(Self.text, as: "GBK")
    let row = Recoded.bytes("欧阳", as: "GBK") + [0x81] + Recoded.bytes(",教育局,1\r\n", as: "GBK")
    bytes += row
    let loaded = try LoadedRows(bytes)
    #expect(loaded.rows.last == ["欧阳\u{FFFD}", "教育局", "1"])
    #expect(loaded.log == ["text.broken 4:1"])
  }

  @Test func halfACharacterAtTheEnd() throws {
    let loaded = try LoadedRows(Array("姓名,时长\n王芳,三".utf8.dropLast()))
    #expect(loaded.rows.last == ["王芳", "\u{FFFD}"])
  }

  @Test func zeroBytesAreLeftOut() throws {
    let loaded = try LoadedRows("a,b\n1\0,2\n\0\0\0")
    #expect(loaded.rows == [["a", "b"], ["1", "2"]])
    #expect(loaded.log == ["text.nul 0:0"])
  }
}

extension EncodingTests {
  /// The fuzzer found a line that was read in one encoding or in another as the NUL bytes of its beginning were left out already.
  @Test(arguments: [2, 3, 7, 64, 4096, 1 << 20])
  func aBrokenLineWithNULsIsReadTheSameInBlocksOfAnySize(blockSize: Int) throws {
    let line: [UInt8] = [0xE0, 0xA8, 0xB3, 0x00, 0xFF, 0x00, 0x00, 0x2C, 0x34, 0x0A]
    let bytes = Array("姓名,时长\n张三,2\n".utf8) + line + Array("李四,3\n".utf8)
    let whole = try LoadedRows(bytes, .init(blockSize: 1))
    let rows = try LoadedRows(bytes, .init(blockSize: blockSize))
    #expect(rows.rows == whole.rows && rows.log == whole.log, "\(rows.rows) \(rows.log) \(whole.rows) \(whole.log)")
  }

  /// The fuzzer found that places of broken bytes were told as if the NUL bytes before them were still there.
  @Test(arguments: [1, 2, 7, 1 << 20])
  func aBrokenByteAfterNULsIsNamedWhereItStands(blockSize: Int) throws {
    let bytes = Array("姓名,时长\n\0\0\0\0\0\0\0\0\0\0\0\0王".utf8) + [0xFF] + Array("芳,3\n李明,2\n".utf8)
    let loaded = try LoadedRows(bytes, .init(blockSize: blockSize))
    #expect(loaded.log.sorted() == ["text.broken 2:1", "text.nul 0:0"])
  }

  @Test func westernTextIsToldFromChinese() throws {
    let western = "Name,Ort,Betrag\r\nMüller,Köln,3\r\nJosé,Café,4\r\nRenée,Genève,5\r\n"
    let loaded = try LoadedRows(Recoded.bytes(western, as: "ISO-8859-1"))
    #expect(loaded.encoding == "WINDOWS-1252")
    #expect(loaded.rows.last == ["Renée", "Genève", "5"])
  }
}
