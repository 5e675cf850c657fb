import Diagnostics

/// A definition's file name and text, wherever it came from.
public struct DefinitionFile: Sendable, Hashable {
  /// The name with which it replaces a built-in one, such as `kind-x.yaml`.
  public var name: String
  /// The path shown in messages.
  public var shownAs: String
  /// The YAML itself.
  public var text: String

  /// A file already read.
  public init(name: String, shownAs: String, text: String) {
    self.name = name
    self.shownAs = shownAs
    self.text = text
  }

  /// The YAML, parsed.
  func node() throws(Diagnostic) -> DefinitionNode { try DefinitionNode(text: text, file: shownAs) }
}
