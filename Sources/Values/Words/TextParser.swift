import Diagnostics

/// Free text: kept as it is, without the white space around it.
public enum TextParser {
  /// The name of a body in a cell: 无 and — are blank, and what a program writes in place of a value is refused.
  public static func name(_ text: String) -> ValueReading<String> {
    let plain = parse(text)
    guard case .value = plain else { return plain }
    let marked = ValueReading(text, as: .text, shown: { Text(both: $0) }) { _ throws(Refusal) in text }
    if case .value = marked { return plain }
    return marked
  }

  /// The text of a cell. Only white space is blank; 无 and — are texts like any other. `="…"` around it is taken off.
  public static func parse(_ text: String) -> ValueReading<String> {
    if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, first != "=", !first.isOuter,
      !last.isOuter
    {
      return .value(text, repair: nil)
    }
    guard !Cell.isEmpty(text) else { return .blank(repair: nil) }
    let scalars = Cell.trimmed(Array(text.unicodeScalars)[...])
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars)
    let value = String(kept)
    guard value.hasPrefix("=\""), value.hasSuffix("\""), scalars.count > 3 else { return .value(value, repair: nil) }
    let inner = String(value.dropFirst(2).dropLast())
    let repair = Repair([.wrapped], of: .text, quoted: Quote.shown(text), readAs: Text(both: Quote.shown(inner)))
    return .value(inner, repair: repair)
  }
}
