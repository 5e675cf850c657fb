import Catalog
import Diagnostics
import Figures

/// Lays out the overview page from the plan of the workbook that holds the overview sheet: the same key figures, charts
/// and sentences. Personal data has no place on it: names of people are in no figure, and numbers are masked in free text.
public enum PageBuilder {
  /// The page of a period.
  /// - Parameters:
  ///   - books: the workbooks of the same context, to be linked.
  ///   - returned: the folder of returned rows; nil where there is none.
  public static func page(_ context: ReportContext, books: [WorkbookDraft], returned: String?) -> Page {
    let scope = context.catalog.workbooks.first { $0.audience == .whole && $0.overview != nil }.map {
      BookScope(context, $0, unit: 0, index: books.first?.index)
    }
    let plan = scope?.plan.overview
    let settings = context.catalog.settings
    let language = settings.language
    let period = context.figures.period.title[language]
    let asOf = Text(zh: "数据截至", en: "Data as of")
    let unfinished =
      context.figures.period.isUnfinished(asOf: context.figures.asOf)
      ? Text(zh: "（尚未结束）", en: " (not over yet)") : Text(both: "")
    let heading = Masking.text(plan.flatMap { plan in scope?.filled(plan.title) } ?? settings.whole)
    let (top, folders) = links(books, period: period, language)
    return Page(
      language: language, title: "\(heading) \(period)", heading: heading,
      facts: [
        PageFact(label: Text(zh: "填报单位", en: "Reported by")[language], value: Masking.text(settings.reporter)),
        PageFact(label: Text(zh: "统计周期", en: "Period")[language], value: period + unfinished[language]),
        PageFact(label: asOf[language], value: context.figures.asOf.words(zh: language == .zh)),
      ],
      notes: scope.map { $0.unreadNotes + $0.comparedNotes } ?? [],
      cards: scope.flatMap { scope in plan.map { scope.pageCards($0) } } ?? [],
      charts: scope.flatMap { scope in plan.map { Array($0.charts.compactMap(scope.pageChart).prefix(3)) } } ?? [],
      paragraphs: scope?.pageParagraphs ?? [],
      books: top, folders: folders,
      quality: PageQualityBuilder(
        context: context, books: books, returned: returned, late: Masking.text(scope?.lateNames ?? "")
      ).quality)
  }

  /// Workbooks at the top, and those in folders.
  private static func links(
    _ books: [WorkbookDraft], period: String, _ language: Language
  ) -> (books: [PageLink], folders: [PageFolder]) {
    var top: [PageLink] = []
    var folders: [(name: String, links: [PageLink])] = []
    for book in books {
      let link = PageLink(label: label(book, period: period), path: book.fileName)
      guard let slash = book.fileName.lastIndex(of: "/") else {
        top.append(link)
        continue
      }
      let folder = String(book.fileName[..<slash])
      if let at = folders.firstIndex(where: { $0.name == folder }) {
        folders[at].links.append(link)
      } else {
        folders.append((folder, [link]))
      }
    }
    return (
      top,
      folders.map { folder in
        let count = folder.links.count
        let title = Text(zh: "\(folder.name)工作簿（\(count)份）", en: "\(folder.name) (\(count.counted("workbook")))")
        return PageFolder(title: title[language], links: folder.links)
      }
    )
  }

  /// A workbook's name without the period, which the page tells once.
  static func label(_ book: WorkbookDraft, period: String) -> String {
    let name = book.title.hasSuffix(" \(period)") ? String(book.title.dropLast(period.count + 1)) : book.title
    return Masking.text(name)
  }
}

extension WorkbookPlan {
  /// Its first sheet of tiles.
  var overview: SheetPlan? { sheets.first { $0.type == .overview } }
}

extension BookScope {
  /// The whole narrative where the workbook has one, else the overview's sentences.
  var pageParagraphs: [PageParagraph] {
    let plans = [SheetType.narrative, .overview].compactMap { type in plan.sheets.first { $0.type == type } }
    let told = plans.lazy.map { plan in
      plan.paragraphs.compactMap { paragraph in
        text(paragraph).map { PageParagraph(heading: paragraph.heading[language], text: Masking.text($0)) }
      }
    }
    let paragraphs = told.first { !$0.isEmpty } ?? []
    return paragraphs.isEmpty && !hasRecords ? [PageParagraph(heading: "", text: Words.noData[language])] : paragraphs
  }
}
