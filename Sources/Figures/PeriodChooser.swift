import Catalog
import Diagnostics
import Ledger
import Records

/// Finds the newest day and month in which something happened; deadlines and registrations do not.
public struct PeriodChooser: Sendable {
  /// Counted records by day number.
  private var days: [Int64: Int] = [:]
  /// The same by kind.
  private var daysOfKind: [Int: [Int64: Int]] = [:]

  /// Counts the days on which things happened. O(rows).
  public init(_ ledger: Ledger, _ catalog: Catalog) {
    for file in ledger.files {
      for (day, count) in file.closed?.days ?? file.happenings(catalog.kinds[file.records.kind]) {
        days[day, default: 0] += count
        daysOfKind[file.records.kind, default: [:]][day, default: 0] += count
      }
    }
  }

  /// What closed tables alone tell, before anything is known of the others. O(days).
  public init(closed tables: [ClosedRows]) {
    for table in tables {
      for (day, count) in table.days { days[day, default: 0] += count }
    }
  }

  /// The newest day of a counted record.
  public func newestDay() -> CivilDate? {
    days.keys.max().map { CivilDate(dayNumber: Int32(truncatingIfNeeded: $0)) }
  }

  /// By kind: the month that its records begin in, the first that holds at least 1 % of a usual month's; earlier ones are
  /// probably typing errors.
  public func beginnings() -> [Int: Period] {
    daysOfKind.compactMapValues { days in
      let months = Self.months(days)
      let usual = months.map(\.records).sorted()[months.count / 2]
      return months.first { $0.records * 100 >= usual }?.period
    }
  }

  /// The months in which something happened, oldest first, with how many records.
  public func months() -> [(period: Period, records: Int)] { Self.months(days) }

  private static func months(_ days: [Int64: Int]) -> [(period: Period, records: Int)] {
    var months: [Period: Int] = [:]
    for (day, count) in days {
      months[.month(of: CivilDate(dayNumber: Int32(truncatingIfNeeded: day))), default: 0] += count
    }
    return months.sorted { $0.key.first < $1.key.first }.map { ($0.key, $0.value) }
  }

  /// Says where nothing happened in a period that was asked for.
  public func note(onEmpty period: Period) -> Diagnostic? {
    guard let newest = newestDay(), !days.keys.contains(where: { period.holds($0) }) else { return nil }
    return Diagnostic(
      .warning, "period.empty", at: Place(file: period.id),
      seen: Text(
        zh: "\(period.title.zh)没有任何记录（最晚的记录在\(newest.words(zh: true))）",
        en: "there is no record of \(period.id); the newest is of \(newest)"),
      fix: Text(zh: "请核对 --period，或补报本期台账", en: "check --period, or add the ledgers of that time"))
  }

  /// The newest month that holds at least 1 % of a usual month's records; later ones are probably typing errors.
  public func newestMonth() -> (month: Period?, note: Diagnostic?) {
    let months = Dictionary(months().map { ($0.period, $0.records) }, uniquingKeysWith: { a, _ in a })
    guard !months.isEmpty else { return (nil, nil) }
    let usual = months.values.sorted()[months.count / 2]
    let newestFirst = months.keys.sorted { $0.first > $1.first }
    let taken = newestFirst.first { (months[$0] ?? 0) * 100 >= usual }
    let passed = newestFirst.prefix { $0 != taken }
    guard let newest = passed.first, let taken else { return (taken, nil) }
    let count = passed.reduce(0) { $0 + (months[$1] ?? 0) }
    return (
      taken,
      Diagnostic(
        .warning, "period.late", at: Place(file: newest.id),
        seen: Text(
          zh: "\(taken.title.zh)之后只有 \(count) 条记录（最晚 \(newest.title.zh)），可能是日期笔误，未作为统计月",
          en: "only \(count) records are later than \(taken.id), up to \(newest.id): probably typing errors, not taken"),
        fix: Text(zh: "如确需统计，请用 --period \(newest.id)", en: "if they are right, ask for --period \(newest.id)"))
    )
  }
}

extension Period {
  fileprivate func holds(_ day: Int64) -> Bool { Int64(first.dayNumber) <= day && day <= Int64(last.dayNumber) }
}
