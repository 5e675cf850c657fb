/// Text as the library may have it.
enum CText {
  /// Characters that XML cannot hold, and NUL, at which C would stop, go. `_x0041_`, which Excel would take for an
  /// escape, has its first `_` escaped.
  static func clean(_ text: String) -> String {
    guard needsWork(text) else { return text }
    var out = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 9, 10: out.append(scalar)
      case 0..<32, 127, 0xFFFE, 0xFFFF: continue
      case 0x5F where looksEscaped(scalars, at: i): out.append(contentsOf: "_x005F_".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Whether it may hold any of these: a control character, `_x`, or U+FFFE and U+FFFF, which begin with EF BF.
  private static func needsWork(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var before: UInt8 = 0
    for i in bytes.indices {
      let byte = bytes[i]
      if byte < 32 && byte != 9 && byte != 10 || byte == 0x7F { return true }
      if before == 0x5F && byte == UInt8(ascii: "x") || before == 0xEF && byte == 0xBF { return true }
      before = byte
    }
    return false
  }

  private static func looksEscaped(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
    guard start + 6 < scalars.count, scalars[start + 1] == "x", scalars[start + 6] == "_" else { return false }
    return scalars[(start + 2)...(start + 5)].allSatisfy { $0.properties.isHexDigit && $0.isASCII }
  }
}
