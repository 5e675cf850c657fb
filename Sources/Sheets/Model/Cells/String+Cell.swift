extension String {
  /// Cut to what a cell holds.
  var clippedForCell: String {
    guard utf16.count > 32_000 else { return self }
    var text = String(prefix(32_000))
    while text.utf16.count > 32_000 { text.removeLast() }
    return text + "…"
  }
}
