import Diagnostics

/// The sorts of sheet that a workbook is put together from.
public enum SheetType: String, Sendable, CaseIterable {
  /// Key figures as tiles, the narrative, charts, and a clickable contents.
  case overview
  /// Sentences only.
  case narrative
  /// Units down, figures across.
  case matrix
  /// Figures down, for one unit beside its group.
  case profile
  /// Months down, measures across, with a chart for each that asks for one.
  case trend
  /// A table and a chart for each category field.
  case breakdown
  /// What became of the rows of each file, and that the sums agree.
  case reconciliation
  /// What each measure means, and the files that it was counted from.
  case definitions
  /// Records one by one.
  case ledger
}

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
  /// At most this many rows are listed.
  public var limit: Int
  /// Where it stands in the definition.
  public var place: Place
}

/// Columns under a common heading.
public struct FigureGroup: Sendable, Hashable {
  /// What stands above the columns.
  public var heading: Text
  /// The columns.
  public var figures: [FigureName]
}

/// A chart of an overview or a trend.
public struct ChartPlan: Sendable, Hashable {
  /// What it shows.
  public enum Show: String, Sendable, CaseIterable {
    /// The months, with those of a year before.
    case trend
    /// The leading units.
    case units
    /// The shares of categories.
    case categories
  }

  /// What it shows.
  public var show: Show
  /// A measure's id.
  public var measure: String
  /// The category field, by id.
  public var by: String?
  /// How many units.
  public var top: Int
}

/// A table of a measure's categories with its chart.
public struct CategoryTablePlan: Sendable, Hashable {
  /// The shapes a category chart may take.
  public enum Shape: String, Sendable, CaseIterable { case bar, pie, none }

  /// The columns; the first is the one that is drawn.
  public var measures: [String]
  /// The category field, by id.
  public var by: String
  /// The chart beside the table.
  public var shape: Shape
}

/// A paragraph of a narrative.
public struct ParagraphPlan: Sendable, Hashable {
  /// The words that it begins with, or empty.
  public var heading: Text
  /// Each is left out by itself where a figure in it is undefined.
  public var sentences: [Text]
}
