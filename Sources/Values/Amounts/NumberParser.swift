import Catalog
import Diagnostics

/// Numbers in millionths: `1200`, `1,200`, `1 200`, `１２００`, `1.2万`, `12人`, `一百二十`, `1.2E+3`; rough ones (`400余`, `约300`) count as written.
///
/// Refused: text, ranges, more than six decimals, more than 10^12, and what is negative where that is not allowed.
public enum NumberParser {
  /// The number that a cell's text names, in millionths.
  public static func parse(_ text: String, context: NumberContext = NumberContext()) -> ValueReading<Int64> {
    ValueReading(text, as: .number, shown: { Text(both: FixedWords.decimal($0)) }) { cell throws(Refusal) in
      try read(&cell, context)
    }
  }

  /// The factor that a unit in a header's brackets stands for: 1 for 人, 10,000 for 万人次; nil where it is not known.
  public static func factor(ofHeaderUnit unit: String) -> Int64? {
    var cell = Cell(unit, as: .number)
    _ = cell.take("单位:")
    let factor = cell.takeHeaderScale()
    _ = cell.takeMeasure()
    return cell.atEnd ? factor : nil
  }

  /// The measure word in a header's brackets, behind what multiplies it: 人次 of 万人次; nil where there is none.
  package static func measure(ofHeaderUnit unit: String) -> String? {
    var cell = Cell(unit, as: .number)
    _ = cell.take("单位:")
    _ = cell.takeHeaderScale()
    let word = cell.takeMeasure()
    return cell.atEnd ? word : nil
  }

  /// The measure word behind the number of a cell, without brackets; nil where it names none.
  public static func measure(in text: String) -> String? {
    guard !Cell.isEmpty(text) else { return nil }
    var cell = Cell(text, as: .number)
    guard (try? read(&cell, NumberContext(allowsNegative: true))) != nil else { return nil }
    for case .measure(let word) in cell.changes { return word.filter { !"()".contains($0) } }
    return nil
  }

  private static func read(_ cell: inout Cell, _ context: NumberContext) throws(Refusal) -> Int64 {
    cell.takeLeadingWord()
    cell.takeApproximatePrefix()
    let negative = cell.takeSign()
    cell.takeApproximatePrefix()
    guard let numeral = try cell.takeNumeral() else { throw cell.unreadable }
    cell.takeApproximateSuffix()
    cell.skipSpaces()
    var isBare = !numeral.hasScale
    if let measure = cell.takeMeasure() {
      cell.note(.measure(measure))
      isBare = false
      cell.takeApproximateSuffix()
    }
    if cell.startsRange { throw cell.range }
    cell.takeTrailingMark()
    guard cell.atEnd else { throw cell.unreadable }
    let amount = try cell.millionths(numeral.value, factor: isBare ? context.factor : 1)
    if negative, amount != 0, !context.allowsNegative { throw cell.negative }
    return negative ? -amount : amount
  }
}
