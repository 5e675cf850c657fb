/// The order of paths that people expect: numbers by value, all else by code point. O(length).
public enum NaturalOrder {
  /// Whether `a` comes before `b`.
  public static func precedes(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    var (i, j) = (0, 0)
    while i < x.count && j < y.count {
      if isDigit(x[i]) && isDigit(y[j]) {
        let (p, q) = (digits(x, &i), digits(y, &j))
        if p.count != q.count { return p.count < q.count }
        for (m, n) in zip(p, q) where m != n { return m < n }
      } else if x[i] != y[j] {
        return x[i].value < y[j].value
      } else {
        i += 1
        j += 1
      }
    }
    if x.count - i != y.count - j { return x.count - i < y.count - j }
    return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) { $0.value < $1.value }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  /// The digits from `i` on without leading zeros; moves `i` past them.
  private static func digits(_ scalars: [Unicode.Scalar], _ i: inout Int) -> [UInt32] {
    var out: [UInt32] = []
    while i < scalars.count, isDigit(scalars[i]) {
      if !out.isEmpty || scalars[i].value != 48 { out.append(scalars[i].value) }
      i += 1
    }
    return out
  }
}
