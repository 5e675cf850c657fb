import Diagnostics
import Values

/// Words as they are compared: width, case, white space, and which sort of brackets, quotation marks and dashes was typed
/// tell no two records apart.
enum TypedText {
  /// By code: the number of the text in this form; that of the text itself, where it is there in this form. One pass over the
  /// bytes of the distinct texts, and a look-up of those that need it.
  static func numbers(_ column: FieldColumn, _ written: [Int64], _ pool: inout TextTable) -> [Int64] {
    var numbers = written
    for code in written.indices where written[code] != FieldColumn.blank {
      guard column.texts.withUTF8(code, { $0.contains(where: isTyped) }) else { continue }
      let folded = folded(column.texts[code])
      // What is made of such marks alone stays as it is.
      if !folded.isEmpty { numbers[code] = Int64(pool.code(folded)) }
    }
    return numbers
  }

  /// Whether a byte may begin what is folded: ideographs and small letters without accents are as they are.
  private static func isTyped(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x41...0x5A, 0x7F, 0xC0...0xE3, 0xEA...0xFF: true
    default: false
    }
  }

  static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in FoldedName(text).description.unicodeScalars { out.append(plain(scalar)) }
    return String(out)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "“", "”", "„", "‟", "「", "」", "『", "』", "〝", "〞": "\""
    case "‘", "’", "‚", "‛": "'"
    case "【", "〔", "〖", "［": "["
    case "】", "〕", "〗", "］": "]"
    case "‐", "‑", "‒", "–", "—", "―", "−": "-"
    default: scalar
    }
  }
}
