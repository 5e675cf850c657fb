import Definitions

extension NamedTime {
  /// The one month that a file's own name says its records are of, and its year where name or folders tell one. Nil where the
  /// name tells none, or several, a day or a week, or when it was written.
  public static func month(ofFile path: String) -> (month: Int, year: Int?)? {
    let name = String(path.split(separator: "/").last ?? "")
    let words = NameWords.known
    guard !(words.weeks + words.written).contains(where: name.contains) else { return nil }
    // Of a year that nothing names only the month is told.
    guard let own = NamedTime(path: "\(DateContext.everyday.lowerBound)/\(name)"), own.month > 0, own.day == 0,
      own.first == own.month
    else { return nil }
    let whole = NamedTime(path: path)
    return (own.month, whole?.month == own.month ? whole?.year : nil)
  }
}
