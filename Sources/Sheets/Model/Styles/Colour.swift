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
