/// How a cell looks. Equal styles are one format of the file.
public struct Style: Sendable, Hashable {
  /// The letters.
  public var font: Font
  /// The ground; nil for none.
  public var fill: Colour?
  /// The line above.
  public var top: Rule?
  /// The line below.
  public var bottom: Rule?
  /// The line at the left.
  public var left: Rule?
  /// The line at the right.
  public var right: Rule?
  /// Where the content stands across.
  public var horizontal: Horizontal = .left
  /// Where the content stands up and down.
  public var vertical: Vertical = .centre
  /// Whether long text runs to further lines.
  public var wraps = false
  /// Steps from the edge that the content stands at.
  public var indent = 0
  /// Type is made smaller where the content is too wide.
  public var shrinks = false
  /// How a number is shown.
  public var format: NumberFormat = .general

  /// A plain style of a font.
  public init(_ font: Font) { self.font = font }

  /// Made of what tells most styles apart, as every cell's is looked up.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(font.size)
    hasher.combine(font.colour.rgb)
    hasher.combine(fill?.rgb ?? 0)
    hasher.combine(indent)
    hasher.combine(wraps)
    hasher.combine(format)
  }

  /// A changed copy.
  public func with(_ change: (inout Style) -> Void) -> Style {
    var style = self
    change(&style)
    return style
  }

  /// Centred text has no indent.
  public func aligned(_ horizontal: Horizontal) -> Style {
    with {
      $0.horizontal = horizontal
      if horizontal == .centre { $0.indent = 0 }
    }
  }

  /// With another format of numbers.
  public func formatted(_ format: NumberFormat) -> Style { with { $0.format = format } }
  /// With letters in another colour.
  public func coloured(_ colour: Colour) -> Style { with { $0.font.colour = colour } }
  /// With another ground.
  public func filled(_ colour: Colour?) -> Style { with { $0.fill = colour } }
}
