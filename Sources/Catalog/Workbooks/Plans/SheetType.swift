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
