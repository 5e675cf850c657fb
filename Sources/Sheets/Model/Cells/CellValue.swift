import Catalog

/// What stands in a cell.
public enum CellValue: Sendable, Hashable {
  /// Nothing but its style.
  case blank
  case text(String)
  /// Pieces of text, each in its own style.
  case rich([TextRun])
  case number(Exact)
  case date(CivilDate)
  /// A live formula, without the leading `=`, and its computed result.
  case formula(String, result: FormulaResult)
}
