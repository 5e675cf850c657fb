import Diagnostics

/// What the overview page of a period shows, as plain values: text to be escaped, numbers already put into words.
public struct Page: Sendable, Hashable {
  /// The language that it is written in.
  public var language: Language
  /// Its name in a browser: the heading and the period.
  public var title: String
  /// The heading.
  public var heading: String
  /// 填报单位, 统计周期, 截至.
  public var facts: [PageFact]
  /// Says where the period is not over.
  public var notes: [String]
  /// The key figures, in the order of the overview sheet.
  public var cards: [PageCard]
  /// The overview's charts.
  public var charts: [PageChart]
  /// The narrative.
  public var paragraphs: [PageParagraph]
  /// The workbooks about everything.
  public var books: [PageLink]
  /// The workbooks that lie in folders, one a unit as a rule.
  public var folders: [PageFolder]
  /// What became of the rows that were read.
  public var quality: PageQuality
}
