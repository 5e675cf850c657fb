/// Rows that head a section of a table: 一,城东街道,,, and 一、市直部门,,,.
public enum SectionHeading {
  /// Beyond so many characters, a text that begins with a number is no heading but a sentence.
  private static let longest = 24

  /// Whether a text, without blanks, numbers a section and says no more: 一, 二、, （三）.
  static func isNumber(_ packed: String) -> Bool {
    let number = packed.filter { !"（）()、.．".contains($0) }
    return (1...3).contains(number.count) && number.allSatisfy { RowWording.ordinals.contains($0) }
  }

  /// Whether a text, without blanks, numbers a section and names it: 一、市直部门, （三）乡镇街道.
  static func isNumbered(_ packed: String) -> Bool {
    let name = name(packed)
    return name.count < packed.count && !name.isEmpty && packed.count <= longest
      && !packed.contains { "。；;：:".contains($0) }
  }

  /// A heading without its number; a text that has none unchanged.
  public static func name(_ text: String) -> String {
    let packed = RowWording.packed(text)
    var rest = packed[...]
    let isInBrackets = rest.first == "（" || rest.first == "("
    if isInBrackets { rest = rest.dropFirst() }
    let number = rest.prefix { RowWording.ordinals.contains($0) }
    guard (1...3).contains(number.count) else { return text }
    rest = rest.dropFirst(number.count)
    if isInBrackets {
      guard let close = rest.first, "）)".contains(close) else { return text }
      rest = rest.dropFirst()
      if let mark = rest.first, "、.．".contains(mark) { rest = rest.dropFirst() }
    } else {
      guard let mark = rest.first, "、.．".contains(mark) else { return text }
      rest = rest.dropFirst()
    }
    return rest.isEmpty ? text : String(rest)
  }
}
