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
