import Definitions

extension NamedTime {
  /// The one month that a file's own name says its records are of, and its year where name or folders tell one. Nil where the
  /// name tells none, or several, a day or a week, or when it was written.
  public static func month(ofFile path: String) -> (month: Int, year: Int?)? {
    let name = String(path.split(separator: "/").last ?? "")
    let words = NameWords.known
    guard !(words.weeks + words.written).contains(where: name.contains), isPlain(name) else { return nil }
    // Of a year that nothing names only the month is told.
    guard let own = NamedTime(path: "\(DateContext.everyday.lowerBound)/\(name)"), own.month > 0, own.day == 0,
      own.first == own.month
    else { return nil }
    // A folder's year may be that of sending.
    return (own.month, NamedTime(path: name)?.year)
  }

  /// Whether a name tells months in digits, one by one: 七月 may begin a feast's name, 7-9月 and 202607至09 are several.
  private static func isPlain(_ name: String) -> Bool {
    var before: Character = " "
    for character in name {
      if character == "月", !(before.isASCII && before.isNumber) { return false }
      before = character
    }
    if name.contains(where: { "至到~～—–".contains($0) }) { return false }
    // Of numbers with hyphens between them only a year and a month.
    return name.split { !($0.isASCII && $0.isNumber || $0 == "-") }.allSatisfy { run in
      let parts = run.split(separator: "-")
      return parts.count < 2 || parts.count == 2 && parts[0].count == 4 && parts[1].count < 3
    }
  }
}
