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
  /// What each measure means, and by which standards it is judged.
  case definitions
  /// The files that everything was counted from, with their digests.
  case files
  /// Records one by one.
  case ledger
  /// 红黑榜: the leading and the trailing units of each group.
  case ranking
  /// Targets beside what was reached, with a light each.
  case targets
  /// Reports that were expected and did not come.
  case missing
  /// People by star level.
  case roster
  /// An assessment's ranks, its points one by one, or how ranks changed.
  case scorecard
  /// The records behind measures, unit by unit.
  case records
  /// A notice a unit, a page each, of the records behind measures.
  case notice
  /// What became of the rows that were read: files, rejects, repairs, repeats, doubts.
  case quality
  /// Figures that differ from what was issued.
  case restated
}

/// Which of its faces a sheet shows.
public enum SheetView: String, Sendable, CaseIterable {
  // A scorecard's.
  case ranks, points, changes
  // A roster's.
  case promoted, starred, near, registered
  // Data quality's.
  case files, rejected, repairs, repeats, doubts
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
  /// Which face of its type it shows; nil where there is only one.
  public var view: SheetView?
  /// The records that it lists.
  public var items: [RecordPlan]
  /// Said where there is nothing to list; empty for the type's own words.
  public var none: Text
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
