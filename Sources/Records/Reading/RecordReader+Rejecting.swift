import Catalog
import Diagnostics
import Rows
import Tables
import Values

extension RecordReader {
  /// Why a row that was read well cannot be used all the same.
  public struct Fault: Sendable {
    /// Position among the rows of the table.
    public var row: Int
    /// Position among the kind's fields; nil where none is meant.
    public var field: Int?
    /// What was seen.
    public var seen: Text
    /// What to do next.
    public var fix: Text

    /// A reason to reject a row.
    public init(row: Int, field: Int?, seen: Text, fix: Text) {
      self.row = row
      self.field = field
      self.seen = seen
      self.fix = fix
    }
  }

  /// Rejects rows of a table for reasons that are known only now. The file is read once more, as rejected rows are given
  /// back as they stand in it. Gives back each fault's place and the name of its column, in the order of the faults.
  ///
  /// - Parameter faults: in the order of rows; several of a row follow each other.
  public func reject(
    _ faults: [Fault], in records: inout FileRecords, at path: String
  ) -> [(place: Place, column: String)] {
    let wanted = Set(faults.map(\.row)).subtracting(records.rejects.map(\.row))
    let raw = try? cells(of: wanted, inTable: records.table, kind: records.kind, at: path, records.path)
    let match = raw?.match ?? matcher.match(header: records.header, kind: records.kind)
    for row in wanted {
      let own = faults.filter { $0.row == row }
      let known = records.header.indices.map { column in
        match.columnOfField.firstIndex(of: column).map { records.text($0, row: row) } ?? ""
      }
      records.isRejected[row] = true
      records.rejects.append(
        FileRecords.Reject(
          row: row, line: records.lines[row],
          column: own.compactMap { $0.field.flatMap { match.columnOfField[$0] } }.first.map { $0 + 1 } ?? 0,
          reasons: own.map { ($0.seen, $0.fix) },
          cells: records.withUnit(raw?.cells[row] ?? known, row: row, catalog.kinds[records.kind], match)))
    }
    records.rejects.sort { $0.row < $1.row }
    return faults.map { fault in
      let column = fault.field.flatMap { match.columnOfField[$0] }
      return (
        records.place(row: fault.row, column: column.map { $0 + 1 } ?? 0), column.map { records.header[$0] } ?? ""
      )
    }
  }

  /// All cells of some rows of a table, which is read once more for them: a third of what reading it took. Nil where there
  /// is no such table.
  func cells(
    of rows: Set<Int>, inTable number: Int, kind index: Int, at path: String, _ name: String
  ) throws(ReadingFailure) -> (match: KindMatch, cells: [Int: [String]])? {
    var reader = try TableReader(path: path, shownAs: name, vocabulary: vocabulary, options: options)
    for _ in 0..<number { _ = try reader.nextTable() }
    guard let table = try reader.nextTable() else { return nil }
    let match = matcher.match(columns: table.columns, kind: index)
    let kind = catalog.kinds[index]
    let ways = [ColumnWay](repeating: .left, count: table.columns.count)
    var raw = RawTable(ways: ways, wanted: rows, name: name)
    try raw.read(&reader, expecting: 0) { DoubtfulRow.isRecord($0, $1, $2, kind: kind, match: match) }
    return (match, raw.whole)
  }
}
