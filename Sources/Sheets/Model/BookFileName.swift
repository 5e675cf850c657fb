/// File names that every system takes.
public enum BookFileName {
  /// One component of a path: characters that Windows forbids become `-`, control characters, leading and trailing dots
  /// and spaces go, and it is cut to a length that leaves room for an extension (names have 255 bytes at most).
  public static func clean(_ name: String, limit: Int = 150) -> String {
    var out = ""
    for character in name {
      if character.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) { continue }
      out.append("/\\:*?\"<>|".contains(character) ? "-" : character)
    }
    while out.utf8.count > limit { out.removeLast() }
    while let last = out.last, last == "." || last == " " { out.removeLast() }
    while let first = out.first, first == "." || first == " " { out.removeFirst() }
    let reserved = ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return out.isEmpty ? "_" : reserved.contains(out.lowercased()) ? "_" + out : out
  }
}
