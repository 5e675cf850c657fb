/// How many rows met each fate.
public struct FateCounts: Sendable, Hashable {
  private var counts = [Int](repeating: 0, count: Fate.allCases.count)

  /// No rows.
  public init() {}

  /// The rows of a fate.
  public subscript(_ fate: Fate) -> Int {
    get { counts[Int(fate.rawValue)] }
    set { counts[Int(fate.rawValue)] = newValue }
  }

  /// All rows.
  public var total: Int { counts.reduce(0, +) }

  /// Adds fate by fate.
  public static func += (a: inout FateCounts, b: FateCounts) {
    for fate in Fate.allCases { a[fate] += b[fate] }
  }
}
