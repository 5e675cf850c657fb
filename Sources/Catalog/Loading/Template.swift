import Definitions
import Diagnostics

/// What an office can begin a file of its own with.
public enum Template: String, Sendable, CaseIterable {
  case kind, measure, workbook, targets, settings

  /// Where such a file belongs, below the inputs folder.
  public func path(_ name: String) -> String {
    switch self {
    case .kind: "definitions/kind-\(name).yaml"
    case .measure: "definitions/measures-\(name).yaml"
    case .workbook: "definitions/workbook-\(name).yaml"
    case .targets: "\(name).csv"
    case .settings: "settings.yaml"
    }
  }

  /// Whether a file of that name would take the place of a built-in one.
  public func replacesBuiltIn(_ name: String) -> Bool {
    EmbeddedDefinitions.all.contains { $0.shownAs == path(name) }
  }

  /// Whether the file bears a name of its own choosing.
  public var isNamed: Bool { self != .settings }

  /// The text of a file of this sort, with its name filled in; `measure` stands as an example where one is needed.
  public func text(_ name: String, measure: String) -> String {
    let bytes =
      switch self {
      case .kind: EmbeddedFiles.kindTemplate
      case .measure: EmbeddedFiles.measureTemplate
      case .workbook: EmbeddedFiles.workbookTemplate
      case .targets: EmbeddedFiles.targetsTemplate
      case .settings: EmbeddedFiles.settingsTemplate
      }
    let text = String(decoding: bytes, as: UTF8.self)
    guard self != .settings else { return Self.commentedOut(text) }
    return Self.filled(Self.filled(text, "NAME", name), "MEASURE", measure)
  }

  /// Every line a comment, so that a key counts once its mark is taken away.
  private static func commentedOut(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty || $0.first == "#" ? String($0) : "# \($0)" }.joined(separator: "\n")
  }

  private static func filled(_ text: String, _ mark: String, _ word: String) -> String {
    var filled = ""
    var rest = text[...]
    while let first = rest.firstRange(of: mark) {
      filled += rest[..<first.lowerBound] + word
      rest = rest[first.upperBound...]
    }
    return filled + rest
  }
}
