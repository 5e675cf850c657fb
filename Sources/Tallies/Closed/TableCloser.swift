import Catalog
import Diagnostics
import Ledger
import Values

/// Closes tables: turns all rows of a table into what they come to.
public struct TableCloser: Sendable {
  private let catalog: Catalog
  /// By kind: the fields that are asked for; nil where tables of the kind must stay open.
  public let fields: [Set<Int>?]
  /// By kind: the field of the person, where members of sets are people alone, and no condition compares them with others.
  private let apart: [Int?]

  /// Finds out which kinds can be closed: logs of whose measures none compares a date with a bound of the period, or
  /// counts distinct things that are no texts, or asks of its records who is a member of another.
  public init(_ catalog: Catalog) {
    self.catalog = catalog
    fields = catalog.kinds.indices.map { Self.fields(ofKind: $0, catalog) }
    apart = catalog.kinds.indices.map { Self.apart(ofKind: $0, catalog) }
  }

  /// Whether a table can be closed; a zero report stays open, and what corrects records that may stand
  /// elsewhere or was returned from there.
  public func closes(_ records: FileRecords) -> Bool {
    fields[records.kind] != nil && records.count > 0 && records.incomplete.isEmpty && records.origins.isEmpty
  }

  /// Decides a table's fates by itself and tallies it. O(rows × measures of its kind).
  ///
  /// - Precondition: the table can be closed.
  public func close(_ records: consuming FileRecords, units: UnitRegister) -> ClosedTable {
    let fields = fields[records.kind] ?? []
    let kind = records.kind
    var units = units
    if units.isFlat { units = UnitRegister(flat: UnitRegister.names(in: records, kind: catalog.kinds[kind])) }
    let (rows, ledger) = ClosedRows.close(
      consume records, fields: fields, apart: apart[kind], units: units, catalog: catalog)
    let months = Self.months(rows.reach.days)
    let tallier = Tallier(ledger: ledger, catalog: catalog, atoms: months, creditsNames: true)
    let file = ledger.files[0]
    var (tallies, log) = tallier.tallies(Self.ways(ofKind: kind, catalog))
    var hours = Self.hours(file, catalog.kinds[kind], months)
    let people: TextList
    if let field = ledger.fieldApart, let column = file.records.columns[field] {
      // Members are numbered by this column already.
      people = column.texts
    } else {
      var numbers = TextNumbers(ledger.memberBound)
      for at in tallies.indices { numbers.renumber(&tallies[at]) }
      for at in hours.indices { hours[at].person = numbers.number(hours[at].person) }
      people = numbers.texts(of: ledger.pool)
    }
    return ClosedTable(
      rows: rows, people: people, tallies: tallies.map { ClosedTally(packing: $0) },
      hours: MonthHours.months(hours, people: people.count), months: months, log: log)
  }

  /// Every measure of records of a kind, in each way that it is parted.
  static func ways(ofKind kind: Int, _ catalog: Catalog) -> [(measure: Int, by: Int?)] {
    catalog.measures.indices.filter { catalog.measures[$0].kind == kind }.flatMap { index in
      let by = catalog.measures[index].by
      return by.isEmpty ? [(index, nil)] : by.map { (index, $0) }
    }
  }

  private static func fields(ofKind index: Int, _ catalog: Catalog) -> Set<Int>? {
    let kind = catalog.kinds[index]
    guard kind.form == .log, !(catalog.settings.countsByRegister && kind.field(.person) != nil) else { return nil }
    if let number = kind.key.first, kind.fields[number].type.isNumeric || kind.fields[number].type == .unit {
      return nil
    }
    let duration = kind.fields.firstIndex { $0.type == .duration }
    let roles = [kind.field(.person), kind.field(.date), kind.field(.unit), kind.field(.start), duration]
    var fields = Set(roles.compactMap { $0 })
    if let date = kind.field(.date), kind.field(.person) != nil, duration != nil, !kind.fields[date].happens {
      return nil
    }
    for (measure, by) in ways(ofKind: index, catalog) {
      guard let plan = TallyPlan(measure, in: catalog, by: by) else { continue }
      guard plan.isDatedOnly, plan.dateFields.allSatisfy({ $0 == kind.field(.date) }),
        plan.asked.isEmpty, plan.members.isEmpty || plan.areMembersTexts
      else { return nil }
      fields.formUnion(plan.fields)
    }
    return fields
  }

  private static func apart(ofKind index: Int, _ catalog: Catalog) -> Int? {
    let kind = catalog.kinds[index]
    guard let person = kind.field(.person), !kind.fields[person].type.isNumeric, kind.fields[person].type != .unit,
      kind.fields[person].type != .units
    else { return nil }
    for (measure, by) in ways(ofKind: index, catalog) {
      guard let plan = TallyPlan(measure, in: catalog, by: by) else { continue }
      guard plan.members.allSatisfy({ $0 == person }) else { return nil }
      for condition in plan.own {
        if case .field(let a, _, let b) = condition.test, a == person || b == person { return nil }
      }
    }
    return person
  }

  /// Cuts at the first day of each month in which days lie, and after the last.
  private static func months(_ days: ClosedRange<Int64>?) -> Atoms {
    guard let days else { return Atoms(cuts: [CivilDate]()) }
    let last = CivilDate(dayNumber: Int32(truncatingIfNeeded: days.upperBound))
    var month = Period.month(of: CivilDate(dayNumber: Int32(truncatingIfNeeded: days.lowerBound)))
    var cuts = [month.first]
    while month.last < last {
      month = Period.month(of: month.last + 1)
      cuts.append(month.first)
    }
    return Atoms(cuts: cuts + [month.last + 1])
  }

  /// The counted hours of each person in each month. O(rows).
  private static func hours(
    _ file: LedgerFile, _ kind: Kind, _ months: Atoms
  ) -> [PersonHours] {
    guard let person = kind.field(.person), let date = kind.field(.date),
      let amount = kind.fields.firstIndex(where: { $0.type == .duration }),
      let who = file.records.columns[person]?.codes, let names = file.numbers[person],
      let days = file.records.columns[date]?.codes, let dayNumbers = file.numbers[date],
      let amounts = file.records.columns[amount]?.codes, let units = file.numbers[amount]
    else { return [] }
    let atoms = dayNumbers.map { Int(months.atom(ofDay: $0)) }
    let known = units.map { $0 == FieldColumn.blank ? 0 : $0 }
    let width = names.count
    /// The place of each counted row's month and person, and its hours: month by month, so that those of one lie together.
    func forEach(_ body: (Int, Int64) -> Void) {
      for row in file.fates.indices where file.fates[row] == .counted {
        let atom = atoms[Int(days[row])]
        if atom >= 0 { body(atom * width + Int(who[row]), known[Int(amounts[row])]) }
      }
    }
    func hours(_ place: Int, _ total: Int64) -> PersonHours? {
      guard names[place % width] >= 0, total != 0 else { return nil }
      return PersonHours(
        person: UInt32(truncatingIfNeeded: names[place % width]), atom: Int32(truncatingIfNeeded: place / width),
        units: total)
    }
    // A mistyped year makes a table of a thousand months, of which nearly all are empty.
    guard width * months.count <= max(8 * file.fates.count, 1 << 16) else {
      var totals: [Int: Int64] = [:]
      forEach { totals[$0, default: 0] += $1 }
      return totals.sorted { $0.key < $1.key }.compactMap { hours($0.key, $0.value) }
    }
    var totals = [Int64](repeating: 0, count: width * months.count)
    forEach { totals[$0] += $1 }
    return totals.indices.compactMap { hours($0, totals[$0]) }
  }
}
