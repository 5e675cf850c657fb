/// A file's name without its numbers: names that differ only in these are told apart by them.
extension FileOrder {
  /// The path without numbers.
  public static func series(_ path: String) -> String {
    parts(path).map { part in
      var text = ""
      for token in part {
        if case .scalar(let scalar) = token { text.unicodeScalars.append(scalar) } else { text += "\u{1}" }
      }
      return text
    }.joined(separator: "/")
  }
}
