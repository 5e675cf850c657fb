import Catalog
import Diagnostics
import Ledger
import Records

/// The names of categories that no record writes.
public enum CategoryName {
  /// Records whose category is empty.
  public static let empty = "未填"
  /// Values that a closed list does not hold.
  public static let other = "其他"
}

/// A condition of a record by itself, by code where it asks one field.
struct ConditionView {
  private let first: FieldView
  private let second: FieldView?
  private let comparison: Comparison
  private let verdicts: [Bool]
  private let isNegated: Bool
  /// By code: whether rows are left out.
  private let isOut: [Int]

  init(_ condition: Condition, _ file: LedgerFile, _ kind: Kind) {
    let isNegated = condition.isNegated
    self.isNegated = isNegated
    switch condition.test {
    case .field(let a, let comparison, let b):
      first = FieldView(a, file, kind)
      second = FieldView(b, file, kind)
      self.comparison = comparison
      verdicts = []
    case .value(let field, let comparison, let word):
      let view = FieldView(field, file, kind)
      first = view
      second = nil
      self.comparison = comparison
      let number = kind.fields[field].type.isNumeric ? StandardValue.number(word, kind.fields[field].type) : 0
      verdicts = view.all.map { code in
        guard view.isFilled(code) else { return false }
        if kind.fields[field].type.isNumeric { return comparison.holds(view.numbers[code], number) }
        let equal = view.text(code) == word
        return comparison == .notEqual ? !equal : equal
      }
    case .filled(let field), .bound(let field, _, _), .member(let field, _):
      let view = FieldView(field, file, kind)
      first = view
      second = nil
      comparison = .equal
      verdicts = view.all.map { view.isFilled($0) }
    }
    isOut = verdicts.contains(isNegated) ? verdicts.map { $0 == isNegated ? RowKeys.none : 0 } : []
  }

  /// Makes the keys of all rows that do not satisfy it negative.
  func mark(_ keys: inout RowKeys) {
    guard second == nil else { return keys.dropRows { !holds($0) } }
    if !isOut.isEmpty { keys.drop(first.codes, isOut) }
  }

  func holds(_ row: Int) -> Bool {
    guard let second else { return verdicts[first.code(row)] != isNegated }
    let (a, b) = (first.number(row), second.number(row))
    let holds = a != FieldColumn.blank && b != FieldColumn.blank && comparison.holds(a, b)
    return holds != isNegated
  }
}

/// A date field as atoms, by code.
struct AtomView {
  let codes: RowCodes?
  /// By code.
  let atoms: [Int32]

  init(_ view: FieldView, _ atoms: Atoms) {
    codes = view.codes
    self.atoms = view.numbers.map { atoms.atom(ofDay: $0) }
  }
}

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
