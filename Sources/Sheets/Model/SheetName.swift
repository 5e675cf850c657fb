/// What Excel, and the references that libxlsxwriter writes, allow as the name of a sheet.
public enum SheetName {
  /// Excel's limit, in UTF-16 units.
  public static let limit = 31

  /// Whether a name can be used as it is.
  public static func isLegal(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= limit && !name.contains(where: { isForbidden($0) }) && !name.hasPrefix("'")
      && !name.hasSuffix("'") && !isBare(name) && name.lowercased() != "history"
  }

  /// A legal name as near as can be to the wanted one, other than those taken (compared without case).
  public static func legal(_ wanted: String, avoiding taken: [String] = []) -> String {
    var name = String(wanted.map { isForbidden($0) ? "·" : $0 })
    while name.hasPrefix("'") || name.hasPrefix(" ") { name.removeFirst() }
    while name.hasSuffix("'") || name.hasSuffix(" ") { name.removeLast() }
    if name.isEmpty || isBare(name) || name.lowercased() == "history" { name = "表 " + name }
    let folded = Set(taken.map { $0.lowercased() })
    var (candidate, number) = (clipped(name, to: limit), 2)
    while folded.contains(candidate.lowercased()) {
      let tail = " (\(number))"
      candidate = clipped(name, to: limit - tail.utf16.count) + tail
      number += 1
    }
    return candidate
  }

  /// Names such as `2026` or `Q3`: libxlsxwriter leaves them unquoted in references, where they read as something else.
  static func isBare(_ name: String) -> Bool {
    name.contains { $0.isNumber }
      && name.unicodeScalars.allSatisfy {
        ("0"..."9").contains($0) || ("a"..."z").contains($0) || ("A"..."Z").contains($0) || $0 == "_" || $0 == "."
      }
  }

  private static func isForbidden(_ character: Character) -> Bool {
    "[]:*?/\\".contains(character) || character.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
  }

  private static func clipped(_ name: String, to limit: Int) -> String {
    var name = name
    while name.utf16.count > limit || name.hasSuffix("'") { name.removeLast() }
    return name
  }
}
