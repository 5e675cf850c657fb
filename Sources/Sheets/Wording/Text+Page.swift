import Diagnostics

extension Text {
  /// A message as a page says it: numbers of people masked, and what stands between backticks on a terminal between quotation
  /// marks.
  func onPage(_ language: Language) -> String {
    let text = Masking.text(self[language])
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard language == .en, parts.count > 1, parts.count % 2 == 1 else { return text }
    return parts.enumerated().map { at, part in at % 2 == 1 ? "“\(part)”" : String(part) }.joined()
  }
}
