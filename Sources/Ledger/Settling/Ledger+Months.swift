import Catalog
import Values

/// Logs of a month each, which number their rows from 1 and may tell of the same people and hours every time.
extension Ledger {
  /// A month, or the first and last of several, that names a table: of the year where one is told, of any year where none is.
  struct TableSpan: Hashable, Sendable {
    var year: Int?
    var first: Int
    var last: Int

    /// Whether a month lies in it.
    func holds(_ month: TableMonth) -> Bool { first...last ~= month.month && year.map { $0 == month.year } ?? true }

    /// Whether no month lies in both, as far as is told.
    func isApart(from other: TableSpan) -> Bool {
      if let year, let theirs = other.year, year != theirs { return true }
      return last < other.first || other.last < first
    }
  }

  /// A month of a year.
  struct TableMonth: Hashable, Sendable {
    var year: Int
    var month: Int
  }

  /// Whether a row and an entry lie in two months, each in the one that its own table is named after: so neither is a
  /// version of the other.
  mutating func isOfAnotherMonth(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard let date = key.date, at != other.file, !files[at].records.isCorrection,
      !files[other.file].records.isCorrection, let mine = month(of: at, row, date),
      let theirs = month(of: other.file, other.row, date), mine != theirs
    else { return false }
    return isNamed(at, after: mine) && isNamed(other.file, after: theirs)
  }

  /// The month in which a row's day lies.
  func month(of at: Int, _ row: Int, _ date: Int) -> TableMonth? {
    let day = files[at].number(date, row: row)
    guard day != FieldColumn.blank else { return nil }
    let civil = CivilDate(dayNumber: Int32(truncatingIfNeeded: day))
    return TableMonth(year: civil.year, month: civil.month)
  }

  private mutating func isNamed(_ at: Int, after month: TableMonth) -> Bool {
    guard let span = namedSpan(at), span.first == span.last else { return false }
    return span.holds(month)
  }

  /// The month, or several, that a title of a table names, else its file's name, else its folders; nil where they name none.
  mutating func namedSpan(_ at: Int) -> TableSpan? {
    if let known = counting.spans[at] { return known }
    let path = files[at].records.path
    let titles = files[at].records.above.flatMap(\.self)
    let told = titles.lazy.compactMap { Self.span("\(path)/\($0)", below: path) }.first
    let span = told ?? Self.span(path, below: nil)
    counting.spans[at] = .some(span)
    return span
  }

  /// - Parameter folder: the month must be told by what stands below it, and be no day, as that of writing is.
  private static func span(_ path: String, below folder: String?) -> TableSpan? {
    // Of a year that nothing names only the month is told.
    let anyYear = DateContext.everyday.lowerBound
    let whole = NamedTime(path: path)
    guard let time = whole ?? NamedTime(path: "\(anyYear)/\(path)"), time.month > 0 else { return nil }
    if let folder {
      let name = path.dropFirst(folder.count + 1)
      guard let own = NamedTime(path: "\(anyYear)/\(name)") ?? NamedTime(path: String(name)), own.month == time.month,
        own.first == time.first, own.day == 0
      else { return nil }
    }
    return TableSpan(year: whole?.year, first: time.first, last: time.month)
  }
}
