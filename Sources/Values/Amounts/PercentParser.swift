import Catalog
import Diagnostics

/// Percentages as millionths of 1: `93%`, `百分之九十三`, `九成`, `5‰`; `0.93` and `93` as the column decides.
///
/// What is finer than a millionth is rounded half away from zero, and that is said. Refused: more than the bound (930%),
/// negative ones, text, and bare numbers whose column does not decide.
public enum PercentParser {
  /// The fraction that a cell's text names, in millionths of 1.
  ///
  /// - Parameter most: the greatest value accepted, in millionths of 1.
  public static func parse(_ text: String, form: PercentForm, most: Int64 = FixedPoint.number) -> ValueReading<Int64> {
    ValueReading(text, as: .percent, shown: { Text(both: FixedWords.percent($0)) }) { cell throws(Refusal) in
      try read(&cell, form, most)
    }
  }

  /// The number of a cell that bears no sign; nil where it bears one or is no number.
  package static func bareNumber(_ text: String) -> ExactDecimal? {
    var cell = Cell(text, as: .percent)
    guard let numeral = try? cell.takeNumeral(), cell.atEnd else { return nil }
    return numeral.value
  }

  private static func read(_ cell: inout Cell, _ form: PercentForm, _ most: Int64) throws(Refusal) -> Int64 {
    cell.takeApproximatePrefix()
    if cell.takeSign() { throw cell.negative }
    var written = try cell.takeSignedPercent()
    if written == nil { written = try bare(&cell, form, most) }
    guard let value = written else { throw cell.unreadable }
    cell.takeApproximateSuffix()
    if cell.startsRange { throw cell.range }
    cell.takeTrailingMark()
    guard cell.atEnd else { throw cell.unreadable }
    let bound = FixedWords.percent(most)
    guard let (units, isExact) = value.units(per: FixedPoint.number), units <= most else {
      throw cell.refusal("too_large", zh: "超过\(bound)", en: "is more than \(bound)")
    }
    if !isExact { cell.note(.rounded) }
    return units
  }

  private static func bare(_ cell: inout Cell, _ form: PercentForm, _ most: Int64) throws(Refusal) -> ExactDecimal? {
    guard let value = try cell.takeNumeral()?.value else { return nil }
    switch form {
    case .fraction: return value
    case .hundred: return value.scaled(by: -2)
    case .mixed, .undecided, .percentSign:
      if value.isZero { return value }
      // What would be too much as a fraction can only be meant in hundredths.
      if value.units(per: FixedPoint.number).map({ $0.count > most }) ?? true { return value.scaled(by: -2) }
      let percent = value.scaled(by: 2).flatMap { $0.units(per: 1_000_000) }.map { FixedWords.decimal($0.count) } ?? ""
      throw cell.refusal(
        "ambiguous", zh: "没有百分号，可能是\(percent)%，也可能是\(cell.quoted)%",
        en: "has no percent sign and could be \(percent)% or \(cell.quoted)%",
        fix: Text(zh: "请写上百分号，例如 93%", en: "write the percent sign, for example 93%"))
    }
  }
}

extension Cell {
  /// Takes `93%`, `5‰`, `百分之九十三`, `九成五`; nil where the number bears no such sign.
  fileprivate mutating func takeSignedPercent() throws(Refusal) -> ExactDecimal? {
    if take("百分之") {
      if take("百") { return ExactDecimal(small: 1) }
      return try takeNumeral()?.value.scaled(by: -2)
    }
    var ahead = self
    guard let value = try ahead.takeNumeral()?.value else { return nil }
    ahead.skipSpaces()
    ahead.takeApproximateSuffix()
    let result: ExactDecimal?
    if ahead.takeAny(["%", "pct"]) != nil {
      result = value.scaled(by: -2)
    } else if ahead.take("‰") {
      result = value.scaled(by: -3)
    } else if ahead.take("成") {
      let half = ahead.take("半") ? ExactDecimal(small: 5) : try ahead.takeNumeral()?.value
      guard value.isWhole, let tens = value.scaled(by: -1), half.map({ $0.isWhole && $0.digits < 10 }) ?? true
      else { throw unreadable }
      result = (half?.scaled(by: -2)).map { tens.adding($0) } ?? tens
    } else {
      return nil
    }
    self = ahead
    return result
  }
}
