/// Multiplies a sum by a factor that another field names (litres into millilitres).
public struct UnitConversion: Sendable, Hashable {
  /// The field that names the unit.
  public var field: Int
  /// Folded word to factor; an empty word stands for an empty cell. A word not listed makes the record doubtful: it is left out.
  public var factors: [String: Int64]
}
