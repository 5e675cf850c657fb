import Rows

extension HeaderFinder {
  /// The header, also where it alone is parted by spaces: a single text right above the first full row, with as many
  /// different words as the rows have cells, none of them a number. Taken where nothing else is a header, or where its
  /// words are known names.
  func withSpacedHeader(_ found: Found) -> Found {
    let width = usualWidth
    guard width > 2, found.above > 0, facts[found.above - 1].filled.count == 1 else { return found }
    let column = facts[found.above - 1].filled[0]
    let words = Self.words(text(found.above - 1, column))
    guard words.count == width, Set(words).count == width, words.allSatisfy(Self.isName) else { return found }
    let known = vocabulary.isEmpty ? 0 : words.count { vocabulary.contains($0) }
    guard found.rows == 0 || known >= Self.leastMatches(width) else { return found }
    return Found(above: found.above - 1, rows: 1, words: words)
  }

  private static func isName(_ word: String) -> Bool {
    var word = word
    let shape = word.withUTF8 { CellShape($0) }
    return shape == .text || shape == .code
  }

  /// The words of a text, without the quotes around them; spaces within quotes part nothing.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var (isQuoted, isOpen) = (false, false)
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
        isOpen = true
      } else if !isQuoted && character.isWhitespace {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return isQuoted ? [] : words
  }
}
