/// "Did you mean": the names nearest to one that was not found.
public enum NearestName {
  /// The candidates within a third of the name's length by edit distance (Levenshtein over characters), nearest first,
  /// then in their given order. At most `limit`. Cost: the product of the lengths, per candidate.
  public static func of(_ name: String, in candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    NearestNames(candidates).of(name, limit: limit)
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
