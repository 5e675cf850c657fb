import Catalog
import Diagnostics
import Values

/// Rows that were returned, and are dropped in again.
extension RecordBuilder {
  /// By row of a file of returned rows: the file and the line that it says it came from.
  func origins() -> [Int: Place] {
    guard let (path, line) = ReturnedColumns.origin(of: match.returned), raw.ways[path].isKept, raw.ways[line].isKept
    else { return [:] }
    var origins: [Int: Place] = [:]
    for row in raw.lines.indices {
      let file = raw.texts[path][raw.codes[path][row]]
      guard !file.isEmpty, let line = Int(raw.texts[line][raw.codes[line][row]]) else { continue }
      origins[row] = Place(file: file, line: line)
    }
    return origins
  }

  /// Returned rows lose the headings between them: they bring the unit as a column.
  mutating func returnUnits() {
    guard !sections.isEmpty, !records.rejects.isEmpty, let field = kind.field(.unit) else { return }
    records.header.append(kind.fields[field].label.zh)
    for at in records.rejects.indices {
      var cells = records.rejects[at].cells
      cells += repeatElement("", count: max(0, ownColumns - cells.count))
      cells.insert(records.text(field, row: records.rejects[at].row), at: ownColumns)
      records.rejects[at].cells = cells
    }
  }
}

extension FileRecords {
  /// A row's cells as it is returned: a blank cell of the reporting body, where cells are merged, holds what was read from
  /// the one above, as that may not be returned.
  func withUnit(_ cells: [String], row: Int, _ kind: Kind, _ match: KindMatch) -> [String] {
    guard let field = kind.field(.unit), let column = match.columnOfField[field], cells.indices.contains(column),
      Cell.isEmpty(cells[column])
    else { return cells }
    var filled = cells
    filled[column] = text(field, row: row)
    return filled
  }
}
