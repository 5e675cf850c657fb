import Catalog
import Figures
import Ledger

extension BookScope {
  /// The ledgers of which nothing came but reports of nothing for months of the period, where none is missing; nil where
  /// there are none, and of a single unit.
  var emptyWords: String? {
    guard isWhole, !isUnreached else { return nil }
    let span = figures.period
    let late = Set(figures.missing.map(\.kind))
    let kinds = context.catalog.kinds.enumerated().filter { index, kind in
      let files = context.files.filter { $0.kind == kind.id }
      return kind.form == .log && !late.contains(index)
        && files.contains { $0.nothingOf.map { span.first <= $0 && $0 <= span.last } ?? false }
        && files.allSatisfy { $0.rows.total == $0.rows[.notARecord] && $0.lostTables == 0 }
    }
    return kinds.isEmpty ? nil : joined(kinds.map { $0.element.title[language] })
  }
}
