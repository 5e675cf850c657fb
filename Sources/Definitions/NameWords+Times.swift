/// Words beside dates and numbers.
extension NameWords {
  /// What stands behind a number that is no month or day of the date before it, or says of itself what it is.
  public var ordinals: [String] { of("ordinal") }
  /// What tells within names that all is meant since the year began.
  public var untils: [String] { of("until") }
  /// What stands before words of corrections that makes them a second one, the longer first.
  public var agains: [String] { of("again") }
  /// What stands behind the day by which something is due, in the order in which it is taken off.
  public var dues: [String] { of("due") }
  /// What stands behind a span of time and means the end of it.
  public var endings: [String] { of("ending") }
  /// What other currencies than the yuan begin with.
  public var currencies: [String] { of("currency") }
}
