/// Cells that hold several names, `红星村、东风村；市场局`.
public enum ListParser {
  /// The names parted by 、 ; ； | ｜ or a line break, and by commas where asked; trimmed, in their order, without empty ones.
  public static func split(_ text: String, atCommas: Bool = false) -> [String] {
    let marks = atCommas ? "、;；|｜\n\r,，" : "、;；|｜\n\r"
    let parts = text.unicodeScalars.split { marks.unicodeScalars.contains($0) }
    return parts.compactMap { TextParser.parse(String(String.UnicodeScalarView($0))).value }
  }
}
