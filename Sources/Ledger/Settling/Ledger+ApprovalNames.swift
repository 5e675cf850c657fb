import Catalog
import Diagnostics
import Values

extension Ledger {
  /// What a table calls the column of a field, where one of its columns alone bears one of the field's names; else what the
  /// kind calls it.
  func name(of field: Int, in records: FileRecords) -> Text {
    let field = catalog.kinds[records.kind].fields[field]
    let names = Set(field.names.map { FoldedName($0) })
    let own = records.header.filter { names.contains(FoldedName($0).unmarked.splitUnit.name) }
    return own.count == 1 ? Text(both: own[0]) : field.label
  }
}
