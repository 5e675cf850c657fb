import Catalog
import Diagnostics
import Values

/// Parses the distinct texts of a column, after taking what must be decided for the column as a whole.
struct ColumnParser {
  let field: Field
  /// The unit in the header's brackets, if any.
  let headerUnit: String?
  let surroundings: Surroundings
  /// Decisions taken for the whole column that readers should know of.
  private(set) var decisions: [Repair] = []
  /// What is to be asked about the unit in the header's brackets.
  private(set) var unitDoubt: Repair?

  private var dates = DateContext()
  private var durations = DurationContext()
  private var percents = PercentForm.percentSign
  private var money = MoneyContext()
  private var numbers = NumberContext()
  private let choices: ChoiceList
  /// What stands in the header's brackets where it should be a unit and is none that is known.
  private var unknownUnit: String?

  init(field: Field, headerUnit: String?, surroundings: Surroundings, texts: [String], isStated: Bool = false) {
    self.field = field
    self.headerUnit = headerUnit
    self.surroundings = surroundings
    choices = ChoiceList(field.choices, aliases: field.synonyms, isOpen: field.isOpen, isApart: field.isApart)
    switch field.type {
    case .date:
      dates = DateContext(
        frame: field.happens ? surroundings.frame.without(monthBefore: texts) : surroundings.frame.withoutMonth,
        latest: field.happens ? surroundings.writtenOn : nil,
        order: DateParser.decideOrder(texts), years: field.years,
        takesRanges: field.role == .date && field.happens, isDeadline: field.isDeadline)
      dates.takesMonths = field.takesMonths
    case .time: dates = surroundings.datesOfTimes
    case .duration:
      durations = DurationContext(
        bareUnit: headerUnit.flatMap(DurationUnit.init(headerUnit:)) ?? .hours, longest: field.most,
        allowsZero: field.above == nil)
    case .percent: percents = PercentForm.decide(texts, headerUnit: headerUnit)
    case .money:
      money = MoneyContext(allowsNegative: isSigned, factor: headerUnit.flatMap(MoneyParser.factor(ofHeaderUnit:)) ?? 1)
    case .number:
      numbers = NumberContext(
        allowsNegative: isSigned, factor: headerUnit.flatMap(NumberParser.factor(ofHeaderUnit:)) ?? 1)
    default: break
    }
    unknownUnit = HeaderUnit.unknown(headerUnit, of: field.type)
    unitDoubt = HeaderUnit.doubt(headerUnit, of: field, texts)
    decisions = ColumnDecision.all(
      field.type, texts, dates: dates, percents: percents, durations: durations, headerUnit: headerUnit,
      isStated: isStated)
    if let scale = ColumnDecision.scale(field.type, texts, times: money.factor * numbers.factor, headerUnit, isStated) {
      decisions.append(scale)
    }
  }

  /// The cause under which a year taken from the surroundings is said.
  static let yearDecision = "date.year"

  private var isSigned: Bool { field.least == nil && field.above == nil || (field.least ?? 0) < 0 }

  /// What one text comes to.
  func parse(_ text: String) -> ParsedText {
    if let unknownUnit, PercentParser.bareNumber(text) != nil { return .refused(HeaderUnit.refusal(text, unknownUnit)) }
    var parsed = read(text)
    if parsed.state == .value && field.type.isNumeric { parsed = bounded(parsed, text) }
    if parsed.state == .value, let counted = field.counted, let measure = CountedMeasure.other(in: text) {
      return .refused(CountedMeasure.refusal(text, measure, counted: counted))
    }
    return parsed
  }

  private func read(_ text: String) -> ParsedText {
    switch field.type {
    case .date: days(text)
    case .time: ParsedText(TimeParser.parseDated(text, context: dates).map(\.seconds)) { Int64($0) }
    case .duration: ParsedText(DurationParser.parse(text, context: durations)) { $0 }
    case .number: ParsedText(NumberParser.parse(text, context: numbers)) { $0 }
    case .money: ParsedText(MoneyParser.parse(text, context: money)) { $0 }
    case .percent: ParsedText(PercentParser.parse(text, form: percents)) { $0 }
    case .code: ParsedText(text: CodeParser.parse(text))
    case .text: ParsedText(text: TextParser.parse(text))
    case .unit, .units: ParsedText(text: TextParser.name(text))
    case .idNumber: identity(text)
    case .choice: choice(text)
    }
  }

  private func days(_ text: String) -> ParsedText {
    let reading = DateParser.parseDays(text, context: dates)
    var parsed = ParsedText(reading) { Int64($0.first.dayNumber) }
    guard let days = reading.value, days.first != days.last else { return parsed }
    parsed.last = Int64(days.last.dayNumber)
    if days.isListed {
      parsed.doubt = Repair(
        id: "doubt.days",
        text: Text(
          zh: "“\(Quote.shown(text))”写了两天，按第一天的一条计；若是两次，请每天写一行",
          en: "“\(Quote.shown(text))” names two days and counts once, on the first; give each a row if it was twice"))
    } else if (days.first.year, days.first.month) != (days.last.year, days.last.month) {
      parsed.doubt = Repair(
        id: "doubt.months",
        text: Text(
          zh: "“\(Quote.shown(text))”跨月，全部计入第一天所在的月",
          en: "“\(Quote.shown(text))” is of several months; all of it counts for the first day's"))
    }
    return parsed
  }

  private func identity(_ text: String) -> ParsedText {
    switch IDNumberParser.parse(text) {
    case .blank(let repair): return ParsedText(state: .blank, repair: repair)
    case .refused(let refusal): return .refused(refusal)
    case .value(let number, let repair):
      let doubt = Repair(
        id: "doubt.checkDigit", text: Text(zh: "证件号码校验位不符", en: "the check digit of the identity number is wrong"))
      return ParsedText(
        state: .value, value: 0, text: number.number, repair: repair, doubt: number.isValid ? nil : doubt)
    }
  }

  private func choice(_ text: String) -> ParsedText {
    switch ChoiceParser.parse(text, of: choices) {
    case .blank(let repair): ParsedText(state: .blank, repair: repair)
    case .refused(let refusal): .refused(refusal)
    case .value(let choice, let repair):
      // What decides on figures is more than a note: `noteUnlisted` tells it.
      ParsedText(
        state: .value, value: 0, text: choice.name, repair: field.decides && !choice.isListed ? nil : repair)
    }
  }

  private func bounded(_ parsed: ParsedText, _ text: String) -> ParsedText {
    let low = field.above.map { parsed.value <= $0 } ?? false || field.least.map { parsed.value < $0 } ?? false
    let high = field.most.map { parsed.value > $0 } ?? false
    guard low || high else { return parsed }
    return .refused(
      Refusal(
        id: low ? "value.low" : "value.high",
        seen: Text(
          zh: "“\(Quote.shown(text))”\(low ? "过小" : "过大")", en: "“\(Quote.shown(text))” is too \(low ? "low" : "high")"),
        fix: Text(zh: "请核对后重新放入", en: "check it and hand it in again")))
  }
}
