import ReaderTestSupport
import Testing

@testable import Values

/// Whatever stands in a cell, every parser comes to an end, and says why where it refuses.
@Suite struct AnyTextTests {
  /// Everything that a parser knows, and some that none does.
  static let pieces = [
    "0", "1", "2", "3", "9", "12", "26", "31", "60", "2026", "10", "05", "1e", "e+", "+", "-", "—", ".", ",", ":", "/",
    " ", "(", ")", "%", "‰", "'",
    "=\"", "\"", "#", "年", "月", "日", "号", "时", "点", "分", "秒", "小时", "个", "半", "刻", "天", "万", "亿", "千", "百", "十", "一",
    "二", "两", "三", "零",
    "〇", "约", "近", "余", "多", "来", "左右", "至", "到", "~", "元", "角", "￥", "人", "次", "上午", "下午", "晚上", "凌晨", "中午", "am",
    "pm", "t", "z",
    "oct", "may", "星期", "周", "百分之", "成", "无", "负", "w", "x", "\u{FFFD}", "\u{200B}", "\u{3000}", "１", "０", "：", "，",
    "萬", "x̂", "👍🏽", "\u{0}",
    "999999999999999999", "000000000000000000000", "𠮷", "h", "m", "min", "d", "又", "整",
  ]

  static func readAll(_ text: String) -> [(refusal: Refusal?, repair: Repair?)] {
    let date = DateContext(suppliedYear: 2026, order: .dayFirst)
    let list = ChoiceList(["是", "否"], isOpen: false)
    func both<Value>(_ r: ValueReading<Value>) -> (Refusal?, Repair?) { (r.refusal, r.repair) }
    return [
      both(DateParser.parse(text)), both(DateParser.parse(text, context: date)),
      both(TimeParser.parseDated(text, context: date)),
      both(DurationParser.parse(text)),
      both(DurationParser.parse(text, context: .init(bareUnit: .minutes, longest: nil, hoursPerDay: 8))),
      both(NumberParser.parse(text)),
      both(NumberParser.parse(text, context: .init(allowsNegative: true, factor: 10_000))),
      both(MoneyParser.parse(text)),
      both(MoneyParser.parse(text, context: .init(allowsNegative: true, factor: 100_000_000))),
      both(PercentParser.parse(text, form: .fraction)), both(PercentParser.parse(text, form: .mixed)),
      both(CodeParser.parse(text)),
      both(IDNumberParser.parse(text)), both(TextParser.parse(text)), both(ChoiceParser.parse(text, of: list)),
    ]
  }

  static func check(_ text: String) {
    for (refusal, repair) in readAll(text) {
      if let refusal {
        #expect(refusal.id.contains(".") && !refusal.seen.zh.isEmpty && !refusal.seen.en.isEmpty)
        #expect(!refusal.fix.zh.isEmpty && !refusal.fix.en.isEmpty)
      }
      if let repair { #expect(repair.id.contains(".") && !repair.text.zh.isEmpty && !repair.text.en.isEmpty) }
    }
    _ = DateParser.needsYear(text)
    _ = DateParser.decideOrder([text])
    _ = PercentForm.decide([text], headerUnit: text)
    _ = ListParser.split(text)
    _ = DurationUnit(headerUnit: text)
    _ = NumberParser.factor(ofHeaderUnit: text)
    _ = MoneyParser.factor(ofHeaderUnit: text)
  }

  @Test(arguments: 0..<4) func heapsOfPieces(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 1...8, using: &random)
      var text = ""
      for _ in 0..<count { text += Self.pieces.randomElement(using: &random) ?? "" }
      Self.check(text)
    }
  }

  @Test func mutatedGoodValues() {
    var random = SplitMix64(seed: 9)
    let good =
      DateParserTests.plain + DurationParserTests.accepted.map(\.text) + NumberParserTests.accepted.map(\.text)
      + TimeParserTests.accepted.map(\.text) + MoneyParserTests.accepted.map(\.text)
    for text in good {
      var scalars = Array(text.unicodeScalars)
      for _ in 0..<3 where !scalars.isEmpty {
        let at = Int.random(in: scalars.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: scalars.remove(at: at)
        case 1: scalars.insert(contentsOf: (Self.pieces.randomElement(using: &random) ?? "").unicodeScalars, at: at)
        default: scalars.swapAt(at, Int.random(in: scalars.indices, using: &random))
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        Self.check(String(view))
      }
    }
  }

  @Test(arguments: ["1", "-", "万", "半", "零", "(", "1,", "十", " ", "'", "\"", "e+", "#", "*"])
  func veryLongCells(piece: String) {
    Self.check(String(repeating: piece, count: 4000))
  }
}
