/// A resident's ID number.
public struct IDNumber: Sendable, Hashable {
  /// 18 characters, the last of which may be X, or 15 digits.
  public var number: String
  /// Whether the check digit fits and the date of birth in it exists.
  public var isValid: Bool

  /// An ID number, checked or doubtful.
  public init(number: String, isValid: Bool) {
    self.number = number
    self.isValid = isValid
  }
}
