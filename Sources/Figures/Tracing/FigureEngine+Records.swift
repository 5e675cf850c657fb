import Catalog
import Diagnostics
import Ledger
import Tallies
import Values

extension FigureEngine {
  /// The records that a measure counts in a period, one by one: the open issues behind the number of open issues.
  ///
  /// Each stands once for each unit credited, in the order of units, files and lines; the columns are those of its kind
  /// that hold anything.
  /// - Returns: nil where the measure is not made of the records of a log.
  public func listing(of id: String, period: Period) -> Listing? {
    guard let index = catalog.measureIndex[id], let kindIndex = catalog.measures[index].kind,
      catalog.kinds[kindIndex].form == .log
    else { return nil }
    let measure = catalog.measures[index]
    let tallier = Tallier(ledger: ledger, catalog: catalog, atoms: atoms)
    guard let records = tallier.records(of: index) else { return nil }
    let span = Span(period, newest: newest)
    let builder = ListingBuilder(ledger: ledger, catalog: catalog)
    let fields = builder.filledFields(kindIndex)
    var rows: [(unit: Int, row: Listing.Row)] = []
    var others: [String: [Bool]] = [:]
    for condition in measure.conditions {
      if case .member(_, let name) = condition.test { others[name] = members(of: name, span) }
    }
    for record in records where holds(measure, record, span) {
      guard
        measure.holds(record, isMember: { text, id in others[id].map { text < $0.count && $0[Int(text)] } ?? false })
      else { continue }
      let file = ledger.files[record.file]
      let values = builder.values(file, fields, row: record.row)
      for body in record.bodies {
        let line = body == Credits.unknown ? lines.unassigned : lines.line(ofUnit: body)
        rows.append((line, Listing.Row(unit: line, values: values)))
      }
    }
    let order = rows.indices.sorted { (rows[$0].unit, $0) < (rows[$1].unit, $1) }
    return Listing(columns: fields.map { catalog.kinds[kindIndex].fields[$0].label }, rows: order.map { rows[$0].row })
  }
}
