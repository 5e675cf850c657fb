import Catalog
import Diagnostics
import Rows
import Tables

/// Reads a file into typed records, table by table.
public struct RecordReader: Sendable {
  let catalog: Catalog
  let matcher: KindMatcher
  let vocabulary: TableVocabulary
  /// By kind and field whose amounts a measure converts: the field that says what they are measured in.
  private let conversions: [[Int: Int]]
  /// For tests of the block size, and for overrides of the command line.
  public var options = ReadingOptions()

  /// A reader of the catalogue's kinds.
  public init(catalog: Catalog) {
    self.catalog = catalog
    matcher = KindMatcher(catalog: catalog)
    vocabulary = TableVocabulary(headerNames: matcher.headerNames)
    conversions = catalog.conversions
  }

  /// What was made of a file.
  public struct Outcome: Sendable {
    /// One for each table.
    public var tables: [FileRecords] = []
    /// How the file was read.
    public var encoding = ""
    /// What was repaired in its bytes and rows.
    public var log = DiagnosticLog()
    /// What the surroundings supplied, by which a copy of the file is known to be one.
    public var suppliedUnit = ""
    /// The year that the surroundings name, or what tells the span of time that they name from others; else 0.
    public var suppliedYear = 0
    /// Why the file could not be used, in whole or in part.
    public var failures: [Diagnostic] = []

    /// Nothing yet.
    public init() {}
  }

  /// The kind of a file's first table, told by its header alone; nil where none explains it.
  public func kind(ofFileAt path: String, shownAs name: String) -> Int? {
    do {
      var reader = try TableReader(path: path, shownAs: name, vocabulary: vocabulary, options: options)
      guard let table = try reader.nextTable() else { return nil }
      let above = table.preamble.filter { $0.role != .blank }.map(\.cells)
      return try explain(table, above: above, path: name, line: 1, hasUnit: true).match.kind
    } catch {
      return nil
    }
  }

  /// Whether a number is the position of a kind.
  public func knows(kind: Int) -> Bool { catalog.kinds.indices.contains(kind) }

  /// What a path by itself tells of a file's records: who reported them, and of which year and month.
  public func told(byPath path: String, units: UnitRegister) -> String {
    let told = Surroundings(titles: [], notes: [], path: path, register: units)
    let month = told.month.map { String($0.dayNumber) } ?? ""
    return "\(told.unit ?? "")|\(told.frame.mark)|\(month)"
  }

  /// Reads a whole file. Faults of the file are in the outcome, not thrown.
  ///
  /// - Parameter parts: in how many parts a large file is read at once, at most; what is read does not depend on it.
  public func read(path: String, shownAs name: String, registers: Registers, parts: Int = 1) -> Outcome {
    attempt(path, name, registers, PassingPlan(parts: parts)) ?? attempt(path, name, registers, PassingPlan())
      ?? Outcome()
  }

  /// Reads a file all of whose tables are only to be tallied: fields that nobody asks for are looked at and not kept.
  ///
  /// The register of people is not needed. Nil where a table has a fault or record numbers that do not rise, or is of a
  /// kind that is not only tallied: then the file must be read as a whole.
  ///
  /// - Parameters:
  ///   - asked: by kind, the fields that are asked for; nil where all are.
  ///   - parts: in how many parts a large file is read at once, at most.
  public func readPassing(
    path: String, shownAs name: String, units: UnitRegister, asked: [Set<Int>?], parts: Int = 1
  ) -> Outcome? {
    let registers = Registers(units: units, people: PeopleRegister())
    let inParts = parts > 1 ? attempt(path, name, registers, PassingPlan(asked: asked, parts: parts)) : nil
    guard let outcome = inParts ?? attempt(path, name, registers, PassingPlan(asked: asked)),
      outcome.failures.isEmpty, !outcome.tables.isEmpty, outcome.tables.allSatisfy({ $0.passed != nil })
    else { return nil }
    return outcome
  }

  /// Nil where a column that was to be passed over is needed, or parts do not fit each other.
  private func attempt(_ path: String, _ name: String, _ registers: Registers, _ plan: PassingPlan) -> Outcome? {
    var outcome = Outcome()
    var again = plan
    do {
      var reader = try TableReader(path: path, shownAs: name, vocabulary: vocabulary, options: options)
      outcome.encoding = reader.encoding.description
      var number = 0
      var footer: Footer?
      while let table = try reader.nextTable() {
        guard read(table, number, &footer, &reader, path, name, registers, &again, &outcome) else {
          return again.apart == plan.apart ? nil : attempt(path, name, registers, again)
        }
        number += 1
      }
      outcome.log.merge(reader.log)
      if number == 0 { outcome.failures.append(Self.empty(name)) }
    } catch {
      outcome.failures.append(error.diagnostic)
    }
    return outcome
  }

  /// Whether a table could be read as planned; faults are in the outcome.
  private func read(
    _ table: Table, _ number: Int, _ footer: inout Footer?, _ reader: inout TableReader, _ path: String, _ name: String,
    _ registers: Registers, _ plan: inout PassingPlan, _ outcome: inout Outcome
  ) -> Bool {
    var header = table.columns.map(\.name)
    let own = header.count
    let line = table.headerLines.first?.line ?? table.columns.first?.line ?? 1
    let carried = (table.carried ?? []).filter { $0.role != .blank }
    // What names the time of the rows comes before the titles that they share with others.
    let titles = carried + table.preamble.filter { $0.role != .blank }
    let above = (titles.filter { $0.isPart(of: table.heading) } + titles.filter { !$0.isPart(of: table.heading) })
      .map(\.cells)
    let before = Surroundings(
      titles: above, notes: above, path: name, register: registers.units, heading: table.heading)
    do {
      guard table.hasHeader else { throw Self.headless(name, line) }
      let explanation = try explain(table, above: above, path: name, line: line, hasUnit: before.unit != nil)
      var match = explanation.match
      let kind = catalog.kinds[match.kind]
      guard let ways = plan.ways(of: own, kind, match, isHelped: !explanation.captions.isEmpty || match.needsSpans)
      else {
        return false
      }
      var raw = RawTable(ways: ways, name: name, below: table)
      raw.keepsTotals = kind.parts != nil && !explanation.captions.isEmpty
      let isRead = try raw.read(&reader, inParts: plan.parts) { [match] in
        DoubtfulRow.isRecord($0, $1, $2, kind: kind, match: match)
      }
      guard isRead, !raw.isBroken, !raw.mayBeNothing else { return false }
      guard raw.likeTotals.isEmpty || !raw.ways.contains(where: \.isPassed) else { return false }
      raw.setTotalsAside(kind, match)
      let doubt = settleReporter(&match, explanation.captions, own: own, notes: raw.notes)
      let surrounding = KindMatcher.Surrounding(
        columns: table.columns, captions: explanation.captions, above: above, path: name, line: line)
      let (isKept, question) = raw.doubt(of: match, matcher, surrounding)
      guard isKept else { return false }
      if let question, question.severity == .error { throw question }
      let sections =
        match.needsUnit && kind.form == .log
        ? raw.takeUnitSections(registers.units, bound: Set(match.columnOfField.compactMap(\.self))) : []
      guard sections.isEmpty || !raw.ways.contains(where: \.isPassed) else { return false }
      let mayUnite = sections.isEmpty && !plan.apart.contains(number)
      let form = mayUnite ? raw.uniteParts(kind, match, header: header, own: own) : nil
      for caption in explanation.captions {
        raw.append(constant: caption.value)
        header.append(caption.label)
      }
      var surroundings = Surroundings(
        titles: above, notes: raw.notes, path: name, register: registers.units, heading: table.heading)
      let isInherited = match.needsUnit && sections.isEmpty && inherit(&footer, above, raw.notes, header, &surroundings)
      guard raw.takeTimes(&match, kind, &header, surroundings) else {
        throw matcher.incomplete(match, header: header, path: name, line: line)
      }
      if match.needsDate && !raw.hasDays(match, kind, surroundings.datesOfTimes) {
        throw matcher.incomplete(match, header: header, path: name, line: line, isDayless: true)
      }
      if match.secondBlock.contains(where: raw.says) {
        throw matcher.doubled(match, header: header, path: name, line: line)
      }
      let unitColumn = kind.field(.unit).flatMap { match.columnOfField[$0] }
      let reporter = kind.form == .log ? raw.setNothingAside(kind, match, unit: unitColumn, own: own) ?? "" : ""
      if match.needsUnit && surroundings.unit == nil && sections.first.map({ $0.row > 0 }) ?? true {
        _ = try matcher.match(columns: table.columns, path: name, line: line, canSupplyUnit: false)
      }
      outcome.suppliedUnit = match.needsUnit ? surroundings.unit ?? "" : ""
      var empty = FileRecords(
        path: name, table: number, kind: match.kind, isCorrection: isCorrection(name), encoding: outcome.encoding,
        header: Array(header.prefix(own)), columns: [FieldColumn?](repeating: nil, count: kind.fields.count))
      empty.suppliedUnit = reporter.isEmpty ? surroundings.unit ?? "" : reporter
      empty.suppliedMonth = surroundings.month
      empty.above = above
      for remark in [match.remark, question] { if let remark { empty.log.add(remark) } }
      if let doubt { empty.log.add(Self.reported(doubt, name, line)) }
      if isInherited { empty.log.add(Self.inherited(surroundings.unit ?? "", name, line)) }
      let lead = carried.count + (table.preamble + table.headerLines).count { $0.role != .header }
      empty.below = Surroundings.telling(raw.notes.dropFirst(lead))
      var builder = RecordBuilder(
        kind: kind, match: match, raw: raw, header: header, ownColumns: own, headerLine: line,
        surroundings: surroundings, registers: registers, records: empty, whole: catalog.settings.whole,
        measuredIn: conversions[match.kind])
      (builder.sections, builder.form) = (sections, form)
      builder.noteCaptions(explanation.captions, isTitled: explanation.isTitled)
      builder.build()
      guard !builder.needsPassed else { return false }
      if form != nil, !builder.faults.isEmpty {
        plan.apart.insert(number)
        return false
      }
      var whole: [Int: [String]] = [:]
      if builder.tookUnit { outcome.suppliedUnit = surroundings.unit ?? "" }
      if !builder.wantedRows.isEmpty {
        whole = try cells(of: builder.wantedRows, inTable: number, kind: match.kind, at: path, name)?.cells ?? [:]
      }
      var records = builder.finish(whole: whole)
      noteReport(&records, kind, registers.units, line)
      // A year that no date needed tells no two files apart.
      if records.log.entries.contains(where: { $0.key.cause == ColumnParser.yearDecision }) {
        outcome.suppliedYear = surroundings.frame.mark
      }
      outcome.tables.append(records)
    } catch let diagnostic as Diagnostic {
      outcome.failures.append(diagnostic)
    } catch let failure as ReadingFailure {
      outcome.failures.append(failure.diagnostic)
    } catch {
      outcome.failures.append(Self.headless(name, line))
    }
    return true
  }

  private static func empty(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "file.empty", at: Place(file: name), seen: Text(zh: "文件是空的", en: "the file is empty"),
      fix: Text(zh: "若本期没有数据，请保留表头（零报告）", en: "where there is nothing to report, keep the header (a zero report)"))
  }

  static func headless(_ name: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error, "file.headless", at: Place(file: name, line: line),
      seen: Text(zh: "没有找到表头", en: "no header was found"),
      fix: Text(
        zh: "请在数据上方加一行列名；按月份分列的汇总表，请换成逐条的明细",
        en: "add a row of column names above the data; in place of a summary with a column a month, give the records"))
  }
}
