import Catalog
import Diagnostics
import Tables
import Values

extension TableReading {
  /// Builds the records; nil where a column that was only looked at is needed, or rows of a form are records by themselves.
  ///
  /// - Parameter reporter: who said that there is nothing to report; empty where nobody did.
  mutating func build(_ reporter: String, _ file: inout FileReading) throws(Diagnostic) -> FileRecords? {
    let blank = blank(reporter, file)
    var builder = RecordBuilder(
      kind: kind, match: match, raw: takeRaw(), header: header, ownColumns: own, headerLine: line,
      surroundings: surroundings, registers: file.registers, records: blank,
      whole: reader.catalog.settings.whole, measuredIn: reader.conversions[match.kind])
    (builder.sections, builder.form) = (sections, form)
    builder.noteCaptions(captions, titled: titled)
    builder.build()
    guard !builder.needsPassed else { return nil }
    if form != nil, !builder.faults.isEmpty {
      file.plan.apart.insert(file.tables)
      return nil
    }
    if builder.tookUnit { file.outcome.suppliedUnit = surroundings.unit ?? "" }
    var records = builder.finish(whole: try cells(of: builder.wantedRows, in: file))
    reader.noteReport(&records, kind, file.registers.units, line)
    // A year that no date needed tells no two files apart.
    if records.log.entries.contains(where: { $0.key.cause == ColumnParser.yearDecision }) {
      file.outcome.suppliedYear = surroundings.frame.mark
    }
    return records
  }

  /// The rows, which are held here no longer: the builder writes into them in place.
  private mutating func takeRaw() -> RawTable {
    let rows = raw
    raw = RawTable(ways: [], name: name)
    return rows
  }

  /// The table's records before its rows are looked at.
  private func blank(_ reporter: String, _ file: FileReading) -> FileRecords {
    var records = FileRecords(
      path: name, table: file.tables, kind: match.kind, isCorrection: reader.isCorrection(name),
      encoding: file.outcome.encoding, header: Array(header.prefix(own)),
      columns: [FieldColumn?](repeating: nil, count: kind.fields.count))
    records.suppliedUnit = reporter.isEmpty ? surroundings.unit ?? "" : reporter
    records.suppliedMonth = surroundings.month
    records.above = above
    for remark in remarks { records.log.add(remark) }
    let lead = carried + (table.preamble + table.headerLines).count { $0.role != .header }
    records.below = Surroundings.telling(raw.notes.dropFirst(lead))
    return records
  }

  /// All cells of rows that are given back as they stand in the file.
  private func cells(of rows: Set<Int>, in file: FileReading) throws(Diagnostic) -> [Int: [String]] {
    guard !rows.isEmpty else { return [:] }
    do {
      return try reader.cells(of: rows, inTable: file.tables, kind: match.kind, at: path, name)?.cells ?? [:]
    } catch { throw error.diagnostic }
  }
}
