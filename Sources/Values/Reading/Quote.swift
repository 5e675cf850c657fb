/// How a cell's text is shown in messages.
public enum Quote {
  /// The longest text shown whole, in characters.
  static let limit = 40

  /// The text on one line, cut at 40 characters, with long runs of digits masked: wherever an ID number is
  /// put by mistake, no message repeats it in full.
  public static func shown(_ text: String) -> String {
    var kept = ""
    var count = 0
    for character in masked(text) {
      if count == limit { return kept + "…" }
      let hidden = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
      kept.append(hidden ? " " : character)
      count += 1
    }
    return kept
  }

  /// The text with every run of 15 or more digits reduced to its first six and last four (an X at its end counts).
  /// Of an ID number this hides the date of birth, and leaves enough to find the row by; `Masking`, which knows what
  /// people's numbers look like, hides more of them where a message or sheet is shown to others. O(length).
  ///
  /// - Parameter bridged: whether spaces and hyphens within a run are passed over.
  package static func masked(_ text: String, bridged: Bool = false) -> String {
    var scalars = Array(text.unicodeScalars)
    var run: [Int] = []
    func isDigit(_ s: Unicode.Scalar) -> Bool { ("0"..."9").contains(s) || ("０"..."９").contains(s) }
    func hide() {
      if run.count >= 15 { for at in run.dropFirst(6).dropLast(4) { scalars[at] = "*" } }
      run.removeAll()
    }
    for at in scalars.indices {
      let scalar = scalars[at]
      if isDigit(scalar) || (!run.isEmpty && "XxＸｘ".unicodeScalars.contains(scalar)) {
        run.append(at)
      } else if bridged, !run.isEmpty, scalar.properties.isWhitespace || scalar == "-" {
        continue
      } else {
        hide()
      }
    }
    hide()
    var out = String.UnicodeScalarView()
    out.append(contentsOf: scalars)
    return String(out)
  }
}
