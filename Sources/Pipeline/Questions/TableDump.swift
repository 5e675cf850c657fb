import Catalog
import Diagnostics
import Outputs
import Records
import Rows
import Tables

/// `taizhang read`: what was understood of a file, as plain CSV, with a report of how.
public struct TableDump: Sendable {
  /// The file to read, as the user names it.
  public var path: String
  /// What the user says of it.
  public var options: ReadingOptions
  /// Which table of the file, from 1.
  public var table: Int
  /// The kind's id, where the user names it.
  public var kind: String?

  /// A file to be printed.
  public init(path: String, options: ReadingOptions = ReadingOptions(), table: Int = 1, kind: String? = nil) {
    self.path = path
    self.options = options
    self.table = table
    self.kind = kind
  }

  /// What was understood.
  public struct Report: Sendable {
    /// How the bytes were read.
    public var encoding = ""
    /// How fields are parted and quoted.
    public var dialect = Text(both: "")
    /// The lines of the header, empty where there is none.
    public var headerLines: [Int] = []
    /// The columns' names.
    public var columns: [String] = []
    /// The kind that the header is of; nil where it is of none.
    public var kind: Kind?
    /// Rows by what they are.
    public var rows: [RowRole: Int] = [:]
    /// The other tables of the file: number, line and columns.
    public var others: [(number: Int, line: Int, columns: [String])] = []
    /// What was repaired, with its places.
    public var log = DiagnosticLog()
  }

  /// Writes the table's header and rows, in pieces, and gives the report. Cell texts are not changed; short rows are
  /// filled up to the header's width.
  ///
  /// - Throws: where the file cannot be read, or has no such table.
  public func run(catalog: Catalog, write: ([UInt8]) -> Void) throws(RunFailure) -> Report {
    if let unknown = unknownKind(catalog) { throw RunFailure([unknown]) }
    do {
      let matcher = KindMatcher(catalog: catalog)
      var reader = try TableReader(
        path: path, shownAs: path, vocabulary: TableVocabulary(headerNames: matcher.headerNames), options: options)
      var report = Report()
      report.encoding = reader.encoding.description
      report.dialect = reader.dialect.description
      var number = 0
      while let found = try reader.nextTable() {
        number += 1
        if number == 1 { try checkHeader(found, &reader) }
        if number == table {
          try dump(found, &reader, catalog, matcher, write, &report)
        } else {
          let line = found.headerLines.first?.line ?? found.columns.first?.line ?? 1
          report.others.append((number, line, found.columns.map(\.name)))
          while try reader.nextBatch() != nil {}
        }
      }
      if number == 0, let line = options.headerLine, line > 0 { throw noSuchLine(line, last: 0) }
      guard table <= max(number, 1) else { throw missing(number) }
      report.log.merge(reader.log)
      return report
    } catch let failure as ReadingFailure {
      throw RunFailure([failure.diagnostic])
    } catch let diagnostic as Diagnostic {
      throw RunFailure([diagnostic])
    } catch {
      throw RunFailure([missing(0)])
    }
  }

  /// The line that is said to be the header must be one of the file: where there is none so far down, the last row was
  /// taken.
  private func checkHeader(_ found: Table, _ reader: inout TableReader) throws {
    guard let line = options.headerLine, let header = found.headerLines.first?.line, header < line else { return }
    var last = header
    while let batch = try reader.nextBatch() { last = batch.rows.lines.last ?? last }
    throw noSuchLine(line, last: last)
  }

  private func noSuchLine(_ line: Int, last: Int) -> Diagnostic {
    Diagnostic(
      .error, "read.headerLine", at: Place(file: path),
      seen: last == 0
        ? Text(zh: "文件是空的，没有第 \(line) 行", en: "the file is empty: it has no line \(line)")
        : last < line
          ? Text(zh: "没有第 \(line) 行，最后一行是第 \(last) 行", en: "there is no line \(line); the last row is on line \(last)")
          : Text(zh: "第 \(line) 行太靠后，不能作表头", en: "line \(line) lies too far down for a header"),
      fix: Text(
        zh: "请用 --header-line 写表头所在的行，0 表示没有表头", en: "name the header's line by --header-line, or 0 where there is none"
      ))
  }

  private func dump(
    _ found: Table, _ reader: inout TableReader, _ catalog: Catalog, _ matcher: KindMatcher,
    _ write: ([UInt8]) -> Void, _ report: inout Report
  ) throws(ReadingFailure) {
    report.columns = found.columns.map(\.name)
    report.headerLines = found.hasHeader ? found.headerLines.map(\.line) : []
    let match = found.hasHeader ? match(found, catalog, matcher, line: report.headerLines.first ?? 1) : nil
    report.kind = match.map { catalog.kinds[$0.kind] }
    for row in found.preamble + found.headerLines { report.rows[row.role, default: 0] += 1 }
    var csv = CSVText(hasByteOrderMark: false)
    if found.hasHeader { csv.append(report.columns) }
    while let batch = try reader.nextBatch() {
      for row in 0..<batch.rows.count {
        let role = role(batch, row, report.kind, match)
        report.rows[role, default: 0] += 1
        guard role == .data else { continue }
        var cells = batch.rows.texts(row: row)
        while cells.count < report.columns.count { cells.append("") }
        csv.append(cells)
      }
      write(csv.bytes)
      csv = CSVText(hasByteOrderMark: false)
    }
    write(csv.bytes)
  }

  /// What a row is. One that begins like a total or heads a section is data where no kind tells that it is no record:
  /// nothing is left out of a file that is not understood.
  private func role(_ batch: TableBatch, _ row: Int, _ kind: Kind?, _ match: KindMatch?) -> RowRole {
    let role = batch.roles[row]
    guard role == .total || role == .section else { return role }
    guard let kind, let match else { return .data }
    return DoubtfulRow.isRecord(role, batch.rows, row, kind: kind, match: match) ? .data : role
  }

  private func match(_ found: Table, _ catalog: Catalog, _ matcher: KindMatcher, line: Int) -> KindMatch? {
    guard let kind else {
      return try? matcher.match(columns: found.columns, path: path, line: line, canSupplyUnit: true)
    }
    return catalog.kinds.firstIndex { $0.id == kind || $0.title.zh == kind }
      .map { matcher.match(columns: found.columns, kind: $0) }
  }

  /// The kind that the user names must be one.
  private func unknownKind(_ catalog: Catalog) -> Diagnostic? {
    guard let kind, !catalog.kinds.contains(where: { $0.id == kind || $0.title.zh == kind }) else { return nil }
    let near = NearestName.of(kind, in: catalog.kinds.flatMap { [$0.id, $0.title.zh] }).first
    return Diagnostic(
      .error, "read.kind", at: Place(file: path),
      seen: Text(zh: "没有“\(kind)”这种台账", en: "there is no ledger of the kind “\(kind)”"),
      fix: near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
        ?? Text(
          zh: "可用：\(catalog.kinds.map(\.title.zh).joined(separator: "、"))",
          en: "known are: \(catalog.kinds.map(\.id).joined(separator: ", "))"))
  }

  private func missing(_ number: Int) -> Diagnostic {
    Diagnostic(
      .error, "read.table", at: Place(file: path),
      seen: Text(zh: "文件里只有 \(number) 张表", en: "the file has \(number.counted("table"))"),
      fix: Text(zh: "请用 --table 1 到 \(max(number, 1))", en: "ask for --table 1 to \(max(number, 1))"))
  }
}
