import Catalog
import Definitions
import Diagnostics
import Values

/// The register of units asks for a single column, which most ledgers have as well; and a ledger that is taken for it
/// changes what every other file means.
extension KindMatcher {
  /// Whether a match is not with the register of units.
  func isNoRegister(_ match: KindMatch) -> Bool { kinds[match.kind].form != .units }

  /// Whether a header that the register explains is surely the register's: its path says so, or a column that no log
  /// has, or there is no column that it does not know. A path that names a log which explains as much says otherwise.
  ///
  /// - Parameter called: by kind, the length of its name in the path.
  func isSurely(_ match: KindMatch, among all: [KindMatch], header: [String], called: [Int: Int]) -> Bool {
    if (called[match.kind] ?? 0) > 0 { return true }
    let logs = all.filter { kinds[$0.kind].form == .log }
    if logs.contains(where: { (called[$0.kind] ?? 0) > 0 && $0.explained >= match.explained }) { return false }
    // 所属街道 stands in many a list, too.
    let parts = Set(names.parts[match.kind].joined())
    let others = match.columnsBesidesUnit(kinds[match.kind]).filter {
      !parts.contains(FoldedName(header[$0]).splitUnit.name)
    }
    if others.contains(where: { column in !logs.contains { $0.columnOfField.contains(column) } }) { return true }
    if logs.contains(where: { (called[$0.kind] ?? 0) > 0 }) { return false }
    return match.unknownColumns.allSatisfy { UnknownColumn.serials.contains(FoldedName(header[$0]).description) }
  }

  /// Logs of which a header that is taken for the register says as much, but for one column.
  func rivals(of match: KindMatch, among all: [KindMatch]) -> [KindMatch] {
    all.filter { other in
      other.missing.count == 1 && other.explained >= match.explained && kinds[other.kind].form == .log
        && other.explainedBesidesUnit(kinds[other.kind]) > 1
    }
  }
}

extension KindMatch {
  /// The columns that hold a field other than the unit.
  func columnsBesidesUnit(_ kind: Kind) -> [Int] {
    columnOfField.indices.filter { kind.fields[$0].role != .unit }.compactMap { columnOfField[$0] }
  }

  /// How many columns hold a field other than the unit.
  func explainedBesidesUnit(_ kind: Kind) -> Int { columnsBesidesUnit(kind).count }
}
