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

  /// The number of 18 characters that one of 15 digits became, by GB 11643-1999: the century and the check character
  /// are added. Nil for any other text.
  public static func ofEighteen(_ text: String) -> String? {
    guard text.utf8.count == 15, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let body = text.prefix(6) + "19" + text.dropFirst(6)
    return body + String(IDNumberParser.checkCharacter(of: body.utf8.map { Int($0) - 48 }))
  }
}
