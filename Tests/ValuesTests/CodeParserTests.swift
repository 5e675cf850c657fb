import ReaderTestSupport
import Testing

@testable import Values

@Suite struct CodeParserTests {
  static let accepted: [Accepted<String>] = [
    Accepted("00123", "00123"), Accepted("GS-2026-001", "GS-2026-001"), Accepted("gs-1a", "gs-1a"),
    Accepted(" 00123 ", "00123"),
    Accepted("\u{3000}V000021\u{A0}", "V000021"), Accepted("Ⅰ-2", "Ⅰ-2"), Accepted("活动7", "活动7"), Accepted("0", "0"),
    Accepted("13800138000", "13800138000"), Accepted("A 1", "A 1"), Accepted("2E3", "2E3"), Accepted("1E05", "1E05"),
    Accepted("12.50", "12.50"), Accepted("1.0.0", "1.0.0"), Accepted("2026-10-05", "2026-10-05"),
    Accepted("萬-1", "萬-1"),
    Accepted("12345678901234567890", "12345678901234567890"), Accepted("1234567890123456.0", "1234567890123456.0"),
    Accepted("001\t", "001", "code.wrapped"), Accepted("\t001", "001"), Accepted("=\"001\"", "001", "code.wrapped"),
    Accepted("＝＂001＂", "001", "code.wrapped"), Accepted("=“001”", "001", "code.wrapped"),
    Accepted("'001", "001", "code.wrapped"),
    Accepted("‘001", "001", "code.wrapped"), Accepted("\"001\"", "001", "code.wrapped"),
    Accepted("'001'", "001", "code.wrapped"),
    Accepted("=\" 001 \"\t", "001", "code.wrapped"),
    Accepted("００１", "001", "code.full_width"), Accepted("ＧＳ－００１", "GS-001", "code.full_width"),
    Accepted("00\u{200B}1", "001", "code.invisible"), Accepted("\u{FEFF}001", "001"),
    Accepted("\u{202D}13800138000\u{202C}", "13800138000"),
    Accepted("10023.0", "10023", "code.decimal_tail"), Accepted("13800138000.0", "13800138000", "code.decimal_tail"),
  ]

  @Test(arguments: accepted) func reads(row: Accepted<String>) {
    row.check(CodeParser.parse(row.text))
  }

  static let refused: [Refused] = [
    Refused("4.40981E+17", "code.digits_lost"), Refused("4.40981e+17", "code.digits_lost"),
    Refused("1E+15", "code.digits_lost"),
    Refused("1.38001E+10", "code.digits_lost"), Refused("４.４０９８１Ｅ＋１７", "code.digits_lost"),
    Refused("#######", "code.hashes"), Refused("#N/A", "code.formula"), Refused("#REF!", "code.formula"),
    Refused("GS\u{FFFD}1", "code.broken"),
  ]

  @Test(arguments: refused) func refuses(row: Refused) {
    row.check(CodeParser.parse(row.text))
  }

  @Test(arguments: ["", " ", "\t", "-", "—", "无", "N/A", "n/a", "/", "=\"\"", "'"]) func blanks(text: String) {
    #expect(CodeParser.parse(text).isBlank)
  }

  @Test func plainCodesReadTheSameWithAndWithoutFolding() {
    var random = SplitMix64(seed: 5)
    let characters = Array("0123456789012345678901234567890123456789abcxyzABCEXN-_-.+'\t")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 1...20, using: &random)).compactMap { _ in characters.randomElement(using: &random) })
      #expect(CodeParser.parse(text) == CodeParser.folded(text), "\(text)")
    }
  }

  @Test func lostDigitsSayHowToGetThemBack() throws {
    let refusal = try #require(CodeParser.parse("4.40981E+17").refusal)
    #expect(refusal.seen.zh == "“4.40981E+17”是电子表格的科学计数法，后面的数字已丢失")
    #expect(refusal.fix.zh.hasPrefix("请在表格中把这一列设为文本格式，从原系统重新导出后放入"))
  }
}
