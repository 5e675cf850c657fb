import Testing

@testable import Values

/// Texts of a column are numbered: each text has one number, whatever its length and its neighbours.
@Suite struct TextTableTests {
  /// The codes of some texts as those of a column.
  static func codes(of texts: [String], in table: inout TextTable) -> [UInt32] {
    var bytes: [UInt8] = []
    var (starts, ends): ([UInt32], [UInt32]) = ([], [])
    for text in texts {
      starts.append(UInt32(bytes.count))
      bytes += text.utf8
      ends.append(UInt32(bytes.count))
    }
    var codes = [UInt32](repeating: 0, count: texts.count)
    let (firsts, lasts) = ((0..<texts.count).map { UInt32($0) }, (0..<texts.count).map { UInt32($0 + 1) })
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      for from in stride(from: 0, to: texts.count, by: 256) {
        starts.withUnsafeBufferPointer { starts in
          ends.withUnsafeBufferPointer { ends in
            firsts.withUnsafeBufferPointer { firsts in
              lasts.withUnsafeBufferPointer { lasts in
                codes.withUnsafeMutableBufferPointer { codes in
                  guard let starts = starts.baseAddress, let ends = ends.baseAddress, let firsts = firsts.baseAddress,
                    let lasts = lasts.baseAddress, let codes = codes.baseAddress
                  else { return }
                  let cells = ColumnCells(
                    bytes: base, limit: base + bytes.count, starts: starts, ends: ends, firsts: firsts + from,
                    lasts: lasts + from, count: min(256, texts.count - from), column: 0)
                  table.encode(cells, into: codes + from)
                }
              }
            }
          }
        }
      }
    }
    return codes
  }

  @Test("A number for each text, in the order they are met, and the text back", arguments: [false, true])
  func numbers(mayList: Bool) {
    var texts: [String] = []
    for length in 0...70 {
      for byte in ["a", "b", "\u{1}", "王"] { texts.append(String(repeating: byte, count: length)) }
      texts.append(String(repeating: "a", count: length) + "b")
    }
    texts = (0..<40).flatMap { _ in texts }
    var table = TextTable(mayList: mayList)
    var known: [String: UInt32] = ["": 0]
    for text in texts where known[text] == nil { known[text] = UInt32(known.count) }
    #expect(Self.codes(of: texts, in: &table) == texts.map { known[$0] ?? .max })
    #expect(table.count == known.count)
    for (text, code) in known { #expect(table[code] == text) }
    for (text, code) in known { #expect(table.code(text) == code) }
  }

  @Test("Few short texts are found as many or long ones are, while they grow in length and number", arguments: 1...12)
  func fewShort(step: Int) {
    // Of rising length, some with NULs behind them, which are no part of how a text is stored; then a long one, or many.
    let parts = ["甲", "b", "\u{0}", "局", "1.5"]
    var texts: [String] = []
    for at in 0..<120 {
      let length = at / 8
      texts.append((0..<length).map { parts[($0 * step + at) % parts.count] }.joined())
      texts += texts.suffix(7).reversed()
    }
    if step % 3 == 0 { texts += ["", String(repeating: "长", count: 30)] + texts }
    if step % 3 == 1 { texts += (0..<2_000).map { "第\($0)号x" } + texts }
    var table = TextTable()
    var known: [String: UInt32] = ["": 0]
    for text in texts where known[text] == nil { known[text] = UInt32(known.count) }
    #expect(Self.codes(of: texts, in: &table) == texts.map { known[$0] ?? .max })
    #expect((table.short != nil) == (step % 3 == 2 && texts.allSatisfy { $0.utf8.count < 32 }))
    for (text, code) in known { #expect(table.code(text) == code && table[code] == text) }
  }

  @Test("Where no text repeats, numbers rise with the rows; each is of its row's text, also where one comes again")
  func listed() {
    var texts = (0..<20_000).map { "FW2026\($0)" }
    texts[15_000] = texts[3]
    texts[16_000] = ""
    var table = TextTable(mayList: true)
    let codes = Self.codes(of: texts, in: &table)
    #expect(zip(codes, texts).allSatisfy { table[$0] == $1 })
    #expect(codes[16_000] == 0 && codes[19_999] == 19_999)
    #expect(table.code("new") == 20_000)
  }

  @Test("A column with a text in a hundred met before keeps a number a text") func notListed() {
    let texts = (0..<20_000).map { $0 % 100 == 99 ? "V\($0 - 50)" : "V\($0)" }
    var table = TextTable(mayList: true)
    let codes = Self.codes(of: texts, in: &table)
    #expect(Set(codes).count == Set(texts).count)
    #expect(zip(codes, texts).allSatisfy { table[$0] == $1 })
  }

  @Test("Lists of texts: cut, joined, and compared in the order of bytes") func lists() {
    var list = TextList()
    let texts = ["", "", "a", "王芳", "", "a", "b"]
    for text in texts { list.append(text) }
    #expect(Array(list) == texts)
    #expect(Array(list.prefix(through: 2)) == ["", ""] && Array(list.prefix(through: 4)) == Array(texts.prefix(4)))
    var other = TextList(empty: 2)
    other.append(0..<2, of: list)
    other.append(2..<7, of: list)
    other.append(0..<2, of: list)
    other.append(0..<1, of: TextList(empty: 1))
    #expect(Array(other) == ["", ""] + texts + ["", "", ""])
    for a in texts.indices {
      for b in texts.indices { #expect(list.precedes(a, b) == texts[a].utf8.lexicographicallyPrecedes(texts[b].utf8)) }
    }
  }

  @Test(
    "many texts at once get the codes that they get one by one; a list of empty texts is no trap", arguments: 0..<20)
  func codesOfLists(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    var list = seed % 5 == 0 ? TextList(empty: 3) : TextList()
    if seed % 5 > 0 {
      for _ in 0..<next(900) { list.append(String(repeating: "台a9", count: next(9)) + String(next(50))) }
      for _ in 0..<next(4) { list.append("") }
    }
    var (one, many) = (TextTable(), TextTable())
    let wanted = list.map { one.code($0) }
    #expect(many.codes(of: list) == wanted)
    #expect(many.codes(of: list) == wanted)
    #expect(many.count == one.count)
  }
}
