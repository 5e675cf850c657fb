import Catalog
import Ledger
import Values

/// A counted record as a measure sees it, before any period is asked for.
public struct TracedRecord: Sendable {
  /// Positions in `Ledger.files` and of the row in it.
  public var file: Int
  /// The row in that file.
  public var row: Int
  /// Whom it is credited to: positions in the register, or `Credits.unknown`.
  public var bodies: [Int]
  /// The name of its category, empty where none was asked for.
  public var category: String
  /// By date field of the measure: the day number, or `FieldColumn.blank`.
  public var days: [Int: Int64]
  /// What it adds to a sum, in fixed point, or in days.
  public var amount: Int128
  /// Of a set: the number of the member.
  public var member: UInt32?
  /// By field of which other measures decide whether the record counts: the number of the text there, negative for none.
  public var asked: [Int: Int64]
  /// Values that the measure reads and the row's own file does not tell, as they were kept from a row whose place it took: in
  /// the order of the kind's fields, each with the position of that row's file and the row.
  public var kept: [(field: Int, file: Int, row: Int)]
}

extension Tallier {
  /// Every counted record that satisfies what a measure asks of a record by itself; nil for what is not made of records.
  ///
  /// Reads rows as `tally` does, but keeps days for atoms, so that a figure can be checked by another way.
  public func records(of measure: Int, by: Int? = nil) -> [TracedRecord]? {
    guard let plan = TallyPlan(measure, in: catalog, by: by) else { return nil }
    var builder = TallyBuilder([plan], self)
    var records: [TracedRecord] = []
    for (at, file) in ledger.files.enumerated() where catalog.kinds[file.records.kind].id == plan.kind.id {
      builder.trace(file, at: at, into: &records)
    }
    return records
  }
}

extension TallyBuilder {
  /// Appends the records of a file that the plan counts.
  mutating func trace(_ file: LedgerFile, at: Int, into records: inout [TracedRecord]) {
    let credit = CreditView(plan, tallier, file, credits: &credits)
    let conditions = plan.own.map { ConditionView($0, file, plan.kind) }
    let dates = plan.dateFields.map { ($0, FieldView($0, file, plan.kind)) }
    let by = plan.by.map { ($0, FieldView($0, file, plan.kind)) }
    let amount = plan.amount.map { FieldView($0, file, plan.kind) }
    let factor = plan.measure.conversion.map { FactorView($0, file, plan.kind) }
    let days = plan.days.map { (FieldView($0.from, file, plan.kind), FieldView($0.to, file, plan.kind)) }
    let members = plan.members.map { FieldView($0, file, plan.kind) }
    let asked = plan.measure.fieldsAsked.map { ($0, FieldView($0, file, plan.kind)) }
    let read = tallier.ledger.hasCarried(at) ? plan.fields.sorted() : []
    for row in file.fates.indices where file.fates[row] == .counted {
      guard conditions.allSatisfy({ $0.holds(row) }) else { continue }
      var sum: Int128 = 0
      if let amount {
        let value = amount.number(row)
        if value == FieldColumn.blank && plan.kind.form == .units { continue }
        sum = value == FieldColumn.blank ? 0 : Int128(value)
        if let factor {
          guard let times = factor.factor(row) else { continue }
          sum *= Int128(times)
        }
      }
      if let days {
        let (from, to) = (days.0.number(row), days.1.number(row))
        if from == FieldColumn.blank || to == FieldColumn.blank { continue }
        sum = Int128(to - from)
      }
      records.append(
        TracedRecord(
          file: at, row: row, bodies: credits.units[Int(credit.number(row))],
          category: by.map { categoryName($0.0, $0.1, $0.1.code(row)) } ?? "",
          days: Dictionary(dates.map { ($0.0, $0.1.number(row)) }, uniquingKeysWith: { a, _ in a }), amount: sum,
          member: members.isEmpty ? nil : member(members, row),
          asked: Dictionary(asked.map { ($0.0, $0.1.number(row)) }, uniquingKeysWith: { a, _ in a }),
          kept: read.compactMap { field in
            tallier.ledger.origin(of: field, at, row: row).map { (field, $0.file, $0.row) }
          }))
    }
  }
}
