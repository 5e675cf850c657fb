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
  /// Of a set measure, by cell.
  private var sets = MemberSets()
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
      for code in view.all { _ = category(categoryName(by, view, code)) }
    } else {
      _ = category("")
    }
  }

  func categoryName(_ field: Int, _ view: FieldView, _ code: Int) -> String {
    guard view.isFilled(code) else { return CategoryName.empty }
    let text = view.text(code)
    let definition = plan.kind.fields[field]
    return definition.isOpen || definition.choices.contains(text) ? text : CategoryName.other
  }

  mutating func beginCells() {
    index = CellIndex(
      radices: [credits.count, categories.count] + plan.dateFields.map { _ in atoms.count + 1 })
  }

  /// Adds the counted rows of a file. O(rows), a few nanoseconds for each column that is asked for.
  mutating func add(_ file: LedgerFile) {
    var keys = keys(file)
    let amount = plan.amount.map { FieldView($0, file, plan.kind) }
    let factor = plan.measure.conversion.map { FactorView($0, file, plan.kind) }
    let days = plan.days.map { (FieldView($0.from, file, plan.kind), FieldView($0.to, file, plan.kind)) }
    if factor != nil || days != nil || plan.kind.form == .units {
      addOneByOne(file, &keys, amount, factor, days)
    } else {
      add(keys, amounts: amount?.numbers.map { $0 == FieldColumn.blank ? 0 : $0 } ?? [0], amount?.codes)
    }
    guard !plan.members.isEmpty else { return }
    let members = plan.members.map { FieldView($0, file, plan.kind) }
    if plan.areMembersTexts {
      let view = members[0]
      for row in keys.indices where keys[row] >= 0 {
        let member = view.number(row)
        if member >= 0 { sets.insert(UInt32(truncatingIfNeeded: member), into: index.known(keys[row])) }
      }
    } else {
      for row in keys.indices where keys[row] >= 0 {
        if let member = member(members, row) { sets.insert(member, into: index.known(keys[row])) }
      }
    }
  }

  /// The cell of each row.
  private mutating func keys(_ file: LedgerFile) -> [Int] {
    var keys = RowKeys(count: file.fates.count) { file.fates[$0] == .counted }
    let radix = atoms.count + 1
    var stride = 1
    for field in plan.dateFields.reversed() {
      let view = AtomView(FieldView(field, file, plan.kind), atoms)
      keys.add(view.codes, view.atoms.map { Int($0 + 1) * stride })
      stride *= radix
    }
    if let by = plan.by {
      let view = FieldView(by, file, plan.kind)
      keys.add(view.codes, view.all.map { Int(category(categoryName(by, view, $0))) * stride })
    }
    stride *= categories.count
    CreditView(plan, tallier, file, credits: &credits).add(to: &keys, stride: stride)
    for condition in plan.own { ConditionView(condition, file, plan.kind).mark(&keys) }
    return keys.keys
  }

  private mutating func add(_ keys: [Int], amounts: [Int64], _ codes: [UInt32]?) {
    for row in keys.indices where keys[row] >= 0 {
      let cell = cell(keys[row])
      counts[cell] += 1
      sums[cell] += Int128(amounts[codes.map { Int($0[row]) } ?? 0])
    }
  }

  @inline(__always)
  private mutating func cell(_ key: Int) -> Int {
    let (cell, isNew) = index.number(key)
    if isNew {
      counts.append(0)
      sums.append(0)
    }
    return cell
  }

  /// Adds rows of which some are left out for what they hold; their keys become negative.
  private mutating func addOneByOne(
    _ file: LedgerFile, _ keys: inout [Int], _ amount: FieldView?, _ factor: FactorView?,
    _ days: (FieldView, FieldView)?
  ) {
    for row in keys.indices where keys[row] >= 0 {
      var sum: Int128 = 0
      if let amount {
        let value = amount.number(row)
        // What the register does not state of a body is not 0, but unknown.
        if value == FieldColumn.blank && plan.kind.form == .units {
          keys[row] = -1
          continue
        }
        sum = value == FieldColumn.blank ? 0 : Int128(value)
        if let factor {
          guard let times = factor.factor(row) else {
            doubtUnit(file, row)
            keys[row] = -1
            continue
          }
          sum *= Int128(times)
        }
      }
      if let days {
        let (from, to) = (days.0.number(row), days.1.number(row))
        if from == FieldColumn.blank || to == FieldColumn.blank {
          keys[row] = -1
          continue
        }
        sum = Int128(to - from)
      }
      let cell = cell(keys[row])
      counts[cell] += 1
      sums[cell] += sum
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
    let members = sets.members(cells: counts.count)
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
