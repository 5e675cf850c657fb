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

/// What a formula comes to. Always stored: phones and previews do not compute.
public enum FormulaResult: Sendable, Hashable {
  case number(Exact)
  case text(String)
}

/// A piece of a rich text.
public struct TextRun: Sendable, Hashable {
  /// The letters.
  public var text: String
  /// Their look.
  public var font: Font

  /// A piece of text in a font.
  public init(_ text: String, _ font: Font) {
    self.text = text
    self.font = font
  }
}

/// A value with its look.
public struct Cell: Sendable, Hashable {
  /// What stands in it.
  public var value: CellValue
  /// How it looks.
  public var style: Style
  /// The sheet that a click leads to.
  public var link: String?

  /// A value in a style.
  public init(_ value: CellValue, _ style: Style, link: String? = nil) {
    self.value = value
    self.style = style
    self.link = link
  }

  /// A text; blank where it is empty.
  public static func text(_ text: String, _ style: Style, link: String? = nil) -> Cell {
    Cell(text.isEmpty ? .blank : .text(text), style, link: link)
  }

  /// Nothing but a style.
  public static func blank(_ style: Style) -> Cell { Cell(.blank, style) }
}
