/// How much a diagnostic matters.
public enum Severity: Int, Sendable, Hashable, Comparable {
  /// Something repaired or decided, worth knowing.
  case note
  /// Something set aside or doubtful; the rest was used.
  case warning
  /// Something that could not be used at all.
  case error

  /// Notes first, errors last.
  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }

  /// The word before the message.
  public var word: Text {
    switch self {
    case .note: Text(zh: "说明", en: "note")
    case .warning: Text(zh: "提醒", en: "warning")
    case .error: Text(zh: "错误", en: "error")
    }
  }
}
