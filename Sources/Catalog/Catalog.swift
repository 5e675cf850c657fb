import Diagnostics

/// What is known: the kinds of record, the measures, the workbooks and the settings, all checked against each other.
public struct Catalog: Sendable {
  /// All kinds of record, in the order in which they are listed everywhere.
  public var kinds: [Kind]
  /// All measures, in the order of `figures.csv`.
  public var measures: [Measure]
  /// The plans of the workbooks, in their order.
  public var workbooks: [WorkbookPlan]
  /// The office's settings over the defaults.
  public var settings: Settings
  /// The definitions and settings in force, as text; what a digest of them is taken of.
  public let source: String

  /// The measure of an id.
  public func measure(_ id: String) -> Measure? {
    measureIndex[id].map { measures[$0] }
  }

  /// Where in `measures` an id stands.
  public let measureIndex: [String: Int]

  /// The kind of an id.
  public func kind(_ id: String) -> Kind? { kinds.first { $0.id == id } }
}
