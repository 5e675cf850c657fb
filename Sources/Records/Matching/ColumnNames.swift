import Definitions
import Diagnostics
import Tables

/// The names of a table's columns, folded.
struct ColumnNames: Hashable {
  /// By column: the texts of all header rows together.
  let joined: [FoldedName]
  /// By column: the text of the lowest header row, where the header has several and no other column has the same one
  /// below another group; else empty.
  let lowest: [FoldedName]
  /// By column: the texts above the lowest header row, where that only says that it is their sum (合计); else empty.
  let summed: [FoldedName]
  /// How many of the first columns tell why a row was returned.
  let returned: Int

  /// Names of a header of one row.
  init(_ header: [String]) {
    joined = header.map { FoldedName($0).unmarked }
    lowest = [FoldedName](repeating: FoldedName(""), count: header.count)
    summed = lowest
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
    // What stands above several columns may be written over the first of them alone: then it is not told how far it reaches.
    summed = columns.map { column in
      let isSum = Self.sums.contains(FoldedName(column.parts.last ?? "").splitUnit.name.description)
      return FoldedName(isSum && column.parts.count > 1 ? column.parts.dropLast().joined() : "").unmarked
    }
    returned = ReturnedColumns.count(in: joined.map(\.description))
  }

  private static let sums = NameWords.known.sums

  /// Whether a column is named as the sum of others: 合计金额, or 合计 below 金额.
  func isSum(_ column: Int) -> Bool {
    guard joined.indices.contains(column) else { return false }
    let name = joined[column].splitUnit.name.description
    return !summed[column].isEmpty || Self.sums.contains { name.hasPrefix($0) || name.hasSuffix($0) }
  }

  /// Whether the first so many columns stand once more right behind themselves, all of them, and little else does.
  func isHalved(by shift: Int) -> Bool {
    guard (2 * shift - 1...2 * shift + 1).contains(joined.count) else { return false }
    return (0..<shift).allSatisfy {
      joined[$0].isEmpty || joined.indices.contains($0 + shift) && joined[$0] == joined[$0 + shift]
    }
  }
}
