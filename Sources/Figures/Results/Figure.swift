import Catalog

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
