/// How the bare numbers of a column of percentages are to be read, decided once for the column.
public enum PercentForm: Sendable, Hashable {
  /// Every number bears its sign; there are no bare ones but 0.
  case percentSign
  /// 0.93 stands for 93 %.
  case fraction
  /// 93 stands for 93 %.
  case hundred
  /// There are fractions and numbers over 1, so that 0.93 could be either.
  case mixed
  /// The bare numbers are 0 and 1 only, so that 1 could be 1 % or 100 %.
  case undecided

  /// Decides by all texts of a column; a `%` in the header's brackets decides alone.
  public static func decide(_ texts: some Sequence<String>, headerUnit: String? = nil) -> PercentForm {
    if let headerUnit {
      var cell = Cell(headerUnit, as: .percent)
      if cell.takeAny(["%", "百分比", "百分数"]) != nil { return .hundred }
    }
    var (fractions, ones, overs) = (false, false, false)
    for text in texts {
      guard let number = PercentParser.bareNumber(text), !number.isZero else { continue }
      if number.whole == 0 {
        fractions = true
      } else if number == ExactDecimal(small: 1) {
        ones = true
      } else {
        overs = true
      }
    }
    switch (fractions, ones, overs) {
    case (true, _, true): return .mixed
    case (true, _, false): return .fraction
    case (false, _, true): return .hundred
    case (false, true, false): return .undecided
    case (false, false, false): return .percentSign
    }
  }
}
