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
