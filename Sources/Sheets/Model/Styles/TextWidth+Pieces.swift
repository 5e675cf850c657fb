extension TextWidth {
  /// The text in as few pieces as take so many lines each at most, parted behind Chinese marks of punctuation and blanks. A
  /// part between two of these that is longer stays whole. O(length × pieces of a line).
  static func pieces(_ text: String, lines most: Int, width: Double, size: Double) -> [String] {
    guard lines(text, width: width, size: size) > most else { return [text] }
    var pieces: [String] = []
    var piece = ""
    var part = ""
    for character in text {
      part.append(character)
      guard "，、；。 ".contains(character) else { continue }
      if !piece.isEmpty && lines(piece + part, width: width, size: size) > most {
        pieces.append(piece)
        piece = ""
      }
      piece += part
      part = ""
    }
    if !piece.isEmpty && lines(piece + part, width: width, size: size) > most {
      pieces.append(piece)
      piece = ""
    }
    return pieces + [piece + part]
  }
}
