/// One change made to understand a cell. Several may be made in one; together they are a `Repair`.
enum Change: Hashable, Sendable {
  /// 无 or — was read as nothing.
  case emptyMark
  /// About 300 was counted as 300.
  case approximate
  /// The value was rounded to what its type can hold.
  case rounded
  /// 3.3000000000000003 was read as 3.3.
  case binaryNoise
  /// The written day of the week is another than the date's.
  case weekday
  /// The year came from around the table.
  case yearSupplied(Int)
  /// A two-digit year was completed.
  case century(Int)
  /// Day and month stand in the order that the column decided.
  case dayFirst, monthFirst
  /// The first of several days was taken; the last, of a deadline.
  case firstOfRange, lastOfRange
  /// The first day of a month was taken.
  case firstOfMonth
  /// A deadline's month, quarter or year came to its last day.
  case endOfSpan
  /// A deadline was read with its day.
  case untilThen
  /// A spreadsheet's day number was turned into a date.
  case serial
  /// A time in another zone was turned into Beijing's.
  case zone
  /// A part of a day was turned into a time.
  case dayFraction
  /// 0830 was read as 8:30.
  case colonSupplied
  /// 8:30-11:00 was read as the time between.
  case fromTimes
  /// 1小时30 was read as 1小时30分.
  case lastUnitSupplied
  /// 10w was read as 10万.
  case slangScale
  /// 1.2E+3 was written out.
  case scientific
  /// Chinese numerals were read.
  case chinese
  /// The measure word after the number was left out.
  case measure(String)
  /// A word that adds nothing was left out.
  case leadingWord(String)
  /// Thousands separators were taken out.
  case thousands
  /// Spaces within the value were taken out.
  case spaces
  /// A wrong mark was read as the right one.
  case punctuation
  /// A code that became a decimal number lost its `.0`.
  case decimalTail
  /// A small x became X.
  case letterCase
  /// What an export wrapped around the text was taken off.
  case wrapped
  /// Characters that cannot be seen were taken out.
  case invisible
  /// Full-width characters became half-width.
  case fullWidth
}
