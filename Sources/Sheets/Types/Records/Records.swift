import Catalog
import Diagnostics
import Figures

/// The records behind measures, those that were due first on top: unit by unit, or all in one list.
extension BookScope {
  /// Nil where the office keeps none of the ledgers.
  func records(_ plan: SheetPlan, name: String) -> Sheet? {
    let items = plan.items.filter { isKept($0.measure) }
    guard !items.isEmpty else { return nil }
    let found = RecordList(items, scope: self, isGrouped: plan.isGrouped)
    let hasDeadline = items.contains { $0.deadline != nil }
    var columns = [TableSheet.Column(Words.number, language)]
    if items.count > 1 { columns.append(TableSheet.Column(Text(zh: "事项", en: "Matter"), language, least: 12)) }
    if !plan.isGrouped { columns.append(TableSheet.Column(Words.responsible, language, least: 12, most: 26)) }
    columns += found.labels.map { TableSheet.Column($0, least: 10, most: 44) }
    if hasDeadline { columns.append(TableSheet.Column(Words.daysLate, language, least: 9)) }
    var table = TableSheet(language, columns)
    let counted = items.map { unitWord($0.measure) }
    let word = counted.first.flatMap { word in !word.isEmpty && counted.allSatisfy { $0 == word } ? word : nil }
    table.item = word ?? Text(zh: "条", en: "records")[language]
    table.counted = table.item + (hasDeadline ? Text(zh: "、天", en: ", days")[language] : "")
    table.frozen = 2
    if found.rows.isEmpty {
      let titles = items.map { self.title(of: $0) }.joined(separator: language == .zh ? "、" : ", ")
      table.lines.append(.words(said(plan, Text(zh: "本期没有“\(titles)”的记录。", en: "There are no records of: \(titles)."))))
    }
    var bands: [Int: String] = [:]
    if plan.isGrouped {
      for (unit, rows) in Dictionary(grouping: found.rows, by: \.unit) { bands[unit] = band(unit, rows, table.item) }
    }
    let band = plan.isGrouped ? Words.body[language] : ""
    table.list(count: found.rows.count, limit: plan.limit, band: band) { at in
      let row = found.rows[at]
      var cells: [Cell] = items.count > 1 ? [.wrapped(self.title(of: items[row.item]))] : []
      if !plan.isGrouped { cells.append(.wrapped(figures.units[row.unit].name)) }
      cells += found.labels.map { label in row.values[label].map { cell($0, found.formats[label]) } ?? .blank(.wrapped)
      }
      if hasDeadline { cells.append(late(row.daysLate)) }
      return (bands[row.unit] ?? "", cells)
    }
    let day = figures.asOf.words(zh: language == .zh)
    table.notes.append(language == .zh ? "截至\(day)。" : "As of \(day).")
    return table.sheet(self, plan, name: name)
  }

  /// 城东街道（3件，最长逾期24天）.
  private func band(_ unit: Int, _ rows: [RecordList.Row], _ word: String) -> String {
    let longest = rows.compactMap(\.daysLate).max() ?? 0
    let name = figures.units[unit].name
    if language == .zh {
      return "\(name)（\(rows.count)\(word)\(longest > 0 ? "，最长逾期\(longest)天" : "")）"
    }
    return
      "\(name) (\(rows.count)\(longest > 0 ? ", \(rows.count > 1 ? "up to " : "")\(longest.counted("day")) late" : ""))"
  }

  func late(_ days: Int?) -> Cell {
    guard let days, days > 0 else { return .centred("—") }
    return Cell(.number(Exact(days)), Style.ordinal.formatted(.integer).coloured(.red))
  }

  /// What the records of a plan's item are called.
  func title(of item: RecordPlan) -> String {
    item.heading[language].isEmpty ? title(item.measure) : item.heading[language]
  }

  /// A listed value, in the format of its field where that is told.
  func cell(_ value: Listing.Value, _ format: NumberFormat?) -> Cell {
    var cell = cell(value)
    if let format, case .number(let number) = cell.value { cell.style.format = format.fitting(number) }
    return cell
  }

  /// Whether the office keeps the ledger that a measure counts; for expected reports, whether it expects any.
  func isKept(_ id: String) -> Bool {
    guard let measure = measure(id) else { return false }
    if case .missingReports = measure.value { return !settings.expectedReports.isEmpty }
    guard let kind = measure.kind, context.catalog.kinds.indices.contains(kind) else { return false }
    let name = context.catalog.kinds[kind].id
    return context.files.contains { $0.kind == name }
  }
}

/// The records of several measures in one order: by unit, where they are grouped, then item and deadline.
struct RecordList {
  /// A record as it is listed.
  struct Row {
    var unit: Int
    /// Position in the plan's items.
    var item: Int
    /// By column's label.
    var values: [String: Listing.Value]
    var deadline: CivilDate?
    /// Nil where it is not late.
    var daysLate: Int?
  }

  /// The columns that hold anything, in the order of the plan or the definition.
  private(set) var labels: [String] = []
  private(set) var rows: [Row] = []
  /// By label: how numbers of it are shown, where that is told by the field.
  private(set) var formats: [String: NumberFormat] = [:]

  init(_ items: [RecordPlan], scope: BookScope, isGrouped: Bool = true) {
    var wanted: [String] = []
    for (at, item) in items.enumerated() {
      guard let measure = scope.measure(item.measure) else { continue }
      if case .missingReports = measure.value {
        addMissing(at, scope, &wanted)
      } else if let listing = scope.context.records[item.measure],
        let kind = measure.kind.map({ scope.context.catalog.kinds[$0] })
      {
        add(listing, at, item, measure, kind, scope, &wanted)
      }
    }
    rows = rows.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if isGrouped && x.unit != y.unit { return x.unit < y.unit }
      if x.item != y.item { return x.item < y.item }
      if x.deadline != y.deadline, let p = x.deadline { return y.deadline.map { p < $0 } ?? true }
      if x.deadline != y.deadline { return false }
      return a.offset < b.offset
    }.map(\.element)
    // A column that is blank throughout says nothing.
    labels = wanted.filter { label in
      rows.isEmpty || rows.contains { $0.values[label].map { $0 != .blank } ?? false }
    }
  }

  private mutating func add(
    _ listing: Listing, _ at: Int, _ item: RecordPlan, _ measure: Measure, _ kind: Kind, _ scope: BookScope,
    _ wanted: inout [String]
  ) {
    let language = scope.language
    let names = listing.columns.map { $0[language] }
    let label = { (id: String) in kind.field(named: id).map { kind.fields[$0].label[language] } }
    // The unit that is credited stands over its records already.
    let credited = kind.field(.unit).map { kind.fields[$0].label[language] }
    let chosen =
      item.columns.isEmpty
      ? names.filter { measure.credit != nil || $0 != credited } : item.columns.compactMap(label).filter(names.contains)
    for field in kind.fields where field.type == .percent { formats[field.label[language]] = .percent }
    for name in chosen where !wanted.contains(name) { wanted.append(name) }
    // What another item of the sheet tells of its records need not be so of these.
    let isShown = Set(chosen)
    let happened = Set(kind.fields.filter { $0.type == .date && $0.happens }.map { $0.label[language] })
    let progress = Set(kind.fields.filter { $0.type == .percent }.map { $0.label[language] })
    let due = item.deadline.flatMap(label).flatMap { names.firstIndex(of: $0) }
    let here = scope.isWhole ? nil : scope.index.records[item.measure]?.positions(of: scope.lines) ?? []
    for position in here ?? Array(listing.rows.indices) {
      let row = listing.rows[position]
      var one = Row(unit: row.unit, item: at, values: [:])
      // What happened after the day had not happened yet, and progress, which bears no date, is what came of it.
      let later = zip(names, row.values).filter { happened.contains($0) && $1.isLater(than: scope.figures.asOf) }
      let unknown = later.isEmpty ? [] : progress.union(later.map(\.0))
      for (name, value) in zip(names, row.values) where isShown.contains(name) {
        one.values[name] = unknown.contains(name) ? .blank : value
      }
      if let due, row.values.indices.contains(due), case .date(let day) = row.values[due] {
        one.deadline = day
        one.daysLate = day < scope.figures.asOf ? Int(scope.figures.asOf.dayNumber - day.dayNumber) : nil
      }
      rows.append(one)
    }
  }

  private mutating func addMissing(_ at: Int, _ scope: BookScope, _ wanted: inout [String]) {
    let what = Text(zh: "未报台账", en: "Report")[scope.language]
    let due = Words.deadline[scope.language]
    for label in [what, due] where !wanted.contains(label) { wanted.append(label) }
    let missing = scope.figures.missing
    for report in scope.isWhole ? missing : missing.picked(scope.index.missing.positions(of: scope.lines)) {
      let kind = scope.context.catalog.kinds[report.kind].title[scope.language]
      let words = scope.language == .zh ? "\(report.period.title.zh)\(kind)" : "\(kind), \(report.period.title.en)"
      let late = scope.figures.asOf.dayNumber - report.period.last.dayNumber
      rows.append(
        Row(
          unit: report.unit, item: at, values: [what: .text(words), due: .date(report.period.last)],
          deadline: report.period.last, daysLate: late > 0 ? Int(late) : nil))
    }
  }
}

extension Listing.Value {
  fileprivate func isLater(than day: CivilDate) -> Bool { if case .date(let date) = self { date > day } else { false } }
}
