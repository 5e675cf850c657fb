extension TextRun {
  /// Text in runs of a Chinese face and of the face for digits and Latin letters.
  static func runs(_ text: String, _ font: Font) -> [TextRun] {
    if let runs = plainRuns(text, font) { return runs }
    var runs: [TextRun] = []
    var (current, isLatin) = ("", false)
    for character in text {
      let latin =
        character.isASCII && character != " " && !"()[]{}".contains(character) || character == "▲" || character == "▼"
      let kept = character == " " ? isLatin : latin
      if kept != isLatin && !current.isEmpty {
        runs.append(TextRun(current, isLatin ? font.figures : font))
        current = ""
      }
      isLatin = kept
      current.append(character)
    }
    if !current.isEmpty { runs.append(TextRun(current, isLatin ? font.figures : font)) }
    return runs
  }

  /// The same of a text whose scalars are each a character of their own, as nearly all are; nil of others.
  private static func plainRuns(_ text: String, _ font: Font) -> [TextRun]? {
    var runs: [TextRun] = []
    let scalars = text.unicodeScalars
    var (start, isLatin) = (scalars.startIndex, false)
    func add(upTo end: String.Index) {
      if start < end { runs.append(TextRun(String(scalars[start..<end]), isLatin ? font.figures : font)) }
      start = end
    }
    var at = start
    while at < scalars.endIndex {
      let latin: Bool
      switch scalars[at].value {
      case 0x20: latin = isLatin
      case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: latin = false
      case 0x0A, 0x21...0x7E, 0x25B2, 0x25BC: latin = true
      case 0x4E00...0x9FFF, 0x3000...0x3029, 0xFF01...0xFF5E, 0x2014, 0x2018...0x201D, 0x2026, 0xB7: latin = false
      default: return nil
      }
      if latin != isLatin {
        add(upTo: at)
        isLatin = latin
      }
      at = scalars.index(after: at)
    }
    add(upTo: at)
    return runs
  }
}
