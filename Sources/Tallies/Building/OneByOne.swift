import Catalog
import Ledger
import Values

/// What rows add where some that are in a cell are left out for what they hold: amounts that are converted, days between
/// two dates, what a register states.
struct OneByOne {
  /// What a row adds.
  enum Sum {
    case counted(Int128)
    case left
    /// Its unit is not one that the measure knows.
    case unconvertible
  }

  private let isStated: Bool
  private let amount: FieldView?
  private let factor: FactorView?
  private let days: (from: FieldView, to: FieldView)?

  init(_ plan: TallyPlan, _ file: LedgerFile) {
    isStated = plan.kind.form == .units
    amount = plan.amount.map { FieldView($0, file, plan.kind) }
    factor = plan.measure.conversion.map { FactorView($0, file, plan.kind) }
    days = plan.days.map { (FieldView($0.from, file, plan.kind), FieldView($0.to, file, plan.kind)) }
  }

  func sum(_ row: Int) -> Sum {
    var sum: Int128 = 0
    if let amount {
      let value = amount.number(row)
      // What the register does not state of a body is not 0, but unknown.
      if value == FieldColumn.blank && isStated { return .left }
      sum = value == FieldColumn.blank ? 0 : Int128(value)
      if let factor {
        guard let times = factor.factor(row) else { return .unconvertible }
        sum *= Int128(times)
      }
    }
    if let days {
      let (from, to) = (days.from.number(row), days.to.number(row))
      if from == FieldColumn.blank || to == FieldColumn.blank { return .left }
      sum = Int128(to - from)
    }
    return .counted(sum)
  }
}
