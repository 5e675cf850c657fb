import Catalog
import Ledger
import Tallies
import Values

extension Reading {
  /// Positions of files with closed tables that could hold a record, or a person's day, of another file as well: their
  /// rows must be looked at together.
  func overlapping(_ catalog: Catalog) -> Set<Int> {
    var found = copies
    let all = files.enumerated().flatMap { at, file in file.tables.map { (at, $0) } }
    let closed = all.compactMap { at, table in table.closed.map { (at: at, table: $0) } }
    var open: [Int: [(records: FileRecords, reach: KeyReach)]] = [:]
    if !closed.isEmpty {
      for case (_, .open(let records)) in all {
        open[records.kind, default: []].append((records, KeyReach(records, kind: catalog.kinds[records.kind])))
      }
    }
    for (position, (at, table)) in closed.enumerated() {
      let kind = catalog.kinds[table.rows.reach.kind]
      // Found once for all others, if for any.
      lazy var people = Set(table.people)
      for other in closed[(position + 1)...] where other.table.rows.reach.kind == table.rows.reach.kind {
        let (a, b) = (table.rows.reach, other.table.rows.reach)
        let mayShare =
          a.mayShareNumbers(b) || Self.mayRepeat(a, b, kind)
          || kind.addsUpDays && a.mayShareDays(b, nights: true)
            && !people.isDisjoint(with: other.table.people)
        if mayShare { found.formUnion([at, other.at]) }
      }
      for (records, reach) in open[table.rows.reach.kind] ?? [] where !found.contains(at) {
        if Self.mayShare(table, records, reach, kind, people: people) { found.insert(at) }
      }
    }
    return found
  }

  /// Positions of files whose bytes another file has as well.
  private var copies: Set<Int> {
    let same = Dictionary(grouping: files.indices) { files[$0].sha256 }.values.filter { $0.count > 1 }
    return Set(same.joined().filter { at in files[at].tables.contains { $0.closed != nil } })
  }

  /// Whether rows without a number could be the same, or be rows of the other that have one.
  private static func mayRepeat(_ a: KeyReach, _ b: KeyReach, _ kind: Kind) -> Bool {
    (kind.form == .log ? a.hasUnnumbered || b.hasUnnumbered : a.hasUnnumbered && b.hasUnnumbered)
      && (!kind.isKeyedByDay || a.mayShareDays(b))
  }

  private static func mayShare(
    _ table: ClosedTable, _ records: FileRecords, _ b: KeyReach, _ kind: Kind, people: @autoclosure () -> Set<String>
  ) -> Bool {
    let a = table.rows.reach
    if mayRepeat(a, b, kind) { return true }
    if a.mayShareNumbers(b), let number = kind.key.first, let column = records.columns[number] {
      if (1..<column.count).contains(where: { a.holds(number: column.texts[$0]) }) { return true }
    }
    guard kind.addsUpDays, a.mayShareDays(b, nights: true),
      let person = kind.field(.person).flatMap({ records.columns[$0] })
    else {
      return false
    }
    let people = people()
    return (1..<person.count).contains { people.contains(person.texts[$0]) }
  }
}
