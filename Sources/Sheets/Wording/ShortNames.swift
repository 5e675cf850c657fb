/// Names cut to the room that a chart has, so that they can still be told apart.
public enum ShortNames {
  /// How much of what is kept stands before the cut, the best first: bodies of one place often begin alike, and differ in
  /// the middle where they end alike, too.
  private static let heads = [0.4, 0.6, 0.8, 1, 0.2, 0]

  /// The names, each that does not fit with … in place of what is left out: all cut alike, where the first way that keeps
  /// different names different is taken.
  public static func cut(_ names: [String], fits: (String) -> Bool) -> [String] {
    guard names.contains(where: { !fits($0) }) else { return names }
    let different = Set(names).count
    for head in heads {
      let short = names.map { cut($0, head: head, fits) }
      if Set(short).count == different { return short }
    }
    return names.map { cut($0, head: heads[0], fits) }
  }

  private static func cut(_ name: String, head share: Double, _ fits: (String) -> Bool) -> String {
    guard !fits(name) else { return name }
    let letters = Array(name)
    for kept in stride(from: letters.count - 1, to: 0, by: -1) {
      let head = Int((Double(kept) * share).rounded())
      let short = String(letters[..<head]) + "…" + String(letters[(letters.count - kept + head)...])
      if fits(short) { return short }
    }
    return "…"
  }
}
