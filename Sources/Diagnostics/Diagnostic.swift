/// One thing worth saying: where, what was seen, what to do next.
public struct Diagnostic: Sendable, Hashable, Error {
  /// How much it matters.
  public var severity: Severity
  /// A short stable name such as `date.invalid`, the same in both languages; what summaries group by.
  public var cause: String
  /// Where it was seen.
  public var place: Place
  /// What was seen there.
  public var seen: Text
  /// What to do next.
  public var fix: Text

  /// One thing worth saying.
  public init(_ severity: Severity, _ cause: String, at place: Place, seen: Text, fix: Text) {
    self.severity = severity
    self.cause = cause
    self.place = place
    self.seen = seen
    self.fix = fix
  }

  /// One line: `file:line:column: 错误: seen，fix`, in which numbers of people are masked; the place stays as it is, so
  /// that it can be opened.
  public func line(in language: Language) -> String {
    let comma = language == .zh ? "，" : "; "
    let tail = fix[language].isEmpty ? "" : comma + fix[language]
    return "\(place): \(severity.word[language]): \(Masking.text(seen[language] + tail))"
  }
}
