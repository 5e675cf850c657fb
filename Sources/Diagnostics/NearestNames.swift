/// Names folded once, among which the nearest are looked up.
public struct NearestNames: Sendable {
  private let names: [(name: String, folded: [Character])]

  /// The names to choose from, in their order. O(their length).
  public init(_ names: some Sequence<String>) {
    self.names = names.map { ($0, Array(FoldedName($0).description)) }
  }

  /// Those within a third of the name's length by edit distance (Levenshtein over characters), nearest first, then in
  /// their given order. At most `limit`. Cost: the product of the lengths, per name.
  public func of(_ name: String, limit: Int = 3) -> [String] {
    let wanted = Array(FoldedName(name).description)
    guard !wanted.isEmpty else { return [] }
    var found: [(distance: Int, order: Int, name: String)] = []
    for (order, other) in names.enumerated() {
      let bound = max(1, max(wanted.count, other.folded.count) / 3)
      guard abs(other.folded.count - wanted.count) <= bound else { continue }
      let distance = NearestName.editDistance(wanted, other.folded)
      if distance <= bound { found.append((distance, order, other.name)) }
    }
    return found.sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }.prefix(limit).map(\.name)
  }
}
