import Catalog

/// What a figure's value means.
public enum FigureStatus: String, Sendable {
  case ok
  /// No rows: a count or sum is 0, a rate empty.
  case none
  /// 0 in the denominator, or not defined for this unit.
  case undefined
  /// Too few records to be measured.
  case unmeasured
}

/// A number that people read, exact until it is shown.
public struct Figure: Sendable, Hashable {
  /// Nil where it is not defined.
  public var value: Exact?
  /// What a missing or zero value means.
  public var status: FigureStatus

  /// A value with its status.
  public init(_ value: Exact?, _ status: FigureStatus) {
    self.value = value
    self.status = status
  }

  /// A figure that is not defined here.
  public static let undefined = Figure(nil, .undefined)
}
