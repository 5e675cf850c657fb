/// Personal data as workbooks may show it.
enum Masking {
  /// 张*三, 欧**娜, 李*: the first and the last character stay.
  static func name(_ name: String) -> String {
    let characters = Array(name)
    switch characters.count {
    case 0, 1: return name
    case 2: return "\(characters[0])*"
    default:
      return "\(characters[0])" + String(repeating: "*", count: characters.count - 2)
        + "\(characters[characters.count - 1])"
    }
  }

  /// 440***********1234, 138****5678: enough to tell two apart.
  static func number(_ number: String) -> String {
    let characters = Array(number)
    guard characters.count > 7 else { return String(repeating: "*", count: characters.count) }
    return String(characters.prefix(3)) + String(repeating: "*", count: characters.count - 7)
      + String(characters.suffix(4))
  }

  /// Free text with runs of digits masked that look like an identity number (15 or 18) or a mobile phone (11, from 1).
  static func text(_ text: String) -> String {
    guard hasLongRun(text) else { return text }
    var out = ""
    var run = ""
    func flush() {
      let digits = run.filter(\.isNumber).count
      let isPhone = digits == 11 && run.hasPrefix("1")
      out += isPhone || digits == 15 || digits >= 17 && digits <= 18 ? number(run) : run
      run = ""
    }
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if isDigit || (character == "X" || character == "x") && run.count == 17 {
        run.append(character)
      } else {
        flush()
        out.append(character)
      }
    }
    flush()
    return out
  }

  /// Whether as many digits stand together as the shortest number that is masked has.
  private static func hasLongRun(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var digits = 0
    for i in bytes.indices {
      digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[i]) ? digits + 1 : 0
      if digits == 11 { return true }
    }
    return false
  }
}
