/// The digits of a telephone or an identity number, and the stars that mask some of them, by which namesakes are told apart.
public struct PersonMark: Sendable, Hashable {
  private let digits: [UInt8]

  /// What a text shows; nil where too few digits are seen to tell.
  public init?(_ text: String) {
    var mark: [UInt8] = []
    for scalar in text.unicodeScalars {
      let half = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch half {
      case 0x30...0x39, 0x2A: mark.append(UInt8(half))
      case 0x58, 0x78: mark.append(0x58)
      case 0x20, 0x2D, 0x2B, 0x09, 0x27, 0xA0, 0x3000: continue
      default: return nil
      }
    }
    guard mark.count(where: { $0 != 0x2A }) >= 4 && mark.count >= 7 else { return nil }
    digits = mark
  }

  /// Whether two of one length differ in a digit that both show.
  public func differs(from other: PersonMark) -> Bool {
    digits.count == other.digits.count && zip(digits, other.digits).contains { $0 != $1 && $0 != 0x2A && $1 != 0x2A }
  }
}
