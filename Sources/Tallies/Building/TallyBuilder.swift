import Catalog
import Diagnostics
import Ledger
import Values

/// Builds the tallies of measures whose records are parted alike, file by file.
struct TallyBuilder {
  /// The measures; more than one only where all of them count every row that is in a cell.
  let plans: [TallyPlan]
  let tallier: Tallier
  var credits = Credits()
  var categories: [String] = []
  private var categoryNumbers: [String: Int32] = [:]
  private var tuples: [[Int64]: UInt32] = [:]
  private var index = CellIndex(radices: [])
  private var parted = AskedKeys()
  private var counts: [Int64] = []
  /// By measure: its sums by cell; nothing where it adds nothing up.
  private var sums: [[Int128]]
  /// By measure: its members by cell, of set measures.
  private var sets: [MemberSets]
  var log = DiagnosticLog()
  /// The rows that are being added.
  private var keys = RowKeys()
  private var cells: [UInt32] = []

  /// How many rows are taken at a time, so that what is made of them stays in the processor's nearer memory.
  private static let stretch = 1 << 13
  /// What parts the records; that of all measures.
  var plan: TallyPlan { plans[0] }

  private var atoms: Atoms { plan.isDatedOnly ? tallier.dated : tallier.atoms }

  /// - Precondition: there is a plan, and `isShapedAs` holds between it and each other one.
  init(_ plans: [TallyPlan], _ tallier: Tallier) {
    self.plans = plans
    self.tallier = tallier
    sums = plans.map { _ in [] }
    sets = plans.map { _ in MemberSets() }
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
    return definition.isOpen || definition.isApart || definition.choices.contains(text) ? text : CategoryName.other
  }

  mutating func beginCells() {
    let radices = [credits.count, categories.count] + plan.dateFields.map { _ in atoms.count + 1 }
    // How often keys are parted once more is not known.
    index = CellIndex(radices: plan.asked.isEmpty ? radices : [Int.max, 2])
  }

  /// Adds the counted rows of a file. O(rows), a few nanoseconds for each column that is asked for.
  mutating func add(_ file: LedgerFile) {
    let views = CellViews(&self, file, radix: atoms.count + 1, atoms)
    let amounts = plans.map { plan in plan.amount.map { AmountView(FieldView($0, file, plan.kind)) } }
    let members = plans.map { plan in plan.members.map { FieldView($0, file, plan.kind) } }
    let asked = plan.asked.map { FieldView($0, file, plan.kind) }
    let oneByOne = plan.addsOneByOne ? OneByOne(plan, file) : nil
    for at in plans.indices where !members[at].isEmpty {
      sets[at].reserve(file.fates.count)
      if plans[at].areMembersTexts { sets[at].begin(members[at][0]) }
    }
    for start in stride(from: 0, to: file.fates.count, by: Self.stretch) {
      views.fill(&keys, start..<min(start + Self.stretch, file.fates.count))
      if !asked.isEmpty { part(asked) }
      if let oneByOne { add(file, oneByOne) } else { addAll(amounts) }
      for (at, views) in members.enumerated() where !views.isEmpty { insert(views, ofPlan: at) }
    }
  }

  /// Parts the keys of rows by what stands in some fields.
  private mutating func part(_ views: [FieldView]) {
    var parted = AskedKeys()
    swap(&parted, &self.parted)
    keys.renumber { row, key in parted.number(key, views.map { $0.number(row) }) }
    swap(&parted, &self.parted)
  }

  /// Adds rows that all count.
  private mutating func addAll(_ amounts: [AmountView?]) {
    cells.removeAll(keepingCapacity: true)
    for key in keys.keys {
      guard key >= 0 else {
        cells.append(RowCells.none)
        continue
      }
      let cell = cell(key)
      counts[cell] += 1
      cells.append(UInt32(truncatingIfNeeded: cell))
    }
    for at in plans.indices { amounts[at]?.add(from: keys.rows.lowerBound, to: &sums[at], cells: cells) }
  }

  /// Inserts the members of the rows that have a cell.
  private mutating func insert(_ views: [FieldView], ofPlan at: Int) {
    let first = keys.rows.lowerBound
    if plans[at].areMembersTexts {
      sets[at].insert(rowsInto: cells)
      return
    }
    for row in cells.indices where cells[row] != RowCells.none {
      if let member = member(views, first + row) { sets[at].insert(member, into: cells[row]) }
    }
  }

  @inline(__always)
  private mutating func cell(_ key: Int) -> Int {
    let (cell, isNew) = index.number(key)
    if isNew {
      counts.append(0)
      for at in sums.indices { sums[at].append(0) }
    }
    return cell
  }

  /// Adds rows of which some are left out for what they hold.
  private mutating func add(_ file: LedgerFile, _ views: OneByOne) {
    cells.removeAll(keepingCapacity: true)
    for (at, key) in keys.keys.enumerated() {
      cells.append(RowCells.none)
      guard key >= 0 else { continue }
      let row = keys.rows.lowerBound + at
      switch views.sum(row) {
      case .left: continue
      case .unconvertible: doubtUnit(file, row)
      case .counted(let sum):
        let cell = cell(key)
        counts[cell] += 1
        sums[0][cell] += sum
        cells[at] = UInt32(truncatingIfNeeded: cell)
      }
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

  /// The finished tallies, one a plan, their cells in the order of their keys.
  mutating func tallies() -> [Tally] {
    var tallies: [Tally] = []
    for at in plans.indices { tallies.append(tally(at)) }
    return tallies
  }

  private mutating func tally(_ at: Int) -> Tally {
    let plan = plans[at]
    let members = sets[at].takeMembers(cells: counts.count)
    let radix = atoms.count + 1
    var cells: [Tally.Cell] = []
    cells.reserveCapacity(counts.count)
    let places = index.keys.map { plan.asked.isEmpty ? (key: $0, asked: 0) : parted.parts($0) }
    for (number, place) in places.enumerated().sorted(by: { $0.element < $1.element }) {
      var rest = place.key
      var atoms: [Int32] = []
      for _ in plan.dateFields {
        atoms.append(Int32(rest % radix) - 1)
        rest /= radix
      }
      let width = max(categories.count, 1)
      cells.append(
        Tally.Cell(
          credit: Int32(rest / width), category: Int32(rest % width), atoms: atoms.reversed(), asked: place.asked,
          count: counts[number], sum: sums[at][number], members: members[number]))
    }
    let bound = plan.areMembersTexts ? tallier.ledger.memberBound : tuples.count
    return Tally(
      measure: plan.index, by: plan.by, dateFields: plan.dateFields, atoms: atoms, categories: categories,
      credits: credits, cells: cells, memberBound: bound, asked: parted.asked)
  }
}
