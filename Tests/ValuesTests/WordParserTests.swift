import Testing

@testable import Values

@Suite struct WordParserTests {
  static let texts: [Accepted<String>] = [
    Accepted("东风村", "东风村"), Accepted(" 东风村 ", "东风村"), Accepted("\u{3000}东风村\u{3000}\t", "东风村"), Accepted("东 风", "东 风"),
    Accepted("\u{FEFF}东风村\r\n", "东风村"), Accepted("无", "无"), Accepted("—", "—"), Accepted("-", "-"),
    Accepted("N/A", "N/A"),
    Accepted("ＡＢＣ", "ＡＢＣ"), Accepted("'90后", "'90后"), Accepted("=\"东风村\"", "东风村", "text.wrapped"),
    Accepted("=1+1", "=1+1"),
    Accepted("第一行\n第二行", "第一行\n第二行"), Accepted("“引用”", "“引用”"), Accepted("=\"\"", "=\"\""),
  ]

  @Test(arguments: texts) func trimsText(row: Accepted<String>) {
    row.check(TextParser.parse(row.text))
  }

  @Test(arguments: ["", " ", "\u{3000}", "\t\r\n", "\u{FEFF}", "\u{200B}"]) func blankText(text: String) {
    #expect(TextParser.parse(text) == .blank(repair: nil))
  }

  static let levels = ChoiceList(["中央级", "省级", "Level A", "合格（优）"], aliases: ["国家级": "中央级", "x": "没有"], isOpen: false)

  static let listed: [(String, String)] = [
    ("省级", "省级"), (" 省级 ", "省级"), ("省\u{3000}级", "省级"), ("level a", "Level A"), ("ＬＥＶＥＬ　Ａ", "Level A"),
    ("合格(优)", "合格（优）"),
    ("国家级", "中央级"), ("国 家 级", "中央级"),
  ]

  @Test(arguments: listed) func matchesChoicesAfterFolding(text: String, name: String) {
    let reading = ChoiceParser.parse(text, of: Self.levels)
    #expect(reading == .value(Choice(name: name, isListed: true), repair: nil))
  }

  @Test func keepsWhatAClosedListLacksAndSaysSo() throws {
    let reading = ChoiceParser.parse(" 省级的 ", of: Self.levels)
    #expect(reading.value == Choice(name: "省级的", isListed: false))
    let repair = try #require(reading.repair)
    #expect(repair.id == "choice.unlisted")
    #expect(repair.text.zh == "“省级的”不在所列选项中，按其他计，是否为：省级")
    #expect(repair.text.en == "“省级的” is not a listed choice and counts as other; did you mean 省级")
    #expect(ChoiceParser.parse("完全不同的东西", of: Self.levels).repair?.text.zh == "“完全不同的东西”不在所列选项中，按其他计")
    #expect(ChoiceParser.parse("x", of: Self.levels).value?.isListed == false)
  }

  @Test func anOpenListTakesAnything() {
    let open = ChoiceList(["义诊", "宣讲"], isOpen: true)
    #expect(ChoiceParser.parse("义 诊", of: open) == .value(Choice(name: "义诊", isListed: true), repair: nil))
    #expect(ChoiceParser.parse(" 送春联 ", of: open) == .value(Choice(name: "送春联", isListed: false), repair: nil))
    #expect(ChoiceParser.parse("  ", of: open) == .blank(repair: nil))
    #expect(ChoiceParser.parse("无", of: open).value?.name == "无")
  }

  static let lists: [(String, Bool, [String])] = [
    ("", false, []), (" ", false, []), ("红星村", false, ["红星村"]), ("红星村、东风村", false, ["红星村", "东风村"]),
    ("红星村；东风村;市场局", false, ["红星村", "东风村", "市场局"]), ("红星村|东风村｜市场局", false, ["红星村", "东风村", "市场局"]),
    ("红星村、、 东风村 、", false, ["红星村", "东风村"]), ("红星村\n东风村\r\n市场局", false, ["红星村", "东风村", "市场局"]),
    ("红星村,东风村，市场局", false, ["红星村,东风村，市场局"]), ("红星村,东风村，市场局", true, ["红星村", "东风村", "市场局"]),
    ("市场局 东风所、文化局", false, ["市场局 东风所", "文化局"]), ("甲、甲", false, ["甲", "甲"]),
  ]

  @Test(arguments: lists) func splitsLists(text: String, atCommas: Bool, names: [String]) {
    #expect(ListParser.split(text, atCommas: atCommas) == names)
  }

  @Test func quotesAreCutAtFortyCharacters() throws {
    let forty = String(repeating: "长", count: 40)
    #expect(Quote.shown(forty) == forty)
    #expect(Quote.shown(forty + "长") == forty + "…")
    #expect(Quote.shown("第一行\n第二行\t完") == "第一行 第二行 完")
    let refusal = try #require(NumberParser.parse(String(repeating: "长", count: 5000)).refusal)
    #expect(refusal.seen.zh == "“\(forty)…”不是可读的数字")
  }

  @Test(arguments: [
    ("440981199001011234", "440981********1234"), ("44098119900101123X", "440981********123X"),
    ("440981900101123", "440981*****1123"),
    ("a440981199001011234b", "a440981********1234b"), ("13800138000", "13800138000"),
    ("20261005083000", "20261005083000"),
    ("４４０９８１１９９００１０１１２３４", "４４０９８１********１２３４"),
  ])
  func quotesMaskLongRunsOfDigits(text: String, shown: String) {
    #expect(Quote.shown(text) == shown)
  }
}
