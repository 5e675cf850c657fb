/// A cell's place, counted from 0.
public struct Position: Sendable, Hashable, Comparable {
  /// From 0.
  public var row: Int
  /// From 0: 0 is `A`.
  public var column: Int

  /// A place by row and column, both from 0.
  public init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  /// One number for both, as cells are looked up by the million.
  public func hash(into hasher: inout Hasher) { hasher.combine(row &<< 16 ^ column) }

  /// Row by row, then across.
  public static func < (a: Position, b: Position) -> Bool { (a.row, a.column) < (b.row, b.column) }

  /// `B7`.
  public var name: String { Self.letters(column) + "\(row + 1)" }

  /// `A` … `Z`, `AA` …
  public static func letters(_ column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
