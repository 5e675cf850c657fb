import Diagnostics

/// Records that a sheet lists: those that a measure counts.
public struct RecordPlan: Sendable, Hashable {
  /// The measure's id.
  public var measure: String
  /// What they are called there; empty for the measure's title.
  public var heading: Text
  /// The fields shown, by id; empty for all that hold anything.
  public var columns: [String]
  /// The date field by which they were due.
  public var deadline: String?
  /// Where it stands.
  public var place: Place
}
