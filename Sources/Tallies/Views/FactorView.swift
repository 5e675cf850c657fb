import Catalog
import Diagnostics
import Ledger

/// The factor by which a record's amount is multiplied; nil where its unit is not listed.
struct FactorView {
  private let view: FieldView
  private let factors: [Int64?]

  init(_ conversion: UnitConversion, _ file: LedgerFile, _ kind: Kind) {
    let view = FieldView(conversion.field, file, kind)
    self.view = view
    factors = view.all.map { conversion.factors[FoldedName(view.text($0)).description] }
  }

  func factor(_ row: Int) -> Int64? { factors[view.code(row)] }
}
