import Catalog
import Diagnostics
import Ledger

/// Sums the fates of all files up.
struct PageQualityBuilder {
  let context: ReportContext
  let books: [WorkbookDraft]
  /// The folder of returned rows; nil where there is none.
  let returned: String?
  /// Who did not report; empty where nobody is named.
  var late = ""

  private var language: Language { context.catalog.settings.language }

  var quality: PageQuality {
    var rows = FateCounts()
    for file in context.files { rows += file.rows }
    let sentences = [summary(rows)] + concerns(rows)
    return PageQuality(summary: sentences.joined(separator: language == .zh ? "" : " "), links: links)
  }

  /// 读入18个文件、1,234行：计入1,200行，重复30行，退回4行。
  private func summary(_ rows: FateCounts) -> String {
    let fates = Fate.allCases.filter { $0 == .counted || rows[$0] > 0 }
    let files = context.files.count
    switch language {
    case .zh:
      let parts = fates.map { "\($0.title.zh)\(rows[$0].grouped)行" }
      return "读入\(files)个文件、\(rows.total.grouped)行：\(parts.joined(separator: "，"))。"
    case .en:
      let parts = fates.map { "\($0.title.en.lowercased()) \(rows[$0].grouped)" }
      return
        "\(files.counted("file")) with \(rows.total.grouped) \(rows.total.word("row")) \(files.word("was", "were")) read: \(parts.joined(separator: ", "))."
    }
  }

  private func concerns(_ rows: FateCounts) -> [String] {
    var concerns: [Text] = []
    let unknown = context.files.filter(\.kind.isEmpty).count
    if unknown > 0 {
      concerns.append(
        Text(
          zh: "有\(unknown)个文件未能读取，未统计。",
          en: "\(unknown.counted("file")) could not be read and \(unknown.word("was", "were")) not counted."))
    }
    if rows[.rejected] > 0 {
      concerns.append(
        Text(
          zh: "退回的行附有原因和改法，改好后放回即可计入。", en: "Rejected rows came back with reasons; mended and dropped in, they count."))
    }
    let missing = context.figures.missing.count
    if missing > 0 {
      let zh = late.isEmpty ? "" : "（\(late)）"
      let en = late.isEmpty ? "" : " (\(late))"
      concerns.append(Text(zh: "应报未报\(missing)份\(zh)。", en: "\(missing) expected reports did not come\(en)."))
    }
    return concerns.map { $0[language] }
  }

  private var links: [PageLink] {
    // A workbook of the quality stands among the others.
    let more = book(with: .quality) == nil ? book(with: .reconciliation) : nil
    let back = returned.map {
      PageLink(label: Text(zh: "退回的行，附原因", en: "Rejected rows with reasons")[language], path: $0 + "/")
    }
    return [more, back].compactMap(\.self)
  }

  /// The workbook with a sheet of that type; its sheet named too where the workbook is about more: 领导简报 · 数据勾稽.
  private func book(with type: SheetType) -> PageLink? {
    let period = context.figures.period.title[language]
    for plan in context.catalog.workbooks where plan.audience == .whole {
      guard let sheet = plan.sheets.first(where: { $0.type == type }),
        let book = books.first(where: { $0.title == "\(plan.title[language]) \(period)" })
      else { continue }
      let names = [PageBuilder.label(book, period: period)] + (plan.overview == nil ? [] : [sheet.name[language]])
      return PageLink(label: names.joined(separator: " · "), path: book.fileName)
    }
    return nil
  }
}
