import Catalog

extension Cell {
  /// Takes a month without its day, to the cell's end: `2026年10月`, `2026年10月份`, `2026-10`, `2026.10`, `202610`, `10月` where the
  /// year is supplied. It is its first day. Nil where the cell is none of these.
  ///
  /// - Throws: what `valid` does, of months that do not exist and of years out of bounds; of `2026.1`, which a spreadsheet makes of
  ///   2026.10, too, that it may be either.
  mutating func takeMonth(_ context: DateContext) throws(Refusal) -> CivilDate? {
    var ahead = self
    var (named, month): (Int?, Int)
    let digits = Array(ahead.takeDigits())
    if digits.count == 6, ahead.atEnd {
      func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1.digitValue } }
      (named, month) = (number(0..<4), number(4..<6))
    } else {
      ahead = self
      let date = ahead.takeDateParts()
      guard let last = date.parts.last, !last.isMonthName, last.width < 3, last.mark == nil || last.mark == "月"
      else { return nil }
      switch date.count {
      case 1 where last.mark == "月": named = context.year(of: last.value, 1)
      case 2 where date.parts[0].width == 4:
        if date.parts[0].mark == ".", last.mark == nil, last.width == 1, last.value == 1 { throw januaryOrOctober }
        named = date.parts[0].value
      default: return nil
      }
      month = last.value
      guard ["", "份"].contains(ahead.remainder.filter { $0 != " " }) else { return nil }
      if date.count == 1, let named { note(.yearSupplied(named)) }
    }
    guard let year = named else { return nil }
    let day = try valid(year, month, 1, context)
    note(.firstOfMonth)
    rest = []
    return day
  }
}
