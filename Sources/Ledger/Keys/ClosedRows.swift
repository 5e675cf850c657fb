import Catalog
import Diagnostics
import Values

/// What stays of a table whose fates were decided by itself: the rows that are shown one by one, as returned or repeated,
/// and of the others only what is asked of them besides their tallies.
///
/// It stands for the table only as long as no other table can hold the same records: see `KeyReach`.
public struct ClosedRows: Sendable {
  /// The rows that stay, with the table's header and log.
  public var records: FileRecords
  /// By row of `records`.
  public var fates: [Fate]
  /// By row of `records`: where the row stood among all rows.
  public var positions: [Int]
  /// By row of `records`: the physical line of the row of the table that was taken in its place, or 0.
  public var standing: [Int32]
  /// How many rows of which only the number is kept met each fate: all that count, and all that were not approved.
  public var dropped: FateCounts
  /// By day number: how often something happened on it, by all date fields that tell of that.
  public var days: [Int64: Int]
  /// By the unit's name as written: the first days of the months of which there is a row that can be read.
  public var reported: [String: Set<CivilDate>]
  /// By field: whether any row holds something.
  public var filled: [Bool]
  /// The names of units that the rows bear, for a flat register.
  public var unitNames: [String]
  /// How far the keys of all rows reach.
  public var reach: KeyReach
  /// Doubts about rows that count.
  public var log: DiagnosticLog
  /// Whether two rows had one key, so that what became of them may rest on how the register resolves names.
  public var restsOnRegister: Bool
  /// The columns that no field explains by which rows are told apart, as `UnknownColumn.key`.
  public var telling: Set<UInt64>
  /// What the table says of approval; nil where that is not asked for.
  public var approvals: Approvals?

  /// Rows that were kept.
  public init(
    records: FileRecords, fates: [Fate], positions: [Int], standing: [Int32], dropped: FateCounts,
    days: [Int64: Int], reported: [String: Set<CivilDate>], filled: [Bool], unitNames: [String], reach: KeyReach,
    log: DiagnosticLog, restsOnRegister: Bool, telling: Set<UInt64> = [],
    approvals: Approvals? = nil
  ) {
    self.records = records
    self.fates = fates
    self.positions = positions
    self.standing = standing
    self.dropped = dropped
    self.days = days
    self.reported = reported
    self.filled = filled
    self.unitNames = unitNames
    self.reach = reach
    self.log = log
    self.restsOnRegister = restsOnRegister
    self.telling = telling
    self.approvals = approvals
  }

  /// All rows, those that count among them.
  public var count: Int { fates.count + dropped.total }
}

extension ClosedRows {
  /// Decides a table's fates by itself. O(rows).
  ///
  /// - Parameter fields: those that a tally reads.
  /// - Parameter apart: one of them whose texts are compared with no others', if any.
  /// - Returns: what stays, and the ledger that holds the table alone, for tallying.
  public static func close(
    _ table: consuming FileRecords, fields: Set<Int>, apart: Int?, units: UnitRegister, catalog: Catalog
  ) -> (rows: ClosedRows, ledger: Ledger) {
    var records = consume table
    let kind = catalog.kinds[records.kind]
    let reach = KeyReach(records, kind: kind)
    let filled = records.columns.enumerated().map { field, column in
      column?.holdsValues ?? records.passed?.filled[field] ?? false
    }
    let names = UnitRegister.names(in: records, kind: kind)
    let asksPeople = records.mayLackZeros(kind)
    let approvals = kind.fields(.approval)
    if reach.rises && !records.isRejected.contains(true) {
      // All rows but those not approved count, and none is shown: what no tally reads can go.
      for field in records.columns.indices where !fields.contains(field) && !approvals.contains(field) {
        records.columns[field] = nil
      }
    }
    let ledger: Ledger
    if reach.rises {
      ledger = Ledger(rising: consume records, fields: fields, apart: apart, units: units, catalog: catalog)
    } else {
      ledger = Ledger(files: [consume records], copies: [:], units: units, catalog: catalog)
    }
    let file = ledger.files[0]
    var dropped = FateCounts()
    let kept = file.fates.indices.filter { file.fates[$0] != .counted && file.fates[$0] != .notApproved }
    for fate in file.fates { dropped[fate] += 1 }
    for row in kept { dropped[file.fates[row]] -= 1 }
    let standing = kept.map { Int32(truncatingIfNeeded: ledger.standing(for: 0, row: $0)?.line ?? 0) }
    let rows = ClosedRows(
      records: file.records.subset(kept), fates: kept.map { file.fates[$0] }, positions: kept, standing: standing,
      dropped: dropped,
      days: file.happenings(kind), reported: file.reportedMonths(kind), filled: filled, unitNames: names,
      reach: reach, log: ledger.log, restsOnRegister: !reach.rises || asksPeople,
      telling: ledger.telling[file.records.kind] ?? [], approvals: file.approvals)
    return (rows, ledger)
  }
}

extension LedgerFile {
  /// By day number: how many counted rows tell that something happened on it.
  public func happenings(_ kind: Kind) -> [Int64: Int] {
    var days: [Int64: Int] = [:]
    for field in kind.fields.indices where kind.fields[field].type == .date && kind.fields[field].happens {
      guard let column = records.columns[field] else { continue }
      var uses = [Int](repeating: 0, count: column.count)
      for row in fates.indices where fates[row] == .counted { uses[Int(column.codes[row])] += 1 }
      for (code, count) in uses.enumerated() where count > 0 && column.values[code] != FieldColumn.blank {
        days[column.values[code], default: 0] += count
      }
    }
    return days
  }

  /// By day number: how many counted rows bear it as a date. None of a closed table.
  public func days(of field: Int) -> [Int64: Int] {
    var days: [Int64: Int] = [:]
    guard closed == nil, let column = records.columns[field] else { return days }
    for row in fates.indices where fates[row] == .counted {
      let day = column.value(row: row)
      if day != FieldColumn.blank { days[day, default: 0] += 1 }
    }
    return days
  }

  /// By the unit's name as written: the first days of the months of which there is a row that can be read.
  func reportedMonths(_ kind: Kind) -> [String: Set<CivilDate>] {
    guard let unit = kind.field(.unit), let units = records.columns[unit] else { return [:] }
    let isList = kind.fields[unit].type == .units
    var reported: [String: Set<CivilDate>] = [:]
    for date in kind.reportingDates {
      guard let days = records.columns[date] else { continue }
      for (code, months) in self.months(days, units) where !months.isEmpty && units.states[code] == .value {
        for name in isList ? ListParser.split(units.texts[code]) : [units.texts[code]] {
          reported[name, default: []].formUnion(months)
        }
      }
    }
    if kind.isLiving, let named = records.suppliedMonth {
      for unit in reported.keys { reported[unit]?.insert(named) }
    }
    return reported
  }

  /// By the code of a unit: the first days of the months of its rows' days.
  private func months(_ days: FieldColumn, _ units: FieldColumn) -> [(Int, Set<CivilDate>)] {
    let months = (0..<days.count).map { code in
      days.values[code] == FieldColumn.blank
        ? -1 : Int(Period.month(of: CivilDate(dayNumber: Int32(truncatingIfNeeded: days.values[code]))).first.dayNumber)
    }
    let distinct = Set(months).subtracting([-1]).sorted()
    let place = Dictionary(distinct.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let places = months.map { place[$0] ?? -1 }
    var met = [Bool](repeating: false, count: units.count * distinct.count)
    for row in fates.indices {
      let (unit, month) = (Int(units.codes[row]), places[Int(days.codes[row])])
      if month >= 0 { met[unit * distinct.count + month] = true }
    }
    return (0..<units.count).map { code in
      let found = distinct.indices.filter { met[code * distinct.count + $0] }
      return (code, Set(found.map { CivilDate(dayNumber: Int32(truncatingIfNeeded: distinct[$0])) }))
    }
  }
}
