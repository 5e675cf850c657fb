import Catalog
import Definitions
import Diagnostics

/// Money in millionths of a yuan: `3000`, `3000元`, `3万元`, `1.2亿`, `￥3,000.50`, `RMB 3000`, `人民币叁仟元整`, `3元5角`.
///
/// Bare numbers are in the header's unit; a unit in the cell wins. Refused: other currencies, text, ranges, more than six
/// decimals or 10^12 yuan, what is negative where that is not allowed, and ￥ under a header of 万元, which contradict
/// each other.
public enum MoneyParser {
  /// The amount that a cell's text names, in millionths of a yuan.
  public static func parse(_ text: String, context: MoneyContext = MoneyContext()) -> ValueReading<Int64> {
    ValueReading(
      text, as: .money, shown: { Text(zh: "\(FixedWords.decimal($0))元", en: "\(FixedWords.decimal($0)) yuan") }
    ) {
      cell throws(Refusal) in try read(&cell, context)
    }
  }

  /// How many yuan the unit in a header's brackets has: 1 for 元, 10,000 for 万元; nil where it is none of money.
  public static func factor(ofHeaderUnit unit: String) -> Int64? {
    var cell = Cell(unit, as: .money)
    _ = cell.take("单位:")
    _ = cell.take("人民币")
    let factor = cell.takeHeaderScale()
    guard cell.takeAny(["元人民币", "元", "rmb", "cny", "yuan", "¥"]) != nil || factor > 1 else { return nil }
    return cell.atEnd ? factor : nil
  }

  private static func read(_ cell: inout Cell, _ context: MoneyContext) throws(Refusal) -> Int64 {
    cell.takeLeadingWord()
    cell.takeApproximatePrefix()
    var negative = cell.takeSign()
    let sign = cell.takeCurrency()
    if sign, !negative { negative = cell.takeSign() }
    cell.takeApproximatePrefix()
    if cell.isForeign { throw foreign(cell) }
    guard let numeral = try cell.takeNumeral() else { throw cell.unreadable }
    cell.takeApproximateSuffix()
    cell.skipSpaces()
    let named = try cell.takeYuan()
    let isBare = !numeral.hasScale && !named.isNamed
    if isBare, sign, context.factor != 1 { throw contradictory(cell) }
    cell.takeApproximateSuffix()
    _ = cell.takeAny(["人民币", "rmb", "cny"])
    if cell.startsRange { throw cell.range }
    cell.takeTrailingMark()
    if cell.isForeign { throw foreign(cell) }
    guard cell.atEnd else { throw cell.unreadable }
    guard let value = numeral.value.scaled(by: named.power)?.adding(named.rest) else { throw cell.tooLarge }
    let amount = try cell.millionths(value, factor: isBare ? context.factor : 1)
    if negative, amount != 0, !context.allowsNegative { throw cell.negative }
    return negative ? -amount : amount
  }

  private static func foreign(_ cell: Cell) -> Refusal {
    cell.refusal(
      "currency", zh: "不是人民币", en: "is not in yuan",
      fix: Text(zh: "请折算为人民币后重新放入，例如 3000元", en: "convert it to yuan, for example 3000元"))
  }

  private static func contradictory(_ cell: Cell) -> Refusal {
    cell.refusal(
      "ambiguous", zh: "带有货币符号，与表头的单位不一致，可能差一万倍", en: "has a sign of yuan under a header of another unit",
      fix: Text(zh: "请写明单位，例如 3万元、3000元", en: "write the unit, for example 3万元, 3000元"))
  }
}

extension Cell {
  /// Takes `¥`, `RMB`, `人民币` before an amount.
  fileprivate mutating func takeCurrency() -> Bool {
    guard takeAny(["人民币", "rmb", "cny", "¥"]) != nil else { return false }
    _ = take("¥") || take(":")
    skipSpaces()
    return true
  }

  /// Takes 元, 角, 分 and what they part. `power` scales the number before them, `rest` is what follows in yuan.
  fileprivate mutating func takeYuan() throws(Refusal) -> (isNamed: Bool, power: Int, rest: ExactDecimal) {
    var sum = ExactDecimal.zero
    var power = 0
    guard takeAny(["元", "块钱", "块", "rmb", "cny", "yuan"]) != nil else {
      if take("角") { power = -1 } else if take("分") { power = -2 } else { return (false, 0, .zero) }
      return (true, power, .zero)
    }
    for (word, places) in [("角", -1), ("分", -2)] {
      var ahead = self
      guard let part = try ahead.takeNumeral()?.value, ahead.take(word) else { continue }
      guard part.isWhole, part.digits < 10, let yuan = part.scaled(by: places), let next = sum.adding(yuan)
      else { throw unreadable }
      sum = next
      self = ahead
    }
    _ = takeAny(["整", "正"])
    return (true, power, sum)
  }

  private static let currencies = NameWords.known.currencies.map { Array($0.unicodeScalars) }

  /// Whether another currency stands next.
  fileprivate var isForeign: Bool { Self.currencies.contains { rest.starts(with: $0) } }
}
