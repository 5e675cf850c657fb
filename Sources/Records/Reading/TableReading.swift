import Catalog
import Diagnostics
import Rows
import Tables
import Values

/// One table on its way to records: what its header means, its rows, and what stands around them.
struct TableReading {
  let reader: RecordReader
  let table: Table
  let path: String
  /// As messages show the file.
  let name: String
  /// The line of its header.
  let line: Int
  /// How many columns it has of its own; what lines above it say stands behind them.
  let own: Int
  /// How many lines of tables before hold for it, too.
  let carried: Int
  /// The lines above it: what names the time of its rows comes before the titles that they share with others.
  let above: [[String]]
  let kind: Kind
  /// What the lines above say that its columns do not.
  var captions: [Caption]
  /// How many of them, the last ones, are choices that a title, the file or a folder names.
  let titled: Int

  var match: KindMatch
  var header: [String]
  var raw: RawTable
  /// What stands around its rows: who reported them, and of when.
  var surroundings: Surroundings
  /// Bodies that rows between the rows name for those below.
  var sections: [RawTable.UnitSection] = []
  /// Of a form of one record: how its rows came to be one.
  var form: UnitedForm?
  /// What is to be asked or told of it, in order.
  var remarks: [Diagnostic] = []

  /// Explains a table by its header, and by the lines above it where that lacks something.
  ///
  /// - Throws: that there is no header, what it lacks, or what it leaves open.
  init(_ table: Table, of file: FileReading, with reader: RecordReader) throws(Diagnostic) {
    (self.reader, self.table, path, name) = (reader, table, file.path, file.name)
    line = table.headerLines.first?.line ?? table.columns.first?.line ?? 1
    header = table.columns.map(\.name)
    own = header.count
    let before = (table.carried ?? []).filter { $0.role != .blank }
    let titles = before + table.preamble.filter { $0.role != .blank }
    carried = before.count
    above = (titles.filter { $0.isPart(of: table.heading) } + titles.filter { !$0.isPart(of: table.heading) })
      .map(\.cells)
    surroundings = Surroundings(
      titles: above, notes: above, path: name, register: file.registers.units, heading: table.heading)
    guard table.hasHeader else { throw RecordReader.headless(name, line) }
    let found = try reader.explain(table, above: above, path: name, line: line, hasUnit: surroundings.unit != nil)
    (match, captions, titled) = (found.match, found.captions, found.titled)
    kind = reader.catalog.kinds[match.kind]
    raw = RawTable(ways: [], name: name)
  }

  /// Its records; nil where it must be read in another way than planned, and the plan says how.
  ///
  /// - Throws: why it cannot be used.
  mutating func records(
    from source: inout TableReader, of file: inout FileReading
  ) throws(Diagnostic) -> FileRecords? {
    guard try takeRows(from: &source, file.plan), try settleKind(),
      settleBodies(file.registers.units, mayUnite: !file.plan.apart.contains(file.tables))
    else { return nil }
    settleTitles()
    addCaptions()
    settleSurroundings(&file)
    try settleTimes()
    let reporter = try settleReports()
    file.outcome.suppliedUnit = match.needsUnit ? surroundings.unit ?? "" : ""
    return try build(reporter, &file)
  }
}
