/// "Did you mean": the names nearest to one that was not found.
public enum NearestName {
  /// The candidates within a third of the name's length by edit distance (Levenshtein over characters), nearest first,
  /// then in their given order. At most `limit`. Cost: the product of the lengths, per candidate.
  public static func of(_ name: String, in candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(FoldedName(name).description)
    guard !wanted.isEmpty else { return [] }
    var found: [(distance: Int, order: Int, name: String)] = []
    for (order, candidate) in candidates.enumerated() {
      let other = Array(FoldedName(candidate).description)
      let bound = max(1, max(wanted.count, other.count) / 3)
      guard abs(other.count - wanted.count) <= bound else { continue }
      let distance = editDistance(wanted, other)
      if distance <= bound { found.append((distance, order, candidate)) }
    }
    return found.sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }.prefix(limit).map(\.name)
  }

  static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = a[i] == b[j] ? diagonal : 1 + min(diagonal, above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }
}
