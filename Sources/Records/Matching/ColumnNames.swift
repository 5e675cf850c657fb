import Diagnostics
import Tables

/// The names of a table's columns, folded.
struct ColumnNames {
  /// By column: the texts of all header rows together.
  let joined: [FoldedName]
  /// By column: the text of the lowest header row, where the header has several and no other column has the same one
  /// below another group; else empty.
  let lowest: [FoldedName]
  /// How many of the first columns tell why a row was returned.
  let returned: Int

  /// Names of a header of one row.
  init(_ header: [String]) {
    joined = header.map { FoldedName($0).unmarked }
    lowest = [FoldedName](repeating: FoldedName(""), count: header.count)
    returned = ReturnedColumns.count(in: joined.map(\.description))
  }

  /// Names of a table's columns.
  init(_ columns: [TableColumn]) {
    joined = columns.map { FoldedName($0.name).unmarked }
    let last = columns.map { FoldedName($0.parts.last ?? "").unmarked }
    var counts: [FoldedName: Int] = [:]
    for name in last { counts[name.splitUnit.name, default: 0] += 1 }
    lowest = zip(columns, last).map { column, name in
      column.parts.count > 1 && counts[name.splitUnit.name] == 1 ? name : FoldedName("")
    }
    returned = ReturnedColumns.count(in: joined.map(\.description))
  }
}
