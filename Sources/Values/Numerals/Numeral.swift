/// A number as written, with what its writing says besides its value.
struct Numeral: Hashable, Sendable {
  var value: ExactDecimal
  /// Whether 百, 千, 万 or 亿 stood in it, so that no unit of the header applies to it.
  var hasScale: Bool
}

extension Cell {
  /// Takes a number in any writing: `1,200`, `1.2万`, `3万5千`, `一百二十`, `三点五`, `10w`; nil where none stands next.
  ///
  /// `point` tells whether 点 is a decimal point here (in times it is the hour).
  mutating func takeNumeral(point: Bool = true) throws(Refusal) -> Numeral? {
    var ahead = self
    var sum = NumeralSum()
    while let piece = try ahead.takePiece(of: sum, point: point) {
      guard sum.add(piece) else { throw unreadable }
    }
    guard sum.isStarted else { return nil }
    guard let value = sum.total else { throw unreadable }
    self = ahead
    return Numeral(value: value, hasScale: sum.hasScale)
  }

  private mutating func takePiece(of sum: NumeralSum, point: Bool) throws(Refusal) -> NumeralSum.Piece? {
    if let digits = takeChineseDigits() {
      note(.chinese)
      return .chinese(digits)
    }
    if point, sum.endsInChinese, next == "点" {
      rest.removeFirst()
      guard let decimals = takeChineseDigits() else { throw unreadable }
      return .decimals(decimals)
    }
    if !sum.endsInNumber, let decimal = try takeDecimal() { return .number(decimal) }
    return takeScale(sum)
  }

  /// Takes 十, 百, 千, 万, 亿 or w. Not where the character begins a unit of measure (千克, 百分之).
  private mutating func takeScale(_ sum: NumeralSum) -> NumeralSum.Piece? {
    let scales: [(String, Int)] = [("十", 1), ("百", 2), ("千", 3), ("万", 4), ("亿", 8)]
    // 300余万: the word for "more than" stands before the scale.
    if sum.isStarted, let word = next, word == "余" || word == "多", let scale = peek(1),
      scales.contains(where: { $0.0.unicodeScalars.first == scale })
    {
      rest.removeFirst()
      note(.approximate)
    }
    // 1.2 万
    if sum.endsInNumber, next == " ", let scale = peek(1), "百千万亿".unicodeScalars.contains(scale) { skipSpaces() }
    let after = peek(1)
    for (word, power) in scales where rest.starts(with: word.unicodeScalars) {
      if power == 3, let after, "克米瓦卡".unicodeScalars.contains(after) { return nil }
      if power == 2, after == "分", peek(2) == "之" { return nil }
      if !sum.isStarted { note(.chinese) }
      rest.removeFirst()
      return .scale(power)
    }
    if sum.endsInNumber, next == "w", after?.isLetter != true {
      rest.removeFirst()
      note(.slangScale)
      return .scale(4)
    }
    return nil
  }

  /// Takes a run of 零 to 九 and 两.
  mutating func takeChineseDigits() -> [Int]? {
    let digits: [Unicode.Scalar: Int] = [
      "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    var taken: [Int] = []
    while let scalar = next, let digit = digits[scalar] {
      taken.append(digit)
      rest.removeFirst()
    }
    return taken.isEmpty ? nil : taken
  }
}
