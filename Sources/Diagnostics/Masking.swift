/// Personal data as it may be shown.
public enum Masking {
  /// 张*三, 欧**娜, 李*: the first and the last character stay.
  public static func name(_ name: String) -> String {
    let characters = Array(name)
    switch characters.count {
    case 0, 1: return name
    case 2: return "\(characters[0])*"
    default:
      return "\(characters[0])" + String(repeating: "*", count: characters.count - 2)
        + "\(characters[characters.count - 1])"
    }
  }

  /// 张*、李*: several names in one text, each masked.
  public static func names(_ text: String) -> String {
    var (shown, name) = ("", "")
    for character in text {
      guard character.isWhitespace || "、，,;；/／|｜&＆".contains(character) else {
        name.append(character)
        continue
      }
      shown += Self.name(name) + String(character)
      name = ""
    }
    return shown + Self.name(name)
  }

  /// 440***********1234, 138****5678: enough to tell two apart.
  public static func number(_ number: String) -> String {
    let characters = Array(number)
    guard characters.count > 7 else { return String(repeating: "*", count: characters.count) }
    return String(characters.prefix(3)) + String(repeating: "*", count: characters.count - 7)
      + String(characters.suffix(4))
  }

  /// Free text with the numbers masked that look like those of people: identity numbers (15 or 18 digits, but no record
  /// numbers that begin with year and month), mobile phones (11 from 13 to 19, also behind +86 or a 0) and bank cards (16
  /// or 19), in digits of either width, and parted as people part them (138-0000-1234). As many scalars as the text has.
  /// O(length).
  public static func text(_ text: String) -> String {
    guard hasManyDigits(text) else { return text }
    var scalars = Array(text.unicodeScalars)
    var isMasked = false
    for digits in PersonalNumbers(scalars).found where digits.count > 7 {
      for at in digits.dropFirst(3).dropLast(4) { scalars[at] = "*" }
      isMasked = true
    }
    guard isMasked else { return text }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: scalars)
    return String(out)
  }

  /// Whether a text has as many digits as the shortest number that is masked.
  private static func hasManyDigits(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count >= 11 else { return false }
    var digits = 0
    for i in bytes.indices {
      let byte = bytes[i]
      // The last byte of a digit of full width (EF BC 90 …), or of some other character.
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (0x90...0x99).contains(byte) { digits += 1 }
    }
    return digits >= 11
  }
}

extension Text {
  /// The wording with the numbers of people in it masked.
  public var masked: Text { Text(zh: Masking.text(zh), en: Masking.text(en)) }
}
