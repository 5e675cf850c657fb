import Catalog
import Figures

/// A workbook that is named and not laid out yet, so that many can be laid out as they are written, and on several threads.
public struct WorkbookDraft: Sendable {
  /// Where it lies below the period's folder, as in `Workbook`.
  public let fileName: String
  /// What it is about, without the period.
  let name: String
  let plan: WorkbookPlan
  let unit: Int
  let context: ReportContext
  let index: BookIndex

  /// The document's title.
  public var title: String { "\(name) \(context.figures.period.title[context.catalog.settings.language])" }

  /// Whether it holds a sheet in any case, so that it need not be laid out to know that there is such a workbook.
  public var isSure: Bool { plan.overview != nil }

  /// The workbook laid out; without sheets where there is nothing to show.
  public func workbook() -> Workbook {
    Workbook(
      fileName: fileName, title: title, author: context.catalog.settings.reporter, created: context.figures.period.last,
      sheets: WorkbookBuilder.sheets(BookScope(context, plan, unit: unit, index: index)))
  }
}
