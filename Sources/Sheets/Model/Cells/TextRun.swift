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
