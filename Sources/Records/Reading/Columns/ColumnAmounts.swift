import Catalog
import Definitions
import Diagnostics
import Values

/// Tells amounts from the other numbers of a column that no field explains.
enum ColumnAmounts {
  /// Ends of headings of numbers that say which and not how many.
  private static let codes = NameWords.known.codes

  /// Whether most cells that are filled in are amounts: numbers, but no running ones, no years, and none that are as long
  /// as a telephone's. O(rows).
  static func hold(in raw: RawTable, column: Int, header: String) -> Bool {
    let name = FoldedName(header).splitUnit.name.description
    guard raw.ways[column].isKept, !codes.contains(where: name.hasSuffix) else { return false }
    let texts = raw.texts[column].texts
    let values = (0..<texts.count).map { amount(texts[$0]) }
    var (filled, amounts, years, rising) = (0, 0, 0, 0)
    var last: Int64?
    for row in raw.codes[column].indices {
      let code = Int(raw.codes[column][row])
      guard !Cell.isEmpty(texts[code]) else { continue }
      filled += 1
      guard let value = values[code] else { continue }
      amounts += 1
      if (1990...2100).contains(value / FixedPoint.number) && value % FixedPoint.number == 0 { years += 1 }
      if let last, value == last + FixedPoint.number { rising += 1 }
      last = value
    }
    return amounts * 2 > filled && years < amounts && (amounts < 2 || rising < amounts - 1)
  }

  /// Whether both columns hold amounts in some row, and those of the one are nowhere less than those of the other. O(rows).
  static func exceed(in raw: RawTable, column: Int, other: Int) -> Bool {
    guard raw.ways[column].isKept, raw.ways[other].isKept else { return false }
    let (mine, theirs) = (raw.texts[column].texts.map(amount), raw.texts[other].texts.map(amount))
    var isMet = false
    for row in raw.codes[column].indices {
      guard let most = mine[Int(raw.codes[column][row])], let one = theirs[Int(raw.codes[other][row])] else { continue }
      guard most >= one else { return false }
      isMet = true
    }
    return isMet
  }

  /// Whether at least half of the distinct texts bear a digit, or nothing is known of them. O(distinct texts).
  static func mayHold(in raw: RawTable, column: Int) -> Bool {
    guard raw.ways[column].isKept else { return true }
    let filled = raw.texts[column].texts.filter { !Cell.isEmpty($0) }
    return filled.count(where: { $0.contains(where: \.isNumber) }) * 2 >= filled.count
  }

  /// The amount that a text says, in millionths; nil of words, and of digits that are a code.
  private static func amount(_ text: String) -> Int64? {
    let digits = text.filter(\.isNumber)
    guard digits.count < 9, !(text.hasPrefix("0") && digits.count > 1 && !text.contains(".")) else { return nil }
    return NumberParser.parse(text).value ?? MoneyParser.parse(text).value
  }
}

extension FieldType {
  /// Whether its cells hold how much or how many.
  var isAmount: Bool { [.number, .money, .duration, .percent].contains(self) }
}
