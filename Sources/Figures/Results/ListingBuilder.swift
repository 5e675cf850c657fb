import Catalog
import Diagnostics
import Ledger
import Tallies
import Values

/// Lists the counted records of a kind one by one.
public struct ListingBuilder: Sendable {
  let ledger: Ledger
  let catalog: Catalog
  let lines: UnitLines

  /// A builder over a ledger whose fates are decided.
  public init(ledger: Ledger, catalog: Catalog) {
    self.ledger = ledger
    self.catalog = catalog
    lines = UnitLines(ledger.units, settings: catalog.settings)
  }

  /// By kind that some workbook lists: the records that the period's dates hold, in the order of date, file and line.
  public func listings(of period: Period) -> [String: Listing] {
    var listings: [String: Listing] = [:]
    let wanted = catalog.listedKinds(for: period)
    for (index, kind) in catalog.kinds.enumerated() where kind.form == .log && wanted.contains(kind.id) {
      let listing = listing(index, of: period)
      if !listing.rows.isEmpty { listings[kind.id] = listing }
    }
    return listings
  }

  /// The line of a row's unit in `Figures.units`; nil where it names none that is known.
  public func line(_ file: LedgerFile, row: Int) -> Int? {
    let kind = catalog.kinds[file.records.kind]
    guard let field = kind.field(.unit) else { return nil }
    let at = file.number(field, row: row)
    return kind.fields[field].type == .unit && at >= 0 ? lines.line(ofUnit: Int(at)) : nil
  }

  private func listing(_ kindIndex: Int, of period: Period) -> Listing {
    let kind = catalog.kinds[kindIndex]
    let files = ledger.files.filter { $0.records.kind == kindIndex }
    let fields = filledFields(kindIndex)
    guard let date = kind.field(.date) else { return Listing(columns: [], rows: []) }
    let span = Int64(period.first.dayNumber)...Int64(period.last.dayNumber)
    var rows: [(day: Int64, row: Listing.Row)] = []
    for file in files {
      let days = file.view(date)
      for row in file.fates.indices where file.fates[row] == .counted && span.contains(days[row]) {
        let known = line(file, row: row)
        var values = values(file, fields, row: row)
        // A unit stands as the register has it, not by the code or the short name that was written.
        if let known, let at = fields.firstIndex(where: { kind.fields[$0].role == .unit }) {
          values[at] = .text(lines.lines[known].name)
        }
        rows.append((days[row], Listing.Row(unit: known ?? lines.unassigned, values: values)))
      }
    }
    let order = rows.indices.sorted { (rows[$0].day, $0) < (rows[$1].day, $1) }
    return Listing(columns: fields.map { kind.fields[$0].label }, rows: order.map { rows[$0].row })
  }

  /// The fields of a kind that hold anything in any file, but for its approval.
  func filledFields(_ kindIndex: Int) -> [Int] {
    let kind = catalog.kinds[kindIndex]
    let files = ledger.files.filter { $0.records.kind == kindIndex }
    return kind.fields.indices.filter { field in
      kind.fields[field].role != .approval
        && files.contains { file in
          file.closed?.filled[field] ?? file.records.columns[field]?.holdsValues ?? false
        }
    }
  }

  /// A row's values of some fields.
  func values(_ file: LedgerFile, _ fields: [Int], row: Int) -> [Listing.Value] {
    let kind = catalog.kinds[file.records.kind]
    return fields.map { value(file, kind.fields[$0], $0, row) }
  }

  private func value(_ file: LedgerFile, _ field: Field, _ index: Int, _ row: Int) -> Listing.Value {
    guard let column = file.records.columns[index], column.state(row: row) == .value else {
      guard field.type == .number, let standard = field.standard.flatMap({ NumberParser.parse($0).value }) else {
        return .blank
      }
      return Exact(Int128(standard), over: Int128(FixedPoint.number)).map { .assumed($0.reduced) } ?? .blank
    }
    let number = column.value(row: row)
    switch field.type {
    case .date: return .date(CivilDate(dayNumber: Int32(truncatingIfNeeded: number)))
    case .duration: return Exact(Int128(number), over: Int128(FixedPoint.hour)).map { .number($0.reduced) } ?? .blank
    case .number, .money, .percent:
      return Exact(Int128(number), over: Int128(FixedPoint.number)).map { .number($0.reduced) } ?? .blank
    case .time: return .text(Self.clock(number))
    case .idNumber: return .personNumber(column.text(row: row))
    case .code, .text, .unit, .units, .choice:
      return field.role == .personName ? .personName(column.text(row: row)) : .text(column.text(row: row))
    }
  }

  /// Seconds of the day as `08:30`.
  static func clock(_ seconds: Int64) -> String {
    let minutes = seconds / 60
    let two = { (n: Int64) in n < 10 ? "0\(n)" : "\(n)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
