import Catalog
import Diagnostics
import Figures

/// 变动说明: figures that differ from what was issued, with both values and the files that may have caused it.
extension BookScope {
  func restated(_ plan: SheetPlan, name: String) -> Sheet {
    let titles = [
      Words.number, Text(zh: "已下发周期", en: "Issued period"), Words.body, Words.measure, Text(zh: "分类", en: "Category"),
      Text(zh: "已下发", en: "Issued"), Text(zh: "现在", en: "Now"), Text(zh: "差", en: "Difference"),
      Text(zh: "可能引起变动的文件", en: "Files that may have caused it"),
    ]
    var table = TableSheet(language, titles.map { TableSheet.Column($0, language, least: 10, most: 40) })
    table.counted = Text(zh: "见各指标", en: "see each measure")[language]
    let found = figures.restated
    if found.isEmpty, !figures.isAnyIssued {
      let words = Text(
        zh: "还没有留存已下发的数字，无从对照。数字下发后，请运行 taizhang issue 加周期。",
        en: "No figures were kept as issued to compare with; once they are sent out, run “taizhang issue”.")
      table.lines.append(.words(words[language]))
    } else if found.isEmpty {
      table.lines.append(
        .words(said(plan, Text(zh: "没有与已下发数字不一致的指标。", en: "No figure differs from what was issued."))))
    }
    table.list(count: found.count, limit: plan.limit) { at in
      let one = found[at]
      let (issued, now) = (value(one.issued), value(one.now))
      let (title, measure) = named(one)
      let amount = amount(of: issued, now, measure)
      let unknown = Text(zh: "原因未能确定", en: "It is not certain which")[language]
      let causes = one.causes.isEmpty ? unknown : one.causes.prefix(5).map { Masking.text($0) }.joined(separator: "\n")
      let rest = one.causes.count - 5
      let more = rest > 0 ? (language == .zh ? "\n等\(one.causes.count)个文件" : "\nand \(rest) more") : ""
      return (
        "",
        [
          .centred(periodName(one.period)), .wrapped(one.unit), .wrapped(title), .wrapped(one.category),
          issued.map { .number($0, .amount(amount)) } ?? .dash, now.map { .number($0, .amount(amount)) } ?? .dash,
          difference(issued, now, amount), .wrapped(causes + more),
        ]
      )
    }
    return table.sheet(self, plan, name: name)
  }

  /// How two values are shown: with as many places as tell them apart, and their difference from none.
  private func amount(of issued: Exact?, _ now: Exact?, _ measure: String) -> NumberFormat.Amount {
    let usual = [issued, now].compactMap(\.self).reduce(amount(measure)) { $0.fitting($1) }
    guard let issued, let now, issued != now else { return usual }
    return usual.refined { $0.shown(issued) != $0.shown(now) && !$0.shown(now - issued).isZero }
  }

  /// +2.5; of rates +0.2个百分点.
  private func difference(_ issued: Exact?, _ now: Exact?, _ amount: NumberFormat.Amount) -> Cell {
    guard let issued, let now else { return .dash }
    let difference = now - issued
    guard amount.scale == .percent, !difference.isZero else { return .number(difference, .signed(amount)) }
    let points = (difference.magnitude * 100).fixed(places: amount.places)
    let sign = difference < .zero ? "-" : "+"
    return .text(sign + points + Text(zh: "个百分点", en: " pp")[language], Style.number)
  }

  /// 2026年10月; a name that the settings no longer hold stays as it is.
  private func periodName(_ id: String) -> String {
    Period(id: id, settings: settings)?.title[language] ?? id
  }

  /// A figure's name as people read it, and the measure that it is shown like: an indicator's points as the total is. What
  /// the period was compared with, and a month of its trend, is told in the brackets.
  private func named(_ one: Restatement) -> (title: String, measure: String) {
    let id = Restatement.figure(one.measure)
    let name = FigureName(id: id) ?? FigureName(id)
    var (title, measure) = (self.title(name.measure), name.measure)
    if self.measure(measure) == nil, let score = context.catalog.score, let index = settings.index,
      let indicator = context.catalog.indicators(of: measure).first
    {
      (title, measure) = ("\(index.title)·\(indicator.name)", score.id)
    }
    let target = id == one.measure ? "" : Text(zh: "目标值", en: "target")[language]
    let words = [unitWord(measure), target, name.derived.map(base) ?? "", one.other?.title[language] ?? ""]
    let told = words.filter { !$0.isEmpty }.joined(separator: language == .zh ? "，" : ", ")
    guard !told.isEmpty else { return (title, measure) }
    return (language == .zh ? "\(title)（\(told)）" : "\(title) (\(told))", measure)
  }

  /// What a figure is compared with, in words.
  private func base(_ derived: FigureName.Derived) -> String {
    switch derived {
    case .previous: Text(zh: "上期数", en: "previous period")[language]
    case .yearToDate: Text(zh: "累计数", en: "year to date")[language]
    default: Words.derived(derived)[language]
    }
  }

  /// A value as `figures.csv` writes it.
  private func value(_ text: String) -> Exact? {
    let isNegative = text.hasPrefix("-")
    guard let value = Exact(percentOrDecimal: isNegative ? text.dropFirst() : text[...]) else { return nil }
    return isNegative ? .zero - value : value
  }
}
