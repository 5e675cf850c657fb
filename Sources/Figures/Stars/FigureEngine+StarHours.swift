import Catalog
import Ledger
import Values

/// A second way to the hours of stars: row by row.
extension FigureEngine {
  /// The rows by which people have the hours of their stars at a period's end, the register's own first, then in the order of
  /// files and lines. None of tables that were closed. O(rows of logs).
  ///
  /// - Parameter people: rows of the register, by positions in `ledger.files` and of the row.
  /// - Returns: for each of the people.
  public func starHours(of people: [(file: Int, row: Int)], _ period: Period) -> [[StarHours]] {
    var found = people.map { one in prior(one.file, one.row).map { [$0] } ?? [] }
    var wanted: [Int64: Int] = [:]
    var until = [Int64](repeating: Int64.min, count: people.count)
    for (at, one) in people.enumerated() {
      let (file, kind) = (ledger.files[one.file], catalog.kinds[ledger.files[one.file].records.kind])
      guard let person = kind.field(.person) else { continue }
      wanted[file.number(person, row: one.row)] = at
      let day = kind.field(.priorUntil).map { file.number($0, row: one.row) } ?? FieldColumn.blank
      if day != FieldColumn.blank { until[at] = day }
    }
    let asOf = Int64(Span(period, newest: newest).asOf.dayNumber)
    for (at, file) in ledger.files.enumerated() {
      let kind = catalog.kinds[file.records.kind]
      guard kind.form == .log, let person = kind.field(.person), let date = kind.field(.date),
        let amount = kind.fields.firstIndex(where: { $0.type == .duration })
      else { continue }
      for row in file.fates.indices where file.fates[row] == .counted {
        guard let who = wanted[file.number(person, row: row)] else { continue }
        let (day, units) = (file.number(date, row: row), file.number(amount, row: row))
        guard day != FieldColumn.blank, units != FieldColumn.blank, day <= asOf, day > until[who] else { continue }
        let served = CivilDate(dayNumber: Int32(truncatingIfNeeded: day))
        found[who].append(StarHours(file: at, row: row, day: served, hours: Self.hours(units)))
      }
    }
    return found
  }

  /// What the register says of the time before the logs.
  private func prior(_ at: Int, _ row: Int) -> StarHours? {
    let file = ledger.files[at]
    guard let field = catalog.kinds[file.records.kind].field(.priorHours) else { return nil }
    let units = file.number(field, row: row)
    guard units != FieldColumn.blank else { return nil }
    // A later register without the column keeps what an earlier one tells.
    let origin = ledger.origin(of: field, at, row: row) ?? (at, row)
    return StarHours(file: origin.file, row: origin.row, day: nil, hours: Self.hours(units))
  }

  private static func hours(_ units: Int64) -> Exact { Exact(Int128(units), over: Int128(FixedPoint.hour)) ?? .zero }
}
