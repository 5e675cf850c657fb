import Catalog
import Ledger
import Values

/// What stars ask of the rows of a file of the register of people, taken out once.
struct RegisterRows: Sendable {
  let fates: [Fate]
  let people: NumberView
  let units: NumberView
  let prior: NumberView?
  let joined: NumberView
  let left: NumberView?
  private let numbers: FieldColumn?
  private let names: FieldColumn?

  /// Nil where the kind tells no person, unit, or day of joining.
  init?(_ file: LedgerFile, _ kind: Kind) {
    guard let person = kind.field(.person), let joined = kind.field(.date), let unit = kind.field(.unit) else {
      return nil
    }
    fates = file.fates
    (people, units) = (file.view(person), file.view(unit))
    prior = kind.field(.priorHours).map { file.view($0) }
    self.joined = file.view(joined)
    left = kind.field(.until).map { file.view($0) }
    numbers = file.records.columns[person]
    names = kind.field(.personName).flatMap { file.records.columns[$0] }
  }

  /// What the register says of the persons, by row.
  var texts: PersonTexts {
    PersonTexts(
      number: { [numbers] row in numbers?.text(row: row) ?? "" }, name: { [names] row in names?.text(row: row) ?? "" })
  }
}
