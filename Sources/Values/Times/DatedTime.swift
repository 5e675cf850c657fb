import Catalog

/// A time of day, and the date before it where one is written.
public struct DatedTime: Sendable, Hashable {
  /// The date that stood before the time, as in `2026-10-05 08:30`.
  public var date: CivilDate?
  /// Seconds of the day, 0 to 86,400; the latter is `24:00`.
  public var seconds: Int32

  /// A time on that day, or on no certain day.
  public init(date: CivilDate? = nil, seconds: Int32) {
    self.date = date
    self.seconds = seconds
  }
}
