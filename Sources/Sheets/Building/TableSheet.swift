import Catalog
import Diagnostics

/// A list under a title, laid out the way all lists are: a header (of two rows where columns stand in groups), bands that
/// part the rows, totals first, widths and heights that fit, and the rest of a long list kept as text.
struct TableSheet {
  /// A column's headings and how wide it may be.
  struct Column {
    var heading: String
    /// What it stands under together with its neighbours; empty for a heading over both rows.
    var group = ""
    var least = 9.0
    var most = 36.0
    var size = 12.0
    /// Room beyond what its cells are reckoned to take, so that names of files stay on one line in wider faces, too.
    var slack = 0.0

    init(_ heading: Text, _ language: Language, least: Double = 9, most: Double = 36, slack: Double = 0) {
      self.init(heading[language], least: least, most: most)
      self.slack = slack
    }

    init(_ heading: String, group: String = "", least: Double = 9, most: Double = 36, size: Double = 12) {
      self.heading = heading
      self.group = group
      self.least = least
      self.most = most
      self.size = size
    }
  }

  /// A row of the table.
  enum Line {
    case cells([Cell])
    /// Not numbered, and set off.
    case total([Cell])
    /// A heading over all columns.
    case band(String)
    /// What is said where there is nothing to list.
    case words(String)
  }

  let language: Language
  var columns: [Column]
  var lines: [Line] = []
  var notes: [String] = []
  /// What is said below the table, a paragraph each, at the right those who sign and seal: a sheet that bears such is
  /// posted as it is, and its notes stand before them.
  var closing: [(text: String, isRight: Bool)] = []
  /// What stands right under the title: what the numbers are counted in.
  var counted = ""
  /// What a row of a list is one of, after their number: 件, 人; 条 where empty.
  var item = ""
  /// Whether the first column numbers the rows.
  var isNumbered = true
  /// How many columns stay in view.
  var frozen = 2
  /// The rows of a list that is too long to be shown, with its headings; empty where all is shown.
  var whole: [[String]] = []
  /// Whether wide columns are narrowed where the table is much wider than a page.
  var shrinks = true
  /// Columns that are not widened to fill a page.
  var fixed: Set<Int> = []
  /// Columns printed on pages of their own, beside those before the first block; empty for one page wide.
  var blocks: [ClosedRange<Int>] = []
  /// A row's least height in points.
  var height = 21.0
  /// How far columns may be widened to fill a page.
  var stretch = 1.8

  init(_ language: Language, _ columns: [Column]) {
    self.language = language
    self.columns = columns
  }

  /// Readers without the Chinese faces set Latin letters wider than these do.
  static let latin = 1.25

  var isBanded: Bool { lines.contains { if case .band = $0 { true } else { false } } }

  /// What is said in place of a list; nil where anything is listed.
  var said: String? {
    guard lines.count == 1, case .words(let words) = lines[0] else { return nil }
    return words
  }

  /// Adds the rows of a list up to a limit, with a band where the band's words change; beyond the limit the whole list
  /// is kept as text, with the band's words in a column of their own.
  ///
  /// - Parameter isOfOneSort: whether it says something how many rows there are.
  mutating func list(
    count: Int, limit: Int, band heading: String = "", isOfOneSort: Bool = true,
    row: (Int) -> (band: String, cells: [Cell])
  ) {
    var last = ""
    for i in 0..<min(count, limit) {
      let (band, cells) = row(i)
      if band != last { lines.append(.band(band)) }
      last = band
      lines.append(.cells(cells))
    }
    guard count > limit else {
      if count > 0 && isOfOneSort { notes.append(Words.listed(count, item: item)[language]) }
      return
    }
    notes.append(Words.listed(count, first: limit, item: item)[language])
    whole = [(heading.isEmpty ? [] : [heading]) + columns.map { $0.heading.replacing("\n", with: "") }]
    for i in 0..<count {
      let (band, cells) = row(i)
      whole.append((heading.isEmpty ? [] : [band]) + (isNumbered ? ["\(i + 1)"] : []) + cells.map(\.raw))
    }
  }
}
