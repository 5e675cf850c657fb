import Catalog

/// What a formula comes to. Always stored: phones and previews do not compute.
public enum FormulaResult: Sendable, Hashable {
  case number(Exact)
  case text(String)
}
