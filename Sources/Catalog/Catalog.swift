import Diagnostics

/// What is known: the kinds of record, the measures, the workbooks and the settings, all checked against each other.
public struct Catalog: Sendable {
  public var kinds: [Kind]
  public var measures: [Measure]
  public var workbooks: [WorkbookPlan]
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
