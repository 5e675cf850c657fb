extension Cell {
  /// Takes a decimal of Arabic digits, `1200`, `1,200.5`, `1 200`, `.5`, `1.2e+3`; nil where none stands next.
  ///
  /// - Throws: `digits` for more than 18 significant digits, `grouping` for commas that do not stand at thousands,
  ///   `digits_lost` for what a spreadsheet had already cut to six digits.
  mutating func takeDecimal() throws(Refusal) -> ExactDecimal? {
    guard let first = next, first.isDigit || (first == "." && peek(1)?.isDigit == true) else { return nil }
    var digits = Array(takeDigits())
    try takeGroups(&digits)
    var places = 0
    if let point = next, point == "." || point == "。", let after = peek(1), after.isDigit {
      if point == "。" { note(.punctuation) }
      rest.removeFirst()
      let decimals = takeDigits()
      digits += decimals
      places = decimals.count
    } else if next == ".", rest.count == 1 {
      rest.removeFirst()  // `5.` is 5
    }
    if let exponent = takeExponent() {
      // A spreadsheet shows six digits and the power: more may have been there, and are gone.
      if places == 5, exponent >= 11 { throw digitsLost }
      places -= exponent
      note(.scientific)
    }
    return try exact(digits, places: places)
  }

  /// Takes groups of three after the first one to three digits.
  private mutating func takeGroups(_ digits: inout [Unicode.Scalar]) throws(Refusal) {
    guard let mark = next, mark == "," || mark == " ", (1...3).contains(digits.count) || mark == "," else { return }
    let lead = digits.count
    while next == mark, peek(1)?.isDigit == true {
      var ahead = self
      ahead.rest.removeFirst()
      let group = ahead.takeDigits()
      guard group.count == 3, lead <= 3 else {
        if mark == " " { return }
        throw refusal(
          "grouping", zh: "的逗号不在千位上，无法确定是多少", en: "has a comma that parts no thousands")
      }
      digits += group
      self = ahead
      note(mark == "," ? .thousands : .spaces)
    }
  }

  /// Takes `e+17`, `e-3` or `e5`.
  private mutating func takeExponent() -> Int? {
    guard next == "e" else { return nil }
    var ahead = self
    ahead.rest.removeFirst()
    let negative = ahead.take("-")
    if !negative { _ = ahead.take("+") }
    guard let power = ahead.takeInteger(atMost: 3) else { return nil }
    self = ahead
    return negative ? -power : power
  }

  private func exact(_ digits: [Unicode.Scalar], places: Int) throws(Refusal) -> ExactDecimal {
    var tail = digits
    var left = places
    while left > 0, tail.last == "0" {
      tail.removeLast()
      left -= 1
    }
    let significant = tail.drop { $0 == "0" }
    guard significant.count <= 18 else {
      throw refusal("digits", zh: "的位数太多", en: "has too many digits")
    }
    let value = significant.reduce(UInt64(0)) { $0 * 10 + UInt64($1.digitValue) }
    guard let decimal = ExactDecimal(digits: value, places: left) else {
      throw refusal("digits", zh: "的位数太多", en: "has too many digits")
    }
    return decimal
  }

  /// The refusal for scientific notation that a spreadsheet made of something longer.
  var digitsLost: Refusal {
    refusal(
      "digits_lost", zh: "是电子表格的科学计数法，后面的数字已丢失",
      en: "is a spreadsheet's scientific notation; the digits after it are lost",
      fix: .init(
        zh: "请在表格中把这一列设为文本格式，从原系统重新导出后放入，例如 \(type.examples.zh)",
        en: "format the column as text and export it again from its source, for example \(type.examples.en)"))
  }
}
