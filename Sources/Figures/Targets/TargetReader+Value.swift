import Catalog
import Diagnostics
import Values

/// What a target comes to: a number in the unit of its measure.
extension TargetReader {
  /// Whether what stands where a body is named is no body, but what the measure is counted in: 单位 beside 目标值 is either.
  func isMeasureWord(_ text: String, of measure: Measure) -> Bool {
    guard !text.isEmpty, text != catalog.settings.whole, case .unknown = units.resolve(text) else { return false }
    let folded = FoldedName(text)
    if measure.format == .percent { return folded.description == "%" }
    if [FoldedName(measure.unit.zh), FoldedName(measure.unit.en)].contains(folded) { return true }
    let words = MeasureWords.known
    return measure.conversion?.factors[folded.description] != nil || words.ones.contains(text)
      || words.scales.contains(text)
  }

  /// A target whose unit stands in a cell of its own, where that is one that the measure knows: 5 in 万元.
  func value(_ text: String, in unit: String, _ measure: Measure) throws(TargetFault) -> Exact {
    let isBare = text.last.map { $0.isASCII && $0.isNumber } ?? false
    guard isBare, isMeasureWord(unit, of: measure) else { return try value(text, measure) }
    return try value(text + FoldedName(unit).description, measure)
  }

  /// `95%` of a rate, `3万元` of money, `120分钟` of hours, `2升` of millilitres.
  func value(_ text: String, _ measure: Measure) throws(TargetFault) -> Exact {
    switch measure.format {
    case .percent: return try rate(text)
    case .money: return try money(text)
    case .integer, .decimal: break
    }
    let word = NumberParser.measure(in: text)
    let number = NumberParser.parse(text).value
    let isTime = word.map { $0.contains("分") || MeasureWords.known.scales.contains($0) } ?? (number == nil)
    if isTime, isInHours(measure) { return try hours(text, isNumber: number != nil) }
    guard let number, let exact = Exact(Int128(number), over: Int128(FixedPoint.number)) else { throw noNumber(text) }
    return try word.map { word throws(TargetFault) in exact * (try factor(of: word, measure)) } ?? exact
  }

  private func isInHours(_ measure: Measure) -> Bool {
    if case .sum(let field) = measure.value, let kind = measure.kind {
      return catalog.kinds[kind].fields[field].type == .duration
    }
    return DurationUnit(headerUnit: measure.unit.zh) == .hours || DurationUnit(headerUnit: measure.unit.en) == .hours
  }

  /// - Parameter isNumber: whether a number stands there, with a word that is no hours.
  private func hours(_ text: String, isNumber: Bool) throws(TargetFault) -> Exact {
    let reading = DurationParser.parse(text, context: DurationContext(longest: nil, allowsZero: true))
    if let units = reading.value, let hours = Exact(Int128(units), over: Int128(FixedPoint.hour)) { return hours }
    guard isNumber, let refusal = reading.refusal else { throw noNumber(text) }
    throw TargetFault(kind.field(.target), refusal.seen, refusal.fix)
  }

  /// What one of a word behind a number is worth in the unit of the measure: what the measure converts it by; 1 of the unit
  /// itself, or where both count things one by one.
  private func factor(of word: String, _ measure: Measure) throws(TargetFault) -> Int64 {
    let folded = FoldedName(word)
    if let factor = measure.conversion?.factors[folded.description] { return factor }
    let units = [FoldedName(measure.unit.zh), FoldedName(measure.unit.en)].filter { !$0.isEmpty }
    if units.contains(folded) { return 1 }
    let (ones, days, scales) = (MeasureWords.known.ones, MeasureWords.known.days, MeasureWords.known.scales)
    let stem = String(measure.unit.zh.prefix { $0 != "/" })
    if ones.contains(word) && (units.isEmpty || ones.contains(stem)) || !units.isEmpty && word == stem { return 1 }
    let own = word.prefix { $0 != "/" }
    // Whatever else is counted one by one is only said in other words: 500名志愿者, 3趟.
    guard own != stem, !(days.contains(stem) && days.contains(String(own))), scales.contains(String(own))
    else { return 1 }
    let unit = measure.unit
    throw TargetFault(
      kind.field(.target),
      Text(zh: "“\(word)”不是“\(measure.title.zh)”的单位", en: "`\(measure.title.en)` is not counted in `\(word)`"),
      units.isEmpty
        ? Text(zh: "请只写数", en: "write the number alone")
        : Text(zh: "请写以“\(unit.zh)”计的数", en: "write a number of \(unit.en)"))
  }

  /// A rate: with its sign, or as a fraction up to 1, or in hundredths up to 100.
  private func rate(_ text: String) throws(TargetFault) -> Exact {
    let isBare = text.allSatisfy { $0.isNumber || $0 == "." }
    let isFraction = (NumberParser.parse(text).value ?? 0) <= FixedPoint.number
    let reading = PercentParser.parse(
      text, form: isFraction ? .fraction : .hundred, most: isBare ? FixedPoint.number : 10 * FixedPoint.number)
    guard let units = reading.value, let exact = Exact(Int128(units), over: Int128(FixedPoint.number)) else {
      throw TargetFault(
        kind.field(.target), Text(zh: "目标值“\(text)”不是比率", en: "the target `\(text)` is no rate"),
        Text(zh: "例如 80%", en: "such as 80%"))
    }
    return exact
  }

  /// Yuan: `3万元`, or bare.
  private func money(_ text: String) throws(TargetFault) -> Exact {
    let reading = MoneyParser.parse(text)
    guard let number = reading.value, let exact = Exact(Int128(number), over: Int128(FixedPoint.number)) else {
      throw noNumber(text)
    }
    // Who reads 万元 in the sheets writes them: what is not the same in either unit is asked about.
    if catalog.settings.moneyInTenThousands,
      MoneyParser.parse(text, context: MoneyContext(factor: 10_000)).value != number
    {
      throw TargetFault(
        kind.field(.target),
        Text(
          zh: "报表中的金额以万元显示，目标值“\(text)”没有写单位，看不出是元还是万元",
          en: "money is shown in 万元 (10,000 yuan), and whether the target `\(text)` is yuan or 万元 is not certain"),
        Text(zh: "请写明，如 \(text)万元 或 \(text)元", en: "say which, such as \(text)万元 or \(text)元"))
    }
    return exact
  }

  private func noNumber(_ text: String) -> TargetFault {
    TargetFault(
      kind.field(.target), Text(zh: "目标值“\(text)”不是数字", en: "the target `\(text)` is no number"),
      Text(zh: "例如 80%、1200、3万元", en: "such as 80%, 1200, 3万元"))
  }
}
