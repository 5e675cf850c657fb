import Catalog
import Diagnostics
import Rows
import Tables
import Values

/// Makes typed records of a raw table: values parsed once a distinct text, rows rejected with every reason.
struct RecordBuilder {
  let kind: Kind
  let match: KindMatch
  var raw: RawTable
  /// By column: its name; behind the table's own stand those of lines above it, and of times taken from its days.
  let header: [String]
  let ownColumns: Int
  let headerLine: Int
  let surroundings: Surroundings
  let registers: Registers
  var records: FileRecords
  /// By field whose amounts a measure converts: the field that says what they are measured in.
  let measuredIn: [Int: Int]
  /// Headings between the rows that name the unit of those below, where no column does.
  var sections: [RawTable.UnitSection] = []
  /// What became of the rows of a form that are all one record.
  var form: UnitedForm?
  /// By field: the unit of its bare numbers, as the header says, or a line around the table.
  var unitOfField: [String?]
  /// The fields whose unit a line around the table names.
  var isStated: Set<Int> = []
  /// By field: what the header of a column that is out of it states it to be.
  var statedWholes: [Int: Int64] = [:]
  /// By field and code: why a text was refused.
  private(set) var refusals: [[Int: Refusal]]
  /// Whether a row needs a field that was passed over.
  var needsPassed = false
  /// Whether the reporting body of the surroundings stands for that of a column that only names its parts.
  var tookUnit = false
  /// By field and code of a range of days: the last of them.
  var lastDays: [Int: [Int: Int64]] = [:]
  /// By row of a correction: required fields that are empty, in order, and may be those of the record that it corrects.
  var lacking: [Int: [Int]] = [:]
  /// By row: reasons, in the order of fields.
  private(set) var faults: [Int: [(field: Int, refusal: Refusal)]] = [:]
  /// What is doubtful in a row, with the column's name; told where the row counts.
  var doubts: [(row: Int, diagnostic: Diagnostic, column: String)] = []

  /// The name of all units together.
  let whole: String

  init(
    kind: Kind, match: KindMatch, raw: RawTable, header: [String], ownColumns: Int, headerLine: Int,
    surroundings: Surroundings, registers: Registers, records: FileRecords, whole: String,
    measuredIn: [Int: Int] = [:]
  ) {
    self.kind = kind
    self.match = match
    self.raw = raw
    self.header = header
    self.ownColumns = ownColumns
    self.headerLine = headerLine
    self.surroundings = surroundings
    self.registers = registers
    self.records = records
    self.whole = whole
    self.measuredIn = measuredIn
    unitOfField = match.unitOfField
    refusals = [[Int: Refusal]](repeating: [:], count: kind.fields.count)
  }

  /// All steps up to what becomes of each row, in order.
  mutating func build() {
    records.lines = raw.lines
    records.isRejected = [Bool](repeating: false, count: raw.lines.count)
    records.setAside = raw.setAside
    records.origins = origins()
    fillDitto()
    stateWholes()
    nameUnknownColumns()
    stateUnits()
    for field in kind.fields.indices { parseColumn(field) }
    uniteAmounts()
    notePassed()
    settleOrdinals()
    carryMeasures()
    fillWholes()
    fillLessened()
    settleUnitColumns()
    supplyUnit()
    supplyDate()
    settleDeadlines()
    fillLastDays()
    settleFurtherDurations()
    carryAfternoons()
    settleDurations()
    doubtDaysOfTimes()
    restoreZeros()
    identifyPeople()
    requireFields()
    checkChains()
    noteForm()
    doubtTotals()
    noteDoubts()
    leaveOutPortions()
    settleMeanings()
    notePortions()
    notePriorHours()
    doubtHeadCounts()
    doubtUnmarked()
    doubtSeveral()
    doubtDefaults()
    doubtStatuses()
    doubtClosedUnits()
    tellDoubts()
    noteAliases()
  }

  /// Rows of which all cells are needed, as they cannot be used, and columns were passed over.
  var wantedRows: Set<Int> { records.passed == nil ? [] : Set(faults.keys) }

  /// The finished records.
  ///
  /// - Parameter whole: the cells of `wantedRows`.
  mutating func finish(whole: [Int: [String]]) -> FileRecords {
    keepPassed(whole)
    let (raw, own, isPassed) = (raw, ownColumns, records.passed != nil)
    reject { isPassed ? whole[$0] ?? [] : raw.cells(row: $0, own: own) }
    returnUnits()
    keepIncomplete()
    keepUnknownColumns()
    noteUnknownUnits()
    noteOrgans()
    nameBodyColumns()
    noteUnlisted()
    return records
  }

  private mutating func parseColumn(_ field: Int) {
    guard let column = match.columnOfField[field], raw.ways[column].isKept else { return }
    let texts = raw.texts[column].texts
    let type = kind.fields[field].type
    let parser = ColumnParser(
      field: kind.fields[field], headerUnit: unitOfField[field], surroundings: surroundings,
      texts: type.isNumeric ? Array(texts) : [], isStated: isStated.contains(field))
    for decision in parser.decisions { note(.note, decision, line: headerLine, column: column, times: 1) }
    if let doubt = parser.unitDoubt { note(.warning, doubt, line: headerLine, column: column, times: 1) }
    var parsed = ParsedColumn(raw.texts[column], isNumeric: type.isNumeric)
    var notes: [Int: (Severity, Repair)] = [:]
    var code = 1
    while code < texts.count {
      let plain = parser.plainTexts(texts, from: code)
      parsed.addPlain(plain)
      code += plain
      guard code < texts.count else { break }
      let text = texts[code]
      let one = parser.parse(text)
      parsed.add(one, of: text)
      if let repair = one.repair { notes[code] = (.note, repair) }
      if let doubt = one.doubt { notes[code] = (.warning, doubt) }
      if let refusal = one.refusal { refusals[field][code] = refusal }
      if let last = one.last { lastDays[field, default: [:]][code] = last }
      code += 1
    }
    var made = parsed.column(codes: raw.codes[column])
    for code in lostDigits(field, made) {
      made.states[code] = .refused
      refusals[field][code] = Self.lostDigits(texts[code])
    }
    records.columns[field] = made
    log(notes, column: column)
    if !kind.fields[field].isRequired { warnRefused(field, column: column) }
    if kind.fields[field].role == .unit, kind.fields[field].type == .unit { fillDown(field, column: column) }
  }

  /// Logs what each row's text was changed into.
  private mutating func log(_ notes: [Int: (Severity, Repair)], column: Int) {
    let noted = CodeSet(notes.keys, count: raw.texts[column].count)
    noted.forEachRow(of: raw.codes[column]) { row, code in
      guard let (severity, repair) = notes[code] else { return }
      note(severity, repair, line: raw.lines[row], column: column, times: 1)
    }
  }

  private mutating func warnRefused(_ field: Int, column: Int) {
    let blank = wordsOfRefused(field)
    let refused = CodeSet(refusals[field].keys, count: raw.texts[column].count)
    refused.forEachRow(of: raw.codes[column]) { row, code in
      guard let refusal = refusals[field][code] else { return }
      records.log.add(
        Diagnostic(
          .warning, refusal.id, at: place(raw.lines[row], column),
          seen: Text(zh: refusal.seen.zh + blank.zh, en: refusal.seen.en + blank.en), fix: refusal.fix),
        column: header[column])
    }
  }

  /// What a cell that cannot be read counts as.
  private func wordsOfRefused(_ field: Int) -> Text {
    if let part = kind.portions.first(where: { $0.whole == field }).map({ kind.fields[$0.field].label }) {
      return Text(zh: "；这一行的“\(part.zh)”不计", en: "; “\(part.en)” of this row does not count")
    }
    guard let standard = kind.fields[field].standard, !standard.isEmpty else {
      return Text(zh: "；该项按空白计", en: "; read as empty")
    }
    return Text(zh: "；该项按 \(standard) 计", en: "; counted as \(standard)")
  }

  func note(_ repair: Repair, severity: Severity = .note, line: Int, column: Int) -> Diagnostic {
    Diagnostic(
      severity, repair.id, at: place(line, column), seen: repair.text,
      fix: Text(both: ""))
  }

  mutating func note(_ severity: Severity, _ repair: Repair, line: Int, column: Int, times: Int) {
    records.log.add(note(repair, severity: severity, line: line, column: column), column: header[column], times: times)
  }

  mutating func fault(_ field: Int, row: Int, _ refusal: Refusal) {
    faults[row, default: []].append((field, refusal))
  }

  /// What is known of fields that were passed over.
  private mutating func notePassed() {
    var filled = [Bool](repeating: false, count: kind.fields.count)
    for (field, column) in match.columnOfField.enumerated() {
      guard let column, case .passed(let passed) = raw.ways[column] else { continue }
      filled[field] = passed.isFilled
      if field == kind.key.first {
        records.passed = PassedFields(filled: filled, numbers: (passed.first, passed.last))
      }
    }
    records.passed?.filled = filled
    // Without a row, there is nothing to tally.
    needsPassed = records.passed != nil && raw.lines.count == 0
  }

  /// Texts that were passed over, of the rows that are shown one by one. They come to themselves, as all of their column.
  private mutating func keepPassed(_ whole: [Int: [String]]) {
    for (field, column) in match.columnOfField.enumerated() {
      guard let column, case .passed = raw.ways[column] else { continue }
      records.passed?.kept[field] = whole.mapValues { $0.indices.contains(column) ? $0[column] : "" }
    }
  }
}
