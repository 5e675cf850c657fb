import Catalog
import Diagnostics
import Figures

/// People by star level: newly promoted (for the public notice), all who hold stars, and those near the next one.
extension BookScope {
  /// Nil where there is no register of people.
  func roster(_ plan: SheetPlan, name: String) -> Sheet? {
    var book = figures.stars
    if !isWhole { book.entries = book.entries.picked(index.stars.positions(of: lines)) }
    guard !book.entries.isEmpty else { return nil }
    let entries =
      switch plan.view {
      case .promoted: book.promoted
      case .near: book.nearlyPromoted
      case .registered: book.entries
      default: book.starred
      }
    var table = TableSheet(language, rosterColumns(plan.view))
    table.counted = Text(zh: "人、小时", en: "people, hours")[language]
    table.item = Text(zh: "人", en: "people")[language]
    if entries.isEmpty { table.lines.append(.words(said(plan, nobody(plan.view)))) }
    let isBanded = plan.view != .registered
    var counts: [Int: Int] = [:]
    for entry in entries { counts[entry.level, default: 0] += 1 }
    table.list(count: entries.count, limit: plan.limit, band: isBanded ? Text(zh: "星级", en: "Stars")[language] : "") {
      at in
      let entry = entries[at]
      return (isBanded ? band(entry.level, counts[entry.level] ?? 0) : "", cells(entry, plan.view))
    }
    table.notes = starNotes + table.notes
    if !entries.isEmpty {
      let indent = language == .zh ? "　　" : ""
      table.closing = plan.paragraphs.compactMap { one in
        text(one).map { one.isRight ? ($0, true) : (indent + $0, false) }
      }
    }
    return table.sheet(self, plan, name: name)
  }

  private func rosterColumns(_ view: SheetView?) -> [TableSheet.Column] {
    var columns = [
      TableSheet.Column(Words.number, language),
      TableSheet.Column(Text(zh: "姓名", en: "Name"), language, least: 12),
      TableSheet.Column(Text(zh: "编号", en: "Number"), language, least: 14),
      TableSheet.Column(Text(zh: "所在单位", en: "Unit"), language, least: 22, most: 40),
      TableSheet.Column(Text(zh: "累计时长（小时）", en: "Hours"), language, least: 12),
      TableSheet.Column(Text(zh: "星级", en: "Stars"), language, least: 16),
    ]
    switch view {
    case .promoted: columns.append(TableSheet.Column(Text(zh: "原星级", en: "Before"), language, least: 16))
    case .near:
      columns.append(TableSheet.Column(Text(zh: "下一星级（小时）", en: "Next at"), language, least: 12))
      columns.append(TableSheet.Column(Text(zh: "还差（小时）", en: "Lacking"), language, least: 12))
    default: break
    }
    return columns
  }

  private func cells(_ entry: StarEntry, _ view: SheetView?) -> [Cell] {
    let name = isUnmasked ? entry.name : Masking.name(entry.name)
    let number = showsNumbers ? entry.number : Masking.text(entry.number)
    let hours = amount(hours: entry)
    var cells: [Cell] = [
      .wrapped(name), .text(number, Style.ordinal), .wrapped(figures.units[entry.unit].name),
      .number(entry.hours, .amount(hours)), stars(entry.level),
    ]
    switch view {
    case .promoted: cells.append(stars(entry.levelBefore))
    case .near:
      cells.append(entry.next.map { .integer($0) } ?? .dash)
      cells.append(entry.next.map { .number(Exact($0) - entry.hours, .amount(hours)) } ?? .dash)
    default: break
    }
    return cells
  }

  /// How hours are shown: with as many places as tell what is lacking to the next star.
  private func amount(hours entry: StarEntry) -> NumberFormat.Amount {
    guard let next = entry.next.map({ Exact($0) }), entry.hours < next else { return .decimal }
    return .decimal.refined { $0.shown(entry.hours) < next && !$0.shown(next - entry.hours).isZero }
  }

  /// ★★★ 三星.
  private func stars(_ level: Int) -> Cell {
    guard level > 0 else { return .centred("—") }
    let text = String(repeating: "★", count: min(level, 10)) + " " + starWord(level)
    return .text(text, Style.wrapped.aligned(.centre).coloured(.ochre))
  }

  private func starWord(_ level: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return language == .zh ? "\(digits.indices.contains(level) ? digits[level] : "\(level)")星" : "\(level)"
  }

  private func band(_ level: Int, _ count: Int) -> String {
    let name = level == 0 ? Text(zh: "未评星", en: "No stars yet")[language] : levelName(level)
    return language == .zh ? "\(name)（\(count)人）" : "\(name) (\(count))"
  }

  /// What the definitions call those who hold so many stars.
  private func levelName(_ level: Int) -> String {
    index.starTitles[level] ?? starWord(level)
  }

  private func nobody(_ view: SheetView?) -> Text {
    switch view {
    case .promoted: Text(zh: "本期没有晋级的人员。", en: "Nobody was promoted in this period.")
    case .near: Text(zh: "目前没有接近晋级的人员。", en: "Nobody is near the next star.")
    default: Text(zh: "目前没有获得星级的人员。", en: "Nobody holds a star.")
    }
  }

  private var starNotes: [String] {
    let hours = figures.stars.thresholds.map { "\($0)" }
    guard !hours.isEmpty else { return [] }
    let source =
      settings.starSource.isEmpty ? "" : language == .zh ? "（\(settings.starSource)）" : " (\(settings.starSource))"
    let day = figures.asOf.words(zh: language == .zh)
    return [
      language == .zh
        ? "截至\(day)，累计达到\(hours.joined(separator: "、"))小时的，依次为\(levelName(1))至\(levelName(hours.count))\(source)。"
        : "As of \(day): \(hours.joined(separator: ", ")) hours make 1 to \(hours.count) stars\(source)."
    ]
  }
}
