import Catalog
import Ledger
import Values

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
      verdicts = view.all.map { code in
        guard view.isFilled(code) else { return false }
        let equal = view.text(code) == word
        return comparison == .notEqual ? !equal : equal
      }
    case .number(let field, let comparison, let number):
      let view = FieldView(field, file, kind)
      first = view
      second = nil
      self.comparison = comparison
      verdicts = view.all.map { view.isFilled($0) && comparison.holds(view.numbers[$0], number) }
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
