import Catalog
import Diagnostics
import Ledger
import Records

/// Builds one tally, file by file.
struct TallyBuilder {
  let plan: TallyPlan
  let tallier: Tallier
  var credits = Credits()
  var categories: [String] = []
  private var categoryNumbers: [String: Int32] = [:]
  private var tuples: [[Int64]: UInt32] = [:]
  private var index = CellIndex(radices: [])
  private var counts: [Int64] = []
  private var sums: [Int128] = []
  /// Of a set measure: cell number in the upper half, member in the lower.
  private var pairs: [UInt64] = []
  var log = DiagnosticLog()

  private var atoms: Atoms { plan.isDatedOnly ? tallier.dated : tallier.atoms }

  init(_ plan: TallyPlan, _ tallier: Tallier) {
    self.plan = plan
    self.tallier = tallier
  }

  mutating func category(_ name: String) -> Int32 {
    if let number = categoryNumbers[name] { return number }
    let number = Int32(categories.count)
    categoryNumbers[name] = number
    categories.append(name)
    return number
  }

  /// Meets all credits and categories of a file, so that their numbers are known before cells are laid out.
  mutating func prepare(_ file: LedgerFile) {
    _ = CreditView(plan, tallier, file, credits: &credits)
    if let by = plan.by {
      let view = FieldView(by, file, plan.kind)
      for code in view.texts.indices { _ = category(categoryName(by, view, code)) }
    } else {
      _ = category("")
    }
  }

  func categoryName(_ field: Int, _ view: FieldView, _ code: Int) -> String {
    guard view.states[code] == .value else { return CategoryName.empty }
    let text = view.texts[code]
    let definition = plan.kind.fields[field]
    return definition.isOpen || definition.choices.contains(text) ? text : CategoryName.other
  }

  mutating func beginCells() {
    index = CellIndex(
      radices: [credits.count, categories.count] + plan.dateFields.map { _ in atoms.count + 1 })
  }

  /// Adds the counted rows of a file.
  mutating func add(_ file: LedgerFile) {
    let credit = CreditView(plan, tallier, file, credits: &credits)
    let conditions = plan.own.map { ConditionView($0, file, plan.kind) }
    let dates = plan.dateFields.map { AtomView(FieldView($0, file, plan.kind), atoms) }
    let by = plan.by.map { FieldView($0, file, plan.kind) }
    let names = by.map { view in view.texts.indices.map { category(categoryName(plan.by ?? 0, view, $0)) } } ?? []
    let amount = plan.amount.map { FieldView($0, file, plan.kind) }
    let factor = plan.measure.conversion.map { FactorView($0, file, plan.kind) }
    let days = plan.days.map { (FieldView($0.from, file, plan.kind), FieldView($0.to, file, plan.kind)) }
    let members = plan.members.map { FieldView($0, file, plan.kind) }
    let radix = atoms.count + 1

    for row in file.fates.indices where file.fates[row] == .counted {
      guard conditions.allSatisfy({ $0.holds(row) }) else { continue }
      var key = Int(credit.number(row)) * categories.count
      if let by { key += Int(names[by.code(row)]) }
      for date in dates { key = key * radix + Int(date.atom(row) + 1) }
      var sum: Int128 = 0
      if let amount {
        let value = amount.number(row)
        // What the register does not state of a body is not 0, but unknown.
        if value == FieldColumn.blank && plan.kind.form == .units { continue }
        sum = value == FieldColumn.blank ? 0 : Int128(value)
        if let factor {
          guard let times = factor.factor(row) else {
            doubtUnit(file, row)
            continue
          }
          sum *= Int128(times)
        }
      }
      if let days {
        let (from, to) = (days.0.number(row), days.1.number(row))
        if from == FieldColumn.blank || to == FieldColumn.blank { continue }
        sum = Int128(to - from)
      }
      let (cell, isNew) = index.number(key)
      if isNew {
        counts.append(0)
        sums.append(0)
      }
      counts[cell] += 1
      sums[cell] += sum
      if !members.isEmpty, let member = member(members, row) { pairs.append(UInt64(cell) << 32 | UInt64(member)) }
    }
  }

  /// The number of a record's member; nil where the field is empty.
  mutating func member(_ fields: [FieldView], _ row: Int) -> UInt32? {
    if plan.areMembersTexts {
      let number = fields[0].number(row)
      return number < 0 ? nil : UInt32(number)
    }
    let tuple = fields.map { $0.number(row) }
    if tuple == [FieldColumn.blank] { return nil }
    if let number = tuples[tuple] { return number }
    let number = UInt32(tuples.count)
    tuples[tuple] = number
    return number
  }

  private mutating func doubtUnit(_ file: LedgerFile, _ row: Int) {
    log.add(
      Diagnostic(
        .warning, "doubt.unit", at: file.records.place(row: row),
        seen: Text(
          zh: "计量单位不能换算，未计入“\(plan.measure.title.zh)”",
          en: "the unit cannot be converted; not in “\(plan.measure.title.en)”"),
        fix: Text(zh: "请改用指标口径所列的计量单位", en: "use a unit that the measure's definition lists")))
  }

  /// The finished tally, its cells in the order of their keys.
  func tally() -> Tally {
    var members = [[UInt32]](repeating: [], count: counts.count)
    var last: UInt64?
    for pair in pairs.sorted() where pair != last {
      members[Int(pair >> 32)].append(UInt32(truncatingIfNeeded: pair))
      last = pair
    }
    let radix = atoms.count + 1
    var cells: [Tally.Cell] = []
    cells.reserveCapacity(counts.count)
    for (number, key) in index.keys.enumerated().sorted(by: { $0.element < $1.element }) {
      var rest = key
      var atoms: [Int32] = []
      for _ in plan.dateFields {
        atoms.append(Int32(rest % radix) - 1)
        rest /= radix
      }
      let width = max(categories.count, 1)
      cells.append(
        Tally.Cell(
          credit: Int32(rest / width), category: Int32(rest % width), atoms: atoms.reversed(), count: counts[number],
          sum: sums[number], members: members[number]))
    }
    let bound = plan.areMembersTexts ? tallier.ledger.memberBound : tuples.count
    return Tally(
      measure: plan.index, by: plan.by, dateFields: plan.dateFields, atoms: atoms, categories: categories,
      credits: credits, cells: cells, memberBound: bound)
  }
}
