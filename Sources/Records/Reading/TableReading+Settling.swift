import Catalog
import Diagnostics
import Rows
import Tables
import Values

/// What a table's rows are of, settled from its header, its rows and what stands around them.
extension TableReading {
  /// Takes its rows. Whether that could be done as planned: a column that was to be only looked at may be needed.
  mutating func takeRows(from source: inout TableReader, _ plan: PassingPlan) throws(Diagnostic) -> Bool {
    let isHelped = !captions.isEmpty || match.needsSpans
    guard let ways = plan.ways(of: own, kind, match, isHelped: isHelped) else { return false }
    raw = RawTable(ways: ways, name: name, below: table)
    raw.keepsTotals = kind.parts != nil && captions.count > titled
    let isRead: Bool
    do {
      isRead = try raw.read(&source, inParts: plan.parts) { [kind, match] in
        DoubtfulRow.isRecord($0, $1, $2, kind: kind, match: match)
      }
    } catch { throw error.diagnostic }
    guard isRead, !raw.isBroken, !raw.mayBeNothing else { return false }
    guard raw.likeTotals.isEmpty || !raw.passesColumns else { return false }
    raw.setTotalsAside(kind, match)
    return true
  }

  /// Asks whether the rows are of the kind that the header allows. Whether all columns that tell it were kept.
  mutating func settleKind() throws(Diagnostic) -> Bool {
    let reporter = reader.settleReporter(&match, captions, own: own, notes: raw.notes)
    let surrounding = KindMatcher.Surrounding(
      columns: table.columns, captions: captions, above: above, path: name, line: line)
    let (isKept, question) = raw.doubt(of: match, reader.matcher, surrounding)
    guard isKept else { return false }
    if let question, question.severity == .error { throw question }
    remarks += [match.remark, question].compactMap(\.self)
    if let reporter { remarks.append(RecordReader.reported(reporter, name, line)) }
    return true
  }

  /// Takes the rows that name a body for those below them, or makes one record of the rows of a form. Whether all columns
  /// that it needs were kept.
  mutating func settleBodies(_ units: UnitRegister, mayUnite: Bool) -> Bool {
    if match.needsUnit && kind.form == .log {
      sections = raw.takeUnitSections(units, bound: Set(match.columnOfField.compactMap(\.self)))
    }
    guard sections.isEmpty || !raw.passesColumns else { return false }
    if mayUnite && sections.isEmpty { form = raw.uniteParts(kind, match, header: header, own: own) }
    return true
  }

  /// Puts what the lines above say behind the table's own columns.
  mutating func addCaptions() {
    for caption in captions {
      raw.append(constant: caption.value)
      header.append(caption.label)
    }
  }

  /// Reads who reported the rows, and of when, now that the lines below them are known, too.
  mutating func settleSurroundings(_ file: inout FileReading) {
    surroundings = Surroundings(
      titles: above, notes: raw.notes, path: name, register: file.registers.units, heading: table.heading)
    guard match.needsUnit, sections.isEmpty,
      reader.inherit(&file.footer, above, raw.notes, header, &surroundings)
    else { return }
    remarks.append(RecordReader.inherited(surroundings.unit ?? "", name, line))
  }

  /// Parts cells that say from when to when.
  ///
  /// - Throws: that no column tells the day, or that the table has a second block of columns beside the first.
  mutating func settleTimes() throws(Diagnostic) {
    guard raw.takeTimes(&match, kind, &header, surroundings) else {
      throw reader.matcher.incomplete(match, header: header, path: name, line: line)
    }
    if match.needsDate && !raw.hasDays(match, kind, surroundings.datesOfTimes) {
      throw reader.matcher.incomplete(match, header: header, path: name, line: line, isDayless: true)
    }
    if match.secondBlock.contains(where: raw.says) {
      throw reader.matcher.doubled(match, header: header, path: name, line: line)
    }
  }

  /// Sets aside a row that says that there is nothing to report. Who says so; empty where none does.
  ///
  /// - Throws: that nothing tells whose the rows are.
  mutating func settleReports() throws(Diagnostic) -> String {
    let unitColumn = kind.field(.unit).flatMap { match.columnOfField[$0] }
    let reporter = kind.form == .log ? raw.setNothingAside(kind, match, unit: unitColumn, own: own) ?? "" : ""
    if match.needsUnit && surroundings.unit == nil && sections.first.map({ $0.row > 0 }) ?? true {
      _ = try reader.matcher.match(
        columns: table.columns, titles: above.map { $0.joined(separator: " ") }, path: name, line: line,
        canSupplyUnit: false, hasUnit: false)
    }
    return reporter
  }
}
