/// Tells whether any of some words stands in a text, by the first scalar of each.
struct WordFinder: Sendable {
  private var words: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

  /// - Parameter words: none of them empty.
  init(_ words: [String]) {
    for word in words {
      let scalars = Array(word.unicodeScalars)
      if let first = scalars.first { self.words[first, default: []].append(scalars) }
    }
  }

  /// O(length), a look-up a scalar.
  func isFound(in text: some StringProtocol) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.contains { at in
      words[scalars[at]]?.contains { scalars[at...].starts(with: $0) } ?? false
    }
  }
}
