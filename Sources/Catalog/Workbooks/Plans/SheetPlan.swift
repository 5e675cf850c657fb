import Diagnostics

/// One sheet of a workbook.
public struct SheetPlan: Sendable {
  /// What sort of sheet it is.
  public var type: SheetType
  /// The name on its tab.
  public var name: Text
  /// The title above it; may hold `{whole}`, `{period}`, `{report}`, `{unit}`.
  public var title: Text
  /// Measures shown as tiles, or listed by the sheet, in order.
  public var measures: [String]
  /// Columns under common headings.
  public var groups: [FigureGroup]
  /// Measures of which one at least must be present for the sheet to be made; empty for no condition.
  public var needs: [String]
  /// Charts of an overview or a trend.
  public var charts: [ChartPlan]
  /// What a narrative says.
  public var paragraphs: [ParagraphPlan]
  /// Tables by category.
  public var tables: [CategoryTablePlan]
  /// Kinds whose records are listed.
  public var kinds: [String]
  /// Whether rejected rows are listed.
  public var listsRejected: Bool
  /// Whether listed records stand under their units; else each bears its unit, and the latest come first.
  public var isGrouped: Bool
  /// At most this many rows are listed.
  public var limit: Int
  /// Which face of its type it shows; nil where there is only one.
  public var view: SheetView?
  /// The records that it lists.
  public var items: [RecordPlan]
  /// Said where there is nothing to list; empty for the type's own words.
  public var none: Text
  /// What the numbers of notices begin with; may be empty.
  public var code: Text
  /// Where it stands in the definition.
  public var place: Place
}
