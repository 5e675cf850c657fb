import Diagnostics
import Sheets

/// A page as the template asks for it: its names are those in the braces.
struct PageContent {
  let lang: String
  let page: Page
  let style = PageStyle.words
  let cards: [Card]
  let charts: [Drawing]
  let paragraphs: [Paragraph]
  let books: [Link]
  let folders: [Folder]
  let links: [Link]
  let headings: Headings
  let hasCards: Bool
  let hasCharts: Bool

  init(_ page: Page) {
    self.page = page
    lang = Text(zh: "zh-CN", en: "en")[page.language]
    cards = page.cards.map(Card.init)
    charts = page.charts.map { $0.shape == .lines ? PageLines($0).drawing : PageBars($0).drawing }
    paragraphs = page.paragraphs.map { Paragraph(heading: $0.heading.isEmpty ? nil : $0.heading, text: $0.text) }
    books = page.books.map(Link.init)
    folders = page.folders.map { Folder(title: $0.title, links: $0.links.map(Link.init)) }
    links = page.quality.links.map(Link.init)
    headings = Headings(page.language)
    hasCards = !cards.isEmpty
    hasCharts = !charts.isEmpty
  }
}

extension PageContent {
  /// A key figure; the class of its upper rule is that of its light.
  struct Card {
    let card: PageCard
    let unit: String?
    let rule: String
    let changes: [Change]
    let further: PageFact?
    let light: Light?

    init(_ card: PageCard) {
      self.card = card
      unit = card.unit.isEmpty ? nil : card.unit
      rule = card.light?.tone.rawValue ?? "data"
      changes = card.changes.map { Change(change: $0, tone: $0.tone.rawValue) }
      further = card.further
      light = card.light.map { Light(symbol: $0.symbol, words: $0.words, tone: $0.tone.rawValue) }
    }
  }

  struct Change {
    let change: PageChange
    let tone: String
  }

  struct Light {
    let symbol: String
    let words: String
    let tone: String
  }

  struct Paragraph {
    let heading: String?
    let text: String
  }

  struct Link {
    let label: String
    let address: String

    init(_ link: PageLink) {
      label = link.label
      address = PageAddress.encoded(link.path)
    }
  }

  struct Folder {
    let title: String
    let links: [Link]
  }

  /// The page's own words.
  struct Headings {
    let figures: String
    let charts: String
    let narrative: String
    let books: String
    let quality: String
    let target: String
    let data: String
    let colon: String

    init(_ language: Language) {
      figures = Text(zh: "主要数据", en: "Key figures")[language]
      charts = Text(zh: "趋势与构成", en: "Trend and shares")[language]
      narrative = Text(zh: "工作情况", en: "In words")[language]
      books = Text(zh: "工作簿", en: "Workbooks")[language]
      quality = Text(zh: "数据质量", en: "Data quality")[language]
      target = Text(zh: "目标", en: "Target")[language]
      data = Text(zh: "数据文件", en: "Data files")[language]
      colon = Text(zh: "：", en: ": ")[language]
    }
  }
}
