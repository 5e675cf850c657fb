import Catalog

/// A row by which a person has hours that stars are granted for.
public struct StarHours: Sendable {
  /// Position in `Ledger.files`.
  public var file: Int
  /// The row in that file.
  public var row: Int
  /// The day of the service; nil of a row of the register, whose hours are those of before the logs.
  public var day: CivilDate?
  /// What it adds.
  public var hours: Exact
}
