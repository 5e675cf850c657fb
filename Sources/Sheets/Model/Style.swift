/// A colour as `0xRRGGBB`.
public struct Colour: Sendable, Hashable {
  /// `0xRRGGBB`.
  public var rgb: UInt32

  /// A colour by `0xRRGGBB`.
  public init(_ rgb: UInt32) { self.rgb = rgb }

  /// One accent per meaning.
  public static let ink = Colour(0x1F2933)
  /// What is said aside.
  public static let grey = Colour(0x6B7280)
  /// Lines that part.
  public static let rule = Colour(0xB8BEC7)
  /// Lines between rows, and help lines of charts.
  public static let hairline = Colour(0xDDE1E6)
  /// Behind headers.
  public static let headerFill = Colour(0xEAF0F6)
  /// Behind totals.
  public static let totalFill = Colour(0xF5F7FA)
  /// Behind tiles.
  public static let card = Colour(0xFAFBFC)
  /// Falls, and the rule under a title.
  public static let red = Colour(0xA61B1B)
  /// Rises, and targets met.
  public static let green = Colour(0x2E7D4F)
  /// Nearly met.
  public static let ochre = Colour(0xC08A2E)
  /// Data.
  public static let blue = Colour(0x2F5D8C)
  /// Between slices.
  public static let white = Colour(0xFFFFFF)
}

/// A typeface by its part in a page.
public enum Face: String, Sendable, Hashable {
  /// 方正小标宋简体: titles.
  case title
  /// 黑体: headers and labels.
  case heading
  /// 仿宋_GB2312: running text and names.
  case body
  /// Arial: digits. It is on every system or has a twin of its widths, which no Chinese face does: LibreOffice and
  /// phones set digits of an absent Chinese face in something a third wider.
  case figures
}

/// A typeface, its size and colour.
public struct Font: Sendable, Hashable {
  /// The typeface.
  public var face: Face
  /// In points.
  public var size: Double
  /// Whether it is bold.
  public var isBold: Bool
  /// The colour of the letters.
  public var colour: Colour
  /// Whether a line runs below.
  public var isUnderlined: Bool

  /// A typeface in a size.
  public init(_ face: Face, _ size: Double, bold: Bool = false, colour: Colour = .ink, underlined: Bool = false) {
    self.face = face
    self.size = size
    isBold = bold
    self.colour = colour
    isUnderlined = underlined
  }

  /// The same for Latin letters and digits.
  public var figures: Font {
    var font = self
    font.face = .figures
    if face != .figures { font.size = size - (size > 11 ? 1 : 0.5) }
    return font
  }
}

/// A line along a cell's edge.
public struct Rule: Sendable, Hashable {
  /// How thick a line is.
  public enum Weight: String, Sendable, Hashable { case hair, thin, medium, thick }
  /// How thick.
  public var weight: Weight
  /// In which colour.
  public var colour: Colour

  /// A line.
  public init(_ weight: Weight, _ colour: Colour) {
    self.weight = weight
    self.colour = colour
  }
}

/// Where a cell's content stands across.
public enum Horizontal: String, Sendable, Hashable { case left, centre, right }
/// Where a cell's content stands up and down.
public enum Vertical: String, Sendable, Hashable { case top, centre, bottom }

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
