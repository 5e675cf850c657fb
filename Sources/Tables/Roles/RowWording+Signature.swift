extension RowWording {
  /// Whether the filled cells of a row, `packed`, are labels and what belongs to them, which stands in the next cell
  /// where a label ends in its colon: 填表人：, 张三. Beside who wrote, the day of writing needs no label.
  static func isSignature(_ cells: [String]) -> Bool {
    guard let first = cells.first, isNote(first) else { return false }
    var isOpen = false
    var days = isLabel(first, of: labels) ? 1 : 0
    for var text in cells {
      if isNote(text) {
        isOpen = text.hasSuffix("：") || text.hasSuffix(":")
      } else if isOpen {
        isOpen = false
      } else if days > 0, text.withUTF8({ CellShape($0) }) == .moment {
        days -= 1
      } else {
        return false
      }
    }
    return true
  }

  /// The reporting body that a row names behind a label, in the same cell or the next.
  static func body(in cells: [String]) -> String? {
    guard let at = cells.firstIndex(where: { isLabel(packed($0), of: bodies) }) else { return nil }
    let rest = cells[at].drop { $0 != "：" && $0 != ":" }.dropFirst()
    if let word = rest.split(whereSeparator: \.isWhitespace).first { return String(word) }
    return cells[(at + 1)...].lazy.map(packed).first { !$0.isEmpty }
  }

  /// Whether a text is the number of a page: 第1页, 第 1 页 / 共 3 页.
  static func isPage(_ packed: String) -> Bool {
    guard packed.hasPrefix("第"), packed.hasSuffix("页"), packed.count <= 16 else { return false }
    return packed.allSatisfy { $0.isNumber || ordinals.contains($0) || "第页共，,、/／".contains($0) }
  }
}
