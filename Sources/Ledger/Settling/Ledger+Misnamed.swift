import Catalog
import Diagnostics
import Values

/// Files of what happened in one month, as their names say, in which nothing of that month stands.
extension Ledger {
  /// A warning about each, in the order of paths: that of the month before may have been saved under the new name. What is sent again as it goes on,
  /// corrections and what came late tell of other months by right. O(distinct days).
  public func misnamed() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var tables: [String: [Int]] = [:]
    for at in files.indices { tables[files[at].records.path, default: []].append(at) }
    for (path, tables) in tables.sorted(by: { $0.key < $1.key }) {
      guard let named = NamedTime.month(ofFile: path), tables.allSatisfy({ isOfDeeds($0) }) else { continue }
      let days = tables.compactMap { at in
        files[at].closed?.reach.days ?? KeyReach.days(files[at].records, catalog.kinds[files[at].records.kind])
      }
      guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { continue }
      let (from, until) = (Self.month(first), Self.month(last))
      let months = from.year * 12 + from.month...until.year * 12 + until.month
      let isMet = months.contains { number in
        let year = (number - 1) / 12
        return number - year * 12 == named.month && named.year.map { $0 == year } ?? true
      }
      guard !isMet else { continue }
      let rows = tables.reduce(0) { $0 + (files[$1].closed?.count ?? files[$1].fates.count) }
      found.append(Self.misnamed(path, named, rows, from, until))
    }
    return found
  }

  private func isOfDeeds(_ at: Int) -> Bool {
    catalog.kinds[files[at].records.kind].isOfDeeds && !files[at].records.isCorrection
  }

  private static func month(_ day: Int64) -> CivilDate { CivilDate(dayNumber: Int32(truncatingIfNeeded: day)) }

  private static func misnamed(
    _ path: String, _ named: (month: Int, year: Int?), _ rows: Int, _ first: CivilDate, _ last: CivilDate
  ) -> Diagnostic {
    let name = Period.month(of: CivilDate(year: named.year ?? first.year, month: named.month, day: 1) ?? first)
    let (from, until) = (Period.month(of: first), Period.month(of: last))
    let meant = named.year == nil ? Text(zh: "\(named.month)月", en: "month \(named.month)") : name.title
    let isOne = from == until
    return Diagnostic(
      .warning, "doubt.month", at: Place(file: path),
      seen: Text(
        zh: "文件名是\(meant.zh)的，而其中 \(rows) 行的日期都在\(from.title.zh)"
          + (isOne ? "" : "至\(until.title.zh)之间") + "，没有一行是\(meant.zh)的",
        en: "its name says \(meant.en), and its \(rows) rows are all of \(from.title.en)"
          + (isOne ? "" : " to \(until.title.en)") + "; none is of \(meant.en)"),
      fix: Text(
        zh: "请核对是否存错了文件；若文件名写的是报送的月份，不必改",
        en: "check whether the wrong file was saved; leave it if the name tells the month of sending"))
  }
}
