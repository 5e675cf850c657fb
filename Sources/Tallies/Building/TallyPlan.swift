import Catalog
import Values

/// How a measure is tallied: which fields are read for each record, and which wait for the period.
struct TallyPlan {
  let measure: Measure
  let index: Int
  let kind: Kind
  let by: Int?
  /// Date fields whose atoms cells hold.
  let dateFields: [Int]
  /// Conditions that a record settles by itself.
  let own: [Condition]
  /// The fields whose distinct values are counted.
  let members: [Int]
  /// Whether a member is the number of one text, as membership in another measure needs; else it is numbered by itself.
  let areMembersTexts: Bool
  /// The fields of which other measures decide whether the record counts: cells are parted by what stands there. None where
  /// all is asked of the members.
  let asked: [Int]
  /// The field that is added up.
  let amount: Int?
  let days: (from: Int, to: Int)?
  /// Whether it asks for nothing of time but whether its one date lies in the period. Of what is due, some may be still to
  /// come, and what was due by the day is asked for, too.
  let isDatedOnly: Bool

  /// All fields that are read.
  var fields: Set<Int> {
    var fields = Set(dateFields + members + asked)
    fields.formUnion([by, amount, days?.from, days?.to, measure.credit, measure.conversion?.field].compactMap { $0 })
    for condition in own {
      switch condition.test {
      case .value(let field, _, _), .number(let field, _, _), .filled(let field), .bound(let field, _, _),
        .member(let field, _):
        fields.insert(field)
      case .field(let a, _, let b): fields.formUnion([a, b])
      }
    }
    return fields
  }

  init?(_ index: Int, in catalog: Catalog, by: Int?) {
    let measure = catalog.measures[index]
    guard let kind = measure.kind else { return nil }
    if case .ratio = measure.value { return nil }
    self.measure = measure
    self.index = index
    self.kind = catalog.kinds[kind]
    self.by = by
    var dates: [Int] = []
    if let dated = measure.datedBy { dates.append(dated) }
    var own: [Condition] = []
    var members: [Int] = []
    for condition in measure.conditions {
      switch condition.test {
      case .bound(let field, _, _): if !dates.contains(field) { dates.append(field) }
      case .value, .number, .field, .filled: own.append(condition)
      case .member: break
      }
    }
    var amount: Int?
    var days: (Int, Int)?
    switch measure.value {
    case .sum(let field): amount = field
    case .distinct(let fields): members = fields
    case .meanDays(let from, let to): days = (from, to)
    case .count, .ratio, .stars, .starsPromoted, .missingReports, .score: break
    }
    dateFields = dates
    isDatedOnly =
      !measure.conditions.contains { if case .bound = $0.test { true } else { false } }
      && dates.allSatisfy { catalog.kinds[kind].fields[$0].happens }
    self.own = own
    self.members = members
    asked = measure.asksItsMembersAlone ? [] : measure.fieldsAsked
    let types = members.map { catalog.kinds[kind].fields[$0].type }
    areMembersTexts = types.count == 1 && !types.contains { $0.isNumeric || $0 == .unit }
    self.amount = amount
    self.days = days
  }
}

extension TallyPlan {
  /// Whether a row may be left out for what it holds though it is in a cell.
  var addsOneByOne: Bool { measure.conversion != nil || days != nil || kind.form == .units }

  /// Whether its records are parted as another measure's, and all of them count in both.
  func isShapedAs(_ other: TallyPlan) -> Bool {
    let areMembersKnown = members.isEmpty || areMembersTexts
    let areOthersKnown = other.members.isEmpty || other.areMembersTexts
    return !addsOneByOne && !other.addsOneByOne && areMembersKnown && areOthersKnown && kind.id == other.kind.id
      && by == other.by && asked == other.asked && dateFields == other.dateFields && own == other.own
      && isDatedOnly == other.isDatedOnly
      && measure.credit == other.measure.credit
  }
}
