import Catalog
import Diagnostics

/// A small ledger that wrong definitions are made from.
let orderly = """
  kind: loan
  title: {zh: 借阅记录, en: Loans}
  key: [number, unit]
  fields:
    - {id: number, names: [编号], en: Number, type: code, role: number}
    - {id: unit, names: [单位], en: Unit, type: unit, role: unit, required: true}
    - {id: date, names: [日期], en: Date, type: date, role: date, required: true}
    - {id: books, names: [册数], en: Books, type: number}
    - {id: sort, names: [类别], en: Sort, type: choice, choices: [小说, 科普], default: 小说}
    - {id: back, names: [归还日期], en: Returned, type: date}
  """

/// Loads the built-in definitions with one or two of an office's own, and gives what was wrong, if anything was.
func complaint(kind: String = orderly, measures: String? = nil, settings: String? = nil) -> Diagnostic? {
  var files = [DefinitionFile(name: "kind-loan.yaml", shownAs: "inputs/definitions/kind-loan.yaml", text: kind)]
  if let measures {
    files.append(
      DefinitionFile(name: "measures-loan.yaml", shownAs: "inputs/definitions/measures-loan.yaml", text: measures))
  }
  let own = settings.map { DefinitionFile(name: "settings.yaml", shownAs: "inputs/settings.yaml", text: $0) }
  do throws(Diagnostic) {
    _ = try Catalog(own: files, settings: own)
    return nil
  } catch {
    return error
  }
}

/// The same with one measure given by the entries after its id and title.
func complaint(measure entries: String) -> Diagnostic? {
  complaint(measures: "measures:\n  - {id: loan.x, title: 试, \(entries)}\n")
}
