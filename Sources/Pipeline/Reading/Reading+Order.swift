import Catalog
import Diagnostics
import Ledger
import Records

extension Reading {
  /// Files named after months without a year stand in the order of time where a year ends between them: 12月 before 1月, as
  /// the newest dates in them tell. Others stay where they are.
  ///
  /// - Returns: what was found out, to be said.
  static func orderByTime(_ files: inout [File], _ catalog: Catalog, isCorrection: (String) -> Bool) -> [Diagnostic] {
    var series: [String: [Int]] = [:]
    var parts: [Int: NamedPart] = [:]
    for (at, file) in files.enumerated() {
      guard let part = NamedPart(path: file.path), let kind = file.tables.first?.kind else { continue }
      parts[at] = part
      series["\(kind)|\(isCorrection(file.path))|\(part.series)", default: []].append(at)
    }
    var said: [Diagnostic] = []
    for places in series.values.sorted(by: { $0[0] < $1[0] }) where places.count > 1 {
      guard let first = firstMonth(places, parts, files, catalog) else { continue }
      func turn(_ at: Int) -> Int { ((parts[at]?.month ?? first) - first + 12) % 12 }
      let turned = places.sorted { (turn($0), $0) < (turn($1), $1) }
      guard turned != places, let last = turned.last, let late = parts[last],
        let before = turned.last(where: { (parts[$0]?.month ?? 0) > late.month }).flatMap({ parts[$0] })
      else { continue }
      let moved = turned.map { files[$0] }
      for (at, file) in zip(places, moved) { files[at] = file }
      said.append(
        Diagnostic(
          .note, "order.time", at: Place(file: moved[moved.count - 1].path),
          seen: Text(
            zh: "文件名没有年份，按内容的最新日期，“\(late.written)”排在“\(before.written)”之后",
            en: "names have no year; by the newest dates, “\(late.written)” comes after “\(before.written)”"),
          fix: Text(zh: "如不正确，请在文件名中写明年份", en: "put the year into the files' names if that is wrong")))
    }
    return said
  }

  /// The month that a series begins with where its dates tell of the end of a year in it; nil where they do not, or fit no
  /// single one.
  private static func firstMonth(
    _ places: [Int], _ parts: [Int: NamedPart], _ files: [File], _ catalog: Catalog
  ) -> Int? {
    let dated = places.compactMap { at -> (month: Int, number: Int)? in
      guard let part = parts[at], let day = files[at].tables.compactMap({ $0.newestDay(catalog) }).max() else {
        return nil
      }
      return (part.month, part.monthNumber(near: CivilDate(dayNumber: Int32(truncatingIfNeeded: day))))
    }
    let (months, times) = (dated.map(\.month), dated.sorted { $0.number < $1.number })
    guard let low = months.min(), let high = months.max(), let first = times.first, let last = times.last,
      first.month > low, Set(months).count == months.count
    else { return nil }
    let turns = times.map { ($0.month - first.month + 12) % 12 }
    guard zip(turns, turns.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    // One mistyped year does not make the end of one: what lies between must be no longer than it is by name.
    let (named, told) = (high - low, (last.month - first.month + 12) % 12)
    return told < named || told == named && last.number - first.number == told ? first.month : nil
  }
}

extension ReadTable {
  /// The newest day that the table tells of; nil where it tells of none.
  fileprivate func newestDay(_ catalog: Catalog) -> Int64? {
    switch self {
    case .open(let records): KeyReach.newest(records, catalog.kinds[records.kind])
    case .closed(let table): table.rows.reach.newest
    }
  }
}
