import Catalog
import Values

/// Logs of a month each, which number their rows from 1 and may tell of the same people and hours every time.
extension Ledger {
  /// The month that names a table: that of the year where one is told, of any year where none is.
  struct TableMonth: Hashable, Sendable {
    var year: Int?
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

  private func month(of at: Int, _ row: Int, _ date: Int) -> TableMonth? {
    let day = files[at].number(date, row: row)
    guard day != FieldColumn.blank else { return nil }
    let civil = CivilDate(dayNumber: Int32(truncatingIfNeeded: day))
    return TableMonth(year: civil.year, month: civil.month)
  }

  private mutating func isNamed(_ at: Int, after month: TableMonth) -> Bool {
    guard let named = namedMonth(at) else { return false }
    return named.month == month.month && named.year.map { $0 == month.year } ?? true
  }

  /// The one month that a title of a table names, else its file's name, else its folders; nil where they name none, or a
  /// span of several.
  private mutating func namedMonth(_ at: Int) -> TableMonth? {
    if let known = counting.months[at] { return known }
    let path = files[at].records.path
    let titles = files[at].records.above.flatMap(\.self)
    let told = titles.lazy.compactMap { Self.oneMonth("\(path)/\($0)", below: path) }.first
    let month = told ?? Self.oneMonth(path, below: nil)
    counting.months[at] = .some(month)
    return month
  }

  /// - Parameter folder: the month must be told by what stands below it, and be no day, as that of writing is.
  private static func oneMonth(_ path: String, below folder: String?) -> TableMonth? {
    // Of a year that nothing names only the month is told.
    let anyYear = DateContext.everyday.lowerBound
    let whole = NamedTime(path: path)
    guard let time = whole ?? NamedTime(path: "\(anyYear)/\(path)"), time.month > 0, time.first == time.month else {
      return nil
    }
    if let folder {
      let name = path.dropFirst(folder.count + 1)
      guard let own = NamedTime(path: "\(anyYear)/\(name)") ?? NamedTime(path: String(name)), own.month == time.month,
        own.day == 0
      else { return nil }
    }
    return TableMonth(year: whole?.year, month: time.month)
  }
}
