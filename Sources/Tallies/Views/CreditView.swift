import Catalog
import Ledger
import Values

/// Who is credited with each record.
struct CreditView {
  let byCode: [Int32]
  /// Where they are not told by the codes of a column.
  let byRow: [Int32]?
  let codes: RowCodes?

  init(_ plan: TallyPlan, _ tallier: Tallier, _ file: LedgerFile, credits: inout Credits) {
    let register = tallier.ledger.units
    let field = plan.measure.credit ?? 0
    let view = FieldView(field, file, plan.kind)
    codes = view.codes
    func unit(_ text: String, _ credits: inout Credits) -> Int {
      if tallier.creditsNames { return credits.body(named: text) }
      return if case .unit(let at) = register.resolve(text) { at } else { Credits.unknown }
    }
    if plan.kind.form == .units {
      let parent = plan.kind.field(.parent)
      byRow = (0..<file.records.count).map { row in
        let above = parent.map { file.records.text($0, row: row) } ?? ""
        let at = register.position(name: file.records.text(field, row: row), parent: above) ?? Credits.unknown
        return credits.number(of: [at])
      }
      byCode = []
    } else if let people = tallier.registerUnits, plan.kind.form == .log, let person = plan.kind.field(.person) {
      byRow = (0..<file.records.count).map { row in
        let own = file.number(field, row: row)
        return credits.number(of: [people[file.number(person, row: row)] ?? (own >= 0 ? Int(own) : Credits.unknown)])
      }
      byCode = []
    } else {
      byRow = nil
      let isList = plan.kind.fields[field].type == .units
      byCode = view.all.map { code in
        guard view.isFilled(code) else {
          return credits.number(of: isList ? [] : [Credits.unknown])
        }
        let names = isList ? ListParser.split(view.text(code)) : [view.text(code)]
        let bodies = names.map { unit($0, &credits) }
        return credits.number(of: bodies)
      }
    }
  }

  func number(_ row: Int) -> Int32 {
    if let byRow { return byRow[row] }
    return byCode[codes.map { Int($0[row]) } ?? 0]
  }
}
