import Catalog
import Diagnostics
import Ledger
import Values

/// Finds the newest day and month in which something happened; deadlines and registrations do not.
///
/// What lies in later months than the newest one, as probable typing errors do, moves neither.
public struct PeriodChooser: Sendable {
  /// Counted records by day number.
  private var days: [Int64: Int] = [:]
  /// The same by kind.
  private(set) var daysOfKind: [Int: [Int64: Int]] = [:]
  /// By kind and field: the same of dates on which nothing happens, but by which its records are counted.
  private var daysOfDates: [Int: [Int: [Int64: Int]]] = [:]
  /// Each table's file and last day.
  private var lastDays: [(path: String, day: Int64)] = []
  /// Each table's kind, file and first day.
  private(set) var firstDays: [(kind: Int, path: String, day: Int64)] = []

  /// A month that lies more than so many months after all before it must be a usual one.
  private static let longestGap = 60
  /// A single record that lies more than so many months after all others is no month, where so many a month came before.
  private static let (shortGap, fewestRecords) = (6, 3)

  /// Counts the days on which things happened. O(rows).
  public init(_ ledger: Ledger, _ catalog: Catalog) {
    let dated = Self.dates(catalog)
    for file in ledger.files {
      let days = file.closed?.days ?? file.happenings(catalog.kinds[file.records.kind])
      add(days, of: file.records.path)
      let kind = file.records.kind
      if let first = days.keys.min() { firstDays.append((kind, file.records.path, first)) }
      for (day, count) in days { daysOfKind[kind, default: [:]][day, default: 0] += count }
      for field in dated[kind] ?? [] {
        for (day, count) in file.days(of: field) {
          daysOfDates[kind, default: [:]][field, default: [:]][day, default: 0] += count
        }
      }
    }
  }

  /// By kind: the dates by which its measures put records into a period though nothing happened on them, such as deadlines.
  private static func dates(_ catalog: Catalog) -> [Int: Set<Int>] {
    var dates: [Int: Set<Int>] = [:]
    for measure in catalog.measures {
      guard let kind = measure.kind, let date = measure.datedBy, !catalog.kinds[kind].fields[date].happens else {
        continue
      }
      dates[kind, default: []].insert(date)
    }
    return dates
  }

  /// What closed tables alone tell, before anything is known of the others. O(days).
  public init(closed tables: [ClosedRows]) {
    for table in tables { add(table.days, of: table.records.path) }
  }

  private mutating func add(_ days: [Int64: Int], of path: String) {
    for (day, count) in days { self.days[day, default: 0] += count }
    if let last = days.keys.max() { lastDays.append((path, last)) }
  }

  /// The newest day of a counted record, but those of months later than the newest one.
  ///
  /// - Parameter asked: periods asked for by name: what lies in them is right, however few records there are.
  public func newestDay(asked: [Period] = []) -> CivilDate? {
    guard let bound = bound(asked) else { return nil }
    return days.keys.filter { $0 <= bound }.max().map { CivilDate(dayNumber: Int32(truncatingIfNeeded: $0)) }
  }

  /// The last day that is no probable typing error.
  private func bound(_ asked: [Period]) -> Int64? {
    guard let taken = newestMonth().month else { return nil }
    let later = asked.filter { $0.first > taken.last && !dates(in: $0).isEmpty }.map(\.last)
    return Int64((later.max() ?? taken.last).dayNumber)
  }

  private func dates(in period: Period) -> [Int64] {
    days.keys.filter { Int64(period.first.dayNumber)...Int64(period.last.dayNumber) ~= $0 }
  }

  /// By kind: the month that its records begin in, the first that holds at least 1 % of a usual month's; earlier ones are
  /// probably typing errors. Of several dates that records are counted by, the one that begins first.
  public func beginnings() -> [Int: Period] {
    var found: [Int: Period] = [:]
    for (kind, days) in daysOfKind {
      let all = [days] + (daysOfDates[kind].map { Array($0.values) } ?? [])
      found[kind] = all.compactMap(Self.beginning).min { $0.first < $1.first }
    }
    return found
  }

  private static func beginning(_ days: [Int64: Int]) -> Period? {
    let months = months(days)
    guard !months.isEmpty else { return nil }
    let usual = months.map(\.records).sorted()[months.count / 2]
    return months.first { $0.records * 100 >= usual }?.period
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

  /// Whether nothing happened in a period.
  public func isEmpty(_ period: Period) -> Bool { !days.keys.contains { period.holds($0) } }

  /// Says where nothing happened in a period that was asked for.
  public func note(onEmpty period: Period) -> Diagnostic? {
    guard let newest = newestDay(), isEmpty(period) else { return nil }
    return Diagnostic(
      .warning, "period.empty", at: Place(file: period.id),
      seen: Text(
        zh: "\(period.title.zh)没有任何记录（最晚的记录在\(newest.words(zh: true))）",
        en: "there is no record of \(period.id); the newest is of \(newest)"),
      fix: Text(zh: "请核对周期，或补报本期台账", en: "check the period, or add the ledgers of that time"))
  }

  /// The newest month that holds at least 1 % of a usual month's records, and is not far from all others: a single record
  /// more than six months after all others is far where three or more came a month; later ones are probably typing errors.
  public func newestMonth() -> (month: Period?, note: Diagnostic?) {
    let months = months()
    guard !months.isEmpty else { return (nil, nil) }
    let usual = months.map(\.records).sorted()[months.count / 2]
    // Two typing errors side by side are far from all others, too.
    var last: Period?
    var before = 0
    for month in months where month.records * 100 >= usual {
      let gap = last.map { Self.months(from: $0, to: month.period) } ?? 0
      if let first = months.first?.period, let last, month.records == 1, gap > Self.shortGap,
        before >= Self.fewestRecords * (Self.months(from: first, to: last) + 1)
      {
        continue
      }
      if gap <= Self.longestGap || month.records >= usual { last = month.period }
      before += month.records
    }
    guard let taken = last else { return (nil, nil) }
    guard let newest = months.last?.period, newest != taken else { return (taken, nil) }
    return (taken, note(taken, after: taken.last, newest))
  }

  /// The same note where periods were asked for; nil where all records lie in them or before.
  public func note(asked: [Period]) -> Diagnostic? {
    guard let taken = newestMonth().month, let bound = bound(asked), let last = days.keys.max(), last > bound else {
      return nil
    }
    let newest = Period.month(of: CivilDate(dayNumber: Int32(truncatingIfNeeded: last)))
    return note(taken, after: CivilDate(dayNumber: Int32(truncatingIfNeeded: bound)), newest)
  }

  private func note(_ taken: Period, after bound: CivilDate, _ newest: Period) -> Diagnostic {
    let bound = Int64(bound.dayNumber)
    let count = days.reduce(0) { $1.key > bound ? $0 + $1.value : $0 }
    var paths: [String] = []
    for file in lastDays where file.day > bound && !paths.contains(file.path) { paths.append(file.path) }
    let shown = Self.shown(paths)
    let (zh, en) = (shown.zh, shown.en)
    return Diagnostic(
      .warning, "period.late", at: Place(file: newest.id),
      seen: Text(
        zh: "\(taken.title.zh)之后只有 \(count) 条记录（最晚 \(newest.title.zh)），见\(zh)，可能是日期笔误，未作为统计月，也不影响截至日期",
        en:
          "only \(count.counted("record is", "records are")) later than \(taken.id), up to \(newest.id), in \(en): probably \(count.word("a typing error", "typing errors")); neither the period nor its last day follows them"
      ),
      fix: Text(
        zh: "请核对日期；如确需统计，请用 --period \(newest.id)",
        en: "check the dates; if they are right, ask for --period \(newest.id)"))
  }

  /// The first of some files.
  static func shown(_ paths: [String]) -> Text {
    let (shown, rest) = (paths.prefix(3), paths.count > 3)
    return Text(
      zh: shown.joined(separator: "、") + (rest ? "等" : ""), en: shown.joined(separator: ", ") + (rest ? " …" : ""))
  }

  private static func months(from a: Period, to b: Period) -> Int {
    (b.first.year - a.first.year) * 12 + b.first.month - a.first.month
  }
}

extension Period {
  fileprivate func holds(_ day: Int64) -> Bool { Int64(first.dayNumber) <= day && day <= Int64(last.dayNumber) }
}
