import Testing

@testable import Values

/// All numbers are made up; the check digits are worked out by GB 11643-1999.
@Suite struct IDNumberParserTests {
  /// A number with its check digit.
  static func number(_ seventeen: String) -> String {
    seventeen + String(IDNumberParser.checkCharacter(of: seventeen.compactMap(\.wholeNumberValue)))
  }

  static let good = number("44098119900101123")

  /// The first seventeen digits of a number whose check character is X.
  static let beforeX = (100...999).map { "44098119900101\($0)" }.first { number($0).last == "X" } ?? ""

  @Test func theStandardsOwnExamplesCheck() {
    // The examples printed in GB 11643-1999.
    #expect(Self.number("11010519491231002") == "11010519491231002X")
    #expect(Self.number("44052418800101001") == "440524188001010014")
  }

  @Test func readsEighteenDigits() {
    let expected = IDNumber(number: Self.good, isValid: true)
    let spaced = "\(Self.good.prefix(6)) \(Self.good.dropFirst(6).prefix(8)) \(Self.good.suffix(4))"
    let rows: [(String, String?)] = [
      (Self.good, nil), (" \(Self.good)\u{3000}", nil), ("'\(Self.good)", "id.wrapped"),
      ("=\"\(Self.good)\"", "id.wrapped"),
      ("\(Self.good)\t", "id.wrapped"), (spaced, "id.spaces"), (spaced.replacing(" ", with: "-"), "id.spaces"),
      ("\u{202D}\(Self.good)", nil),
      (String(Self.good.prefix(9)) + "\u{200B}" + Self.good.dropFirst(9), "id.invisible"),
    ]
    for (text, repair) in rows { Accepted(text, expected, repair).check(IDNumberParser.parse(text)) }
  }

  @Test func readsTheLetterX() {
    let expected = IDNumber(number: Self.beforeX + "X", isValid: true)
    Accepted(Self.beforeX + "X", expected).check(IDNumberParser.parse(Self.beforeX + "X"))
    Accepted(Self.beforeX + "x", expected, "id.letter_case").check(IDNumberParser.parse(Self.beforeX + "x"))
    Accepted(Self.beforeX + "Ｘ", expected, "id.full_width").check(IDNumberParser.parse(Self.beforeX + "Ｘ"))
  }

  @Test func readsFifteenDigits() {
    Accepted("440981900101123", IDNumber(number: "440981900101123", isValid: true))
      .check(IDNumberParser.parse("440981900101123"))
    Accepted("440981901301123", IDNumber(number: "440981901301123", isValid: false))
      .check(IDNumberParser.parse("440981901301123"))
  }

  @Test func doubtfulOnesAreKeptAndFlagged() {
    for last in "0123456789X" where last != Self.good.last {
      let text = String(Self.good.dropLast()) + String(last)
      #expect(IDNumberParser.parse(text).value == IDNumber(number: text, isValid: false))
    }
    let impossible = Self.number("44098119900231123")
    #expect(IDNumberParser.parse(impossible).value?.isValid == false)
    let ancient = Self.number("44098117000101123")
    #expect(IDNumberParser.parse(ancient).value?.isValid == false)
  }

  static let refused: [Refused] = [
    Refused("4.40981E+17", "id.digits_lost"), Refused("440981199001010000", "id.digits_lost"),
    Refused("440981199001011000", "id.digits_lost"), Refused("'440981199001010000", "id.digits_lost"),
    Refused("44098119900101123", "id.length"), Refused("4409811990010112345", "id.length"),
    Refused("4409819001011", "id.length"),
    Refused("44098190010112X", "id.length"), Refused("13800138000", "id.length"),
    Refused("440981********1234", "id.masked"), Refused("4409811990****1234", "id.masked"),
    Refused("H12345678", "id.unreadable"), Refused("E12345678", "id.unreadable"), Refused("已核验", "id.unreadable"),
    Refused("4409811990X1011234", "id.unreadable"), Refused("12X", "id.length"), Refused("#####", "id.hashes"),
    Refused("#N/A", "id.formula"), Refused("44098119900101\u{FFFD}23", "id.broken"),
  ]

  @Test(arguments: refused) func refuses(row: Refused) {
    row.check(IDNumberParser.parse(row.text))
  }

  @Test func zerosAtTheEndStandWhereTheCellWasTextAndTheDigitsCheck() {
    let text = (100...999).map { "44098119900101\($0)" }.map(Self.number).first { $0.hasSuffix("000") } ?? ""
    Refused(text, "id.digits_lost").check(IDNumberParser.parse(text))
    Accepted("'" + text, IDNumber(number: text, isValid: true), "id.wrapped").check(IDNumberParser.parse("'" + text))
  }

  @Test(arguments: ["", "-", "无", "N/A"]) func blanks(text: String) {
    #expect(IDNumberParser.parse(text).isBlank)
  }

  /// Every message about a number, in both languages, in its own column or by mistake in another's.
  @Test func noMessageRepeatsANumber() {
    let spaced = "440981 19900101 1234"
    let wide = "４４０９８１１９９００１０１１２３４"
    for text in [
      Self.good, "'" + Self.good, spaced, wide, Self.good + "9", "440981199001010000", "440981900101123",
      "x" + Self.good,
    ] {
      let id = IDNumberParser.parse(text)
      let date = DateParser.parse(text)
      let number = NumberParser.parse(text)
      let code = CodeParser.parse(text + "\t")
      let duration = DurationParser.parse(text)
      let choice = ChoiceParser.parse(text, of: ChoiceList(["是"], isOpen: false))
      let texts = [
        id.repair?.text, date.repair?.text, number.repair?.text, code.repair?.text, duration.repair?.text,
        choice.repair?.text,
      ]
      let refusals = [id.refusal, date.refusal, number.refusal, code.refusal, duration.refusal].compactMap { $0 }
      let said = texts.compactMap { $0 }.flatMap { [$0.zh, $0.en] } + refusals.flatMap { [$0.seen.zh, $0.seen.en] }
      for words in said where text != spaced || words == id.refusal?.seen.zh || words == id.repair?.text.zh {
        #expect(!words.contains("19900101") && !words.contains("900101123") && !words.contains("１９９００１"), "\(words)")
      }
    }
  }
}
