import Catalog
import Diagnostics

/// What the surroundings of a table supply where a column or a part is missing: the reporting body and the year.
struct Surroundings {
  /// The reporting body as written, from a 填报单位 line, else from the path.
  var unit: String?
  /// The units of measure that lines around the table name.
  var units: StatedUnits
  /// The year of dates written without one.
  var year: Int?
  /// The first day of the month that a title or the path names, for reports without a row.
  var month: CivilDate?

  /// - Parameters:
  ///   - titles: the lines above the table. Those below it name a body, but their dates are of the day of writing.
  ///   - notes: the lines above and below it.
  init(titles: [[String]], notes: [[String]], path: String, register: UnitRegister?) {
    unit = Self.reporter(in: notes)
    units = StatedUnits(in: notes)
    if unit == nil, let register, !register.isFlat {
      switch register.told(by: path) {
      case .unit(let at): unit = register.entries[at].shownAs
      case .unclear(let names): unit = names
      case .nothing: break
      }
    }
    year = titles.lazy.compactMap { $0.lazy.compactMap(Self.year).first }.first
    month = Self.month(titles: Array(titles.joined()), path: path)
    if year == nil { year = path.split(separator: "/").reversed().lazy.compactMap { Self.year(in: String($0)) }.first }
  }

  /// The words before a colon that name the reporting body.
  static let reporterWords = Set([
    "填报单位", "报送单位", "上报单位", "填表单位", "填报科室", "报送科室", "填报部门", "报送部门", "上报部门", "填报班级", "科室", "部门", "班级",
    "reportingunit",
  ])

  /// What stands behind `填报单位：` in a line, in the same cell or the next.
  static func reporter(in notes: [[String]]) -> String? {
    for cells in notes {
      for (at, cell) in cells.enumerated() {
        let parts = cell.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "：" || $0 == ":" }
        guard parts.count == 2, reporterWords.contains(FoldedName(parts[0]).splitUnit.name.description) else {
          continue
        }
        let rest = unsealed(parts[1]).drop { $0.isWhitespace }
        let word = rest.prefix { !$0.isWhitespace }
        if !word.isEmpty { return String(word) }
        if let next = cells[(at + 1)...].first(where: { !$0.isEmpty }) { return unsealed(next) }
      }
    }
    return nil
  }

  /// A text without the brackets in which a form asks for the seal: 教育局（盖章）.
  private static func unsealed(_ text: some StringProtocol) -> String {
    guard let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }),
      let close = text[open...].firstIndex(where: { $0 == "）" || $0 == ")" }),
      text[open..<close].hasSuffix("章")
    else { return String(text) }
    return String(text[..<open]) + String(text[text.index(after: close)...])
  }

  /// The first run of four digits between 1990 and 2100 that stands alone.
  static func year(in text: String) -> Int? {
    var run = ""
    for character in text + " " {
      if character.isASCII && character.isNumber {
        run.append(character)
      } else {
        if run.count == 4 || run.count == 6 || run.count == 8, let year = Int(run.prefix(4)),
          (1990...2100).contains(year)
        {
          return year
        }
        run = ""
      }
    }
    return nil
  }
}
