/// A named span of days.
public struct Phase: Sendable, Hashable {
  /// As in `--period` and in folders.
  public var name: String
  /// The first day.
  public var first: CivilDate
  /// The last day, inclusive.
  public var last: CivilDate
}
