import Catalog

/// A workbook as plain values, ready to be written.
public struct Workbook: Sendable, Hashable {
  /// Where it lies below the period's folder, with `/` between folders: `单位/城东街道-2026年10月.xlsx`.
  public var fileName: String
  /// The document's title.
  public var title: String
  /// 填报单位.
  public var author: String
  /// The period's end: never the clock, so that equal inputs give equal bytes.
  public var created: CivilDate
  /// In the order of their tabs.
  public var sheets: [Sheet]

  /// A workbook of sheets.
  public init(fileName: String, title: String, author: String, created: CivilDate, sheets: [Sheet]) {
    self.fileName = fileName
    self.title = title
    self.author = author
    self.created = created
    self.sheets = sheets
  }
}
