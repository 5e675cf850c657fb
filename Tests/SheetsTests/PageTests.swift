import Catalog
import Figures
import Sheets
import SheetsTestSupport
import Testing

/// The overview page as plain values.
@Suite struct PageTests {
  private func page(_ city: SampleCity) throws -> (Page, ReportContext) {
    let context = try city.context()
    return (PageBuilder.page(context, books: WorkbookBuilder.drafts(context), returned: nil), context)
  }

  /// Every number as any format may show it.
  private func shown(_ context: ReportContext) -> Set<String> {
    var texts: Set<String> = ["—"]
    let formats: [NumberFormat] = [.integer, .decimal, .money, .tenThousands, .percent, .change, .difference(.decimal)]
    for row in context.figures.rows(catalog: context.catalog) {
      guard let value = row.figure.value else { continue }
      for format in formats { texts.insert(format.text(value)) }
      for sign in [Int64(1), -1] {
        texts.insert(NumberFormat.percent.text(value * sign))
        texts.insert(NumberFormat.decimal.text(value * 100 * sign))
      }
    }
    return texts
  }

  @Test func everyNumberIsInFiguresCSV() throws {
    let (page, context) = try page(.small)
    let known = shown(context)
    #expect(page.cards.count == 8)
    for card in page.cards {
      #expect(known.contains(card.value), "\(card.label) \(card.value)")
      if let further = card.further { #expect(known.contains(further.value), "\(further.value)") }
      for change in card.changes where change.mark != "持平" {
        let number = change.mark.replacing("个百分点", with: "").replacing("▲ ", with: "").replacing("▼ ", with: "")
        #expect(known.contains(change.mark) || known.contains(number), "\(card.label) \(change.mark)")
      }
    }
    for chart in page.charts {
      for text in chart.series.flatMap(\.texts) { #expect(known.contains(text), "\(chart.title) \(text)") }
    }
    for paragraph in page.paragraphs {
      let text = paragraph.text.replacing(/\d+年\d+月\d+日/, with: "")
      for number in text.matches(of: /[0-9][0-9,.]*%?/).map({ String($0.output) }) {
        #expect(known.contains(number), "\(number): \(paragraph.text)")
      }
    }
  }

  /// A quarter of which one month had come looked like any other.
  @Test func aPeriodThatRunsStillSaysSo() throws {
    func periods(asOf: CivilDate) throws -> [String] {
      var context = try SampleCity.small.context()
      context.figures.asOf = asOf
      return PageBuilder.page(context, books: [], returned: nil).facts.map(\.value)
    }
    let period = try SampleCity.small.context().figures.period
    #expect(try periods(asOf: period.first + 5).contains("2026年10月（尚未结束）"))
    #expect(try periods(asOf: period.last).contains("2026年10月"))
  }

  /// 临江市人民政府行政审批… three times.
  @Test func longNamesAreCutWhereTheyCanBeToldApart() {
    func cut(_ names: [String]) -> [String] { ShortNames.cut(names) { $0.count <= 9 } }
    #expect(
      cut(["临江市人民政府行政审批局城东分局", "临江市人民政府行政审批局城西分局", "教育局"])
        == ["临江市…局城东分局", "临江市…局城西分局", "教育局"])
    #expect(cut(["临江市城东区人民政府办公室", "临江市城西区人民政府办公室"]) == ["临江市城东…办公室", "临江市城西…办公室"])
    #expect(cut(["教育局", "公安局"]) == ["教育局", "公安局"])
    #expect(cut(["某某某某某某某某某某甲", "某某某某某某某某某某甲"]).allSatisfy { $0.count == 9 })
  }

  @Test func keyFiguresAreThoseOfTheOverview() throws {
    let (page, context) = try page(.small)
    let plan = try #require(context.catalog.workbooks.first?.sheets.first { $0.type == .overview })
    #expect(page.cards.map(\.measure).allSatisfy(plan.measures.contains))
    #expect(page.charts.map(\.shape) == [.lines, .bars, .bars])
  }

  @Test(arguments: [SampleCity.single, .none, .longNames, .flat, .small])
  func everyCityHasAPage(city: SampleCity) throws {
    let (page, _) = try page(city)
    #expect(!page.title.isEmpty && !page.paragraphs.isEmpty && !page.quality.summary.isEmpty)
    for chart in page.charts {
      for series in chart.series {
        #expect(series.values.count == chart.labels.count && series.texts.count == chart.labels.count)
        #expect(series.values.allSatisfy { $0?.isFinite ?? true })
      }
    }
  }

  @Test func numbersOfPeopleAreMasked() throws {
    let (page, _) = try page(
      SampleCity([.init("联络13812345678", "街道"), .init("乙440106199001011234", "街道"), .init("丙", "街道")]))
    let texts =
      page.charts.map(\.description) + page.paragraphs.map(\.text) + page.folders.flatMap(\.links).map(\.label)
    for text in texts { #expect(!text.contains("13812345678") && !text.contains("440106199001011234"), "\(text)") }
  }

  @Test func numbersOfPeopleAreMaskedInEveryWorkbook() throws {
    let context = try SampleCity([
      .init("联络13812345678", "街道"), .init("乙440106199001011234", "街道"), .init("丙", "街道"),
    ]).context()
    let books = WorkbookBuilder.workbooks(context)
    #expect(books.count > 4)
    for book in books {
      let texts = [book.fileName, book.title] + book.sheets.flatMap { [$0.grid, $0.print.footerRight] }
      for text in texts {
        #expect(!text.contains("13812345678") && !text.contains("440106199001011234"), "\(book.fileName)")
      }
    }
    #expect(books.contains { $0.sheets.contains { $0.grid.contains("联络138****5678") } })
  }

  @Test func theQualityLineAddsUp() throws {
    let (page, context) = try page(.small)
    let rows = context.files.reduce(0) { $0 + $1.rows.total }
    let numbers = page.quality.summary.matches(of: /([0-9,]+)行/).compactMap { Int($0.1.replacing(",", with: "")) }
    #expect(numbers.first == rows)
    #expect(numbers.dropFirst().reduce(0, +) == rows)
    // The workbook of it stands among the others, and is not linked twice.
    #expect(page.quality.links.isEmpty && page.books.count { $0.path == "数据质量-2026年10月.xlsx" } == 1)
  }
}
