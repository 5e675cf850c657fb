import Catalog
import Definitions
import Diagnostics

/// How a kind explains a header.
public struct KindMatch: Sendable {
  /// Position in `Catalog.kinds`.
  public var kind: Int
  /// By field: the column that holds it, from 0.
  public var columnOfField: [Int?]
  /// By field: the unit in the header's brackets.
  public var unitOfField: [String?]
  /// Columns that no field explains.
  public var unknownColumns: [Int]
  /// Those of them that say how many people or times a row is for.
  public var headCounts: [Int]
  /// By such a column that says the same as another by its name, or would be added up as another is: that one, which has
  /// been taken.
  public var twins: [Int: Int] = [:]
  /// Columns that are named as the sum of others.
  public private(set) var sums: Set<Int> = []
  /// Those of a run of names that stands twice, as in tables of two blocks side by side; none where there is no such.
  public var secondBlock: [Int] = []
  /// Those of them that are named like a state of the record.
  public var statuses: [Int]
  /// Those of them that hold notes.
  public var notes: [Int] = []
  /// Those of them in which a yes says that the row should not count: 是否作废.
  public var revoking: [Int] = []
  /// Those of them that are named like a duration, beside the one that counts.
  public var durations: [Int]
  /// Columns beside that of the reporting body that may name it more closely, or a body above it; they are not unknown.
  public private(set) var unitColumns: [Int] = []
  /// Those of them that are looked into, as what they say may contradict what counts.
  var watched: [Int] { headCounts + statuses + notes + revoking + durations + unitColumns }
  /// By column of them whose name another kind knows: the types that it may hold there. It is not misspelt.
  var typesElsewhere: [Int: Set<FieldType>]
  /// How many of the first columns tell why a row was returned.
  public var returned: Int
  /// Required fields that neither a column nor the surroundings can supply.
  public var missing: [Int]
  /// Whether the reporting body must be supplied by the surroundings.
  public var needsUnit: Bool
  /// Whether the day must be taken from a start that bears it.
  public var needsDate = false
  /// Whether two of day, person and duration must be computed, so that only a path that names the kind makes it certain, or
  /// a day's column of its own: a list of who is away or at work from when to when is no service.
  public var needsName = false
  /// The missing duration that times in one cell would tell: 10月12日 8:30-11:30, or 8:30-11:30 beside the day.
  public var durationInDays: Int?
  /// Whether it must be taken from there.
  public var needsSpans = false
  /// Columns of starts and ends that only mark who came, as a line above, or a column of hours, says how long that was.
  public var marks: [Int] = []
  /// Of the kind's columns that may mean something else than the field: those that are there, and that no settings name.
  public private(set) var otherMeanings: [OtherMeaning] = []
  /// Whether an optional field's column stands for a required one.
  let standsIn: Bool
  /// Whether the column of the reporting body is named like a part of one.
  public var hasPartOfUnit = false

  /// What is to be said where path and header speak of two kinds.
  public var remark: Diagnostic?

  /// How many columns are explained.
  public var explained: Int { columnOfField.reduce(0) { $0 + ($1 == nil ? 0 : 1) } }

  /// Binds the columns of a header to a kind's fields: preferred names first, each column once; where the names that
  /// several header rows make together are unknown, by the lowest row alone.
  ///
  /// - Parameter places: of that header.
  init(header: ColumnNames, places: HeaderPlaces, kind index: Int, of kinds: [Kind], names: HeaderNames) {
    let kind = kinds[index]
    var bound = Binding(fields: kind.fields.count, columns: header.joined.count)
    bound.bind(header.joined, of: index, kind, beside: names)
    bound.bind(places.candidates[index])
    func isSum(_ column: Int) -> Bool { header.isSum(column) && !names.own[index].contains(header.joined[column]) }
    bound.preferSums(places.candidates[index], kind, isSum: isSum)
    bound.giveRequired(kind, header.joined) { bound in bound.bind(places.candidates[index]) }
    bound.loseWholes(kind)
    sums = Set(bound.columns.compactMap(\.self).filter(header.isSum))
    standsIn = bound.standsIn
    self.kind = index
    (columnOfField, unitOfField) = (bound.columns, bound.units)
    returned = header.returned
    unknownColumns = header.joined.indices.dropFirst(header.returned).filter {
      !bound.claimed[$0] && !header.joined[$0].isEmpty
    }
    (headCounts, statuses, durations, typesElsewhere, missing, needsUnit) = ([], [], [], [:], [], false)
    tellUnknown(header, kind, names)
    findUnits(header, kind, names)
    findTwins(header, places.candidates[index], kind)
    findMissing(kind)
  }

  /// What the columns that no field explains are named like.
  private mutating func tellUnknown(_ header: ColumnNames, _ kind: Kind, _ names: HeaderNames) {
    headCounts = unknownColumns.filter { names.headCounts[self.kind].contains(header.joined[$0].splitUnit.name) }
    if kind.form == .log || kind.form == .people {
      statuses = unknownColumns.filter { column in
        NameWords.known.states.contains { header.joined[column].splitUnit.name.description.hasSuffix($0) }
      }
    }
    if kind.form != .targets {
      revoking = unknownColumns.filter { column in
        let name = header.joined[column].splitUnit.name.description
        return NameWords.known.revoking.contains { $0.hasPrefix("=") ? name == $0.dropFirst() : name.hasSuffix($0) }
      }
      statuses.removeAll(where: revoking.contains)
    }
    if kind.form == .log {
      notes = unknownColumns.filter { NameWords.known.notes.contains(header.joined[$0].splitUnit.name.description) }
    }
    let hasDuration = kind.fields.indices.contains { field in
      kind.fields[field].type == .duration && kind.fields[field].isRequired
        && (columnOfField[field] != nil || Self.isComputable(field, kind, columnOfField))
    }
    if kind.form == .log && hasDuration {
      durations = unknownColumns.filter { FurtherDuration.isOne(header.joined[$0].description) }
    }
    otherMeanings = kind.otherMeanings.filter { rule in
      guard let name = columnOfField[rule.field].map({ header.joined[$0].splitUnit.name }) else { return false }
      return rule.names.contains(name) && !names.own[self.kind].contains(name)
    }
    for column in unknownColumns {
      typesElsewhere[column] = names.settledPlaces[header.joined[column]].map { Set($0.map(\.type)) }
    }
  }

  /// Takes the columns that name a body more closely, or one above it, out of the unknown ones.
  private mutating func findUnits(_ header: ColumnNames, _ kind: Kind, _ names: HeaderNames) {
    guard let unit = kind.field(.unit), let column = columnOfField[unit] else { return }
    func isOne(_ column: Int, of names: [FoldedName]) -> Bool {
      [header.joined[column], header.lowest[column]].contains { text in
        guard !text.isEmpty else { return false }
        let bare = text.splitUnit.name
        return names.contains { $0 == text || $0 == bare }
      }
    }
    let (whole, parts) = (names.names[self.kind][unit], names.parts[self.kind][unit])
    func isPart(_ column: Int) -> Bool {
      isOne(column, of: parts) || !isOne(column, of: whole) && isDivision(column)
    }
    func isDivision(_ column: Int) -> Bool {
      [header.joined[column], header.lowest[column]].contains { text in
        !text.isEmpty && names.divisions.places(of: text.splitUnit.name).contains { $0.kind == self.kind }
      }
    }
    hasPartOfUnit = isPart(column)
    guard kind.form == .log else { return }
    // Two names of whole bodies, such as who serves and who calls, are not the same thing.
    unitColumns = unknownColumns.filter {
      header.joined[$0] != header.joined[column] && (hasPartOfUnit ? isOne($0, of: whole) : isPart($0))
    }
    unknownColumns.removeAll(where: unitColumns.contains)
  }

  /// Tells what is missing from what the surroundings or other columns supply.
  private mutating func findMissing(_ kind: Kind) {
    let binding = columnOfField
    var computed = 0
    for field in kind.fields.indices where kind.fields[field].isRequired && binding[field] == nil {
      if kind.fields[field].role == .unit && kind.fields[field].type == .unit {
        needsUnit = true
      } else if Self.isInStart(field, kind, binding) {
        needsDate = true
        computed += 1
      } else if Self.isComputable(field, kind, binding) {
        computed += 1
      } else if !Self.isToldWithout(field, kind, binding) {
        if Self.isInDay(field, kind, binding) { durationInDays = field }
        missing.append(field)
      }
    }
    needsName = computed > 1
  }

  /// Says nothing of bodies in columns from one on.
  mutating func forgetUnits(from column: Int) { unitColumns.removeAll { $0 >= column } }

  private mutating func findTwins(_ header: ColumnNames, _ candidates: [HeaderPlaces.Candidate], _ kind: Kind) {
    let unknown = Set(unknownColumns)
    var shifts: [Int: Set<Int>] = [:]
    // A block of records says what is done, or when; a second person's name and telephone are none, unless each signed.
    var telling: Set<Int> = []
    var (people, signed): (Set<Int>, Set<Int>) = ([], [])
    for one in candidates where unknown.contains(one.column) {
      guard let taken = columnOfField[one.field] else { continue }
      let isSame = header.joined[one.column].splitUnit.name == header.joined[taken].splitUnit.name
      if isSame {
        shifts[one.column - taken, default: []].insert(one.column)
        let field = kind.fields[one.field]
        if field.isRequired && field.role != .unit && field.role != .person { telling.insert(one.column) }
        if field.role == .personName || field.role == .person { people.insert(one.column) }
        if field.role == .start { signed.insert(one.column) }
      }
      let field = kind.fields[one.field]
      let counts =
        field.isSummed || field.isRequired && field.type == .choice
        || field.type == .date && (field.decides || field.role == .date)
      if isSame || (counts && twins[one.column] == nil) { twins[one.column] = taken }
    }
    let block = shifts.filter { shift, columns in
      let isSigned = !columns.isDisjoint(with: people) && !columns.isDisjoint(with: signed)
      return shift > 1 && columns.count > 1
        && (!columns.isDisjoint(with: telling) || isSigned
          || !columns.isDisjoint(with: people) && header.isHalved(by: shift))
    }.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }
    secondBlock = block?.value.sorted() ?? []
  }

  /// A start may bear its day.
  private static func isInStart(_ field: Int, _ kind: Kind, _ binding: [Int?]) -> Bool {
    guard kind.form == .log, field == kind.field(.date), let start = kind.field(.start) else { return false }
    return binding[start] != nil
  }

  /// A day, or a start, may bear the times from which and to which something took.
  private static func isInDay(_ field: Int, _ kind: Kind, _ binding: [Int?]) -> Bool {
    guard kind.form == .log, kind.fields[field].type == .duration, let day = kind.field(.date),
      let start = kind.field(.start), let end = kind.field(.end), binding[end] == nil
    else { return false }
    return binding[day] != nil || binding[start] != nil
  }

  /// A record may be told without its number by the fields that then are its key, where the header has all of them.
  private static func isToldWithout(_ field: Int, _ kind: Kind, _ binding: [Int?]) -> Bool {
    field == kind.key.first && !kind.keyWithoutNumber.isEmpty
      && kind.keyWithoutNumber.allSatisfy { $0.contains { binding[$0] != nil || $0 == kind.field(.unit) } }
  }

  /// A person may be known by an identity number or a name, a duration by its start and end.
  private static func isComputable(_ field: Int, _ kind: Kind, _ binding: [Int?]) -> Bool {
    func has(_ role: FieldRole) -> Bool { kind.field(role).map { binding[$0] != nil } ?? false }
    if kind.form == .log && kind.fields[field].role == .person { return has(.personID) || has(.personName) }
    if kind.fields[field].type == .duration { return has(.start) && has(.end) }
    return false
  }
}
