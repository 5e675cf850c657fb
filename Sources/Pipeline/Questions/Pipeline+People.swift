import Catalog
import Diagnostics
import Figures

extension Pipeline {
  /// Refuses a person who is not among those whom a figure counts, and says what is known of them.
  func check(
    _ person: String, _ asked: FigureSources.Asked, _ title: Text, _ figures: Figures, _ catalog: Catalog, isFound: Bool
  ) throws(RunFailure) {
    guard case .measure(let measure) = asked, measure.value.isOfStars else {
      let stars = catalog.measures.filter(\.value.isOfStars).map(\.id)
      throw wrong(
        Text(zh: "只有星级可以查看一个人", en: "only stars can be asked about of one person"),
        Text(
          zh: "请去掉 --person，或改用 \(stars.joined(separator: "、"))",
          en: "leave out --person, or ask for \(stars.joined(separator: ", "))"), "--person")
    }
    guard !isFound else { return }
    let shown = Masking.text(person)
    guard let entry = figures.stars.entries.first(where: { $0.number == person }) else {
      throw wrong(
        Text(
          zh: "到 \(figures.asOf) 名册中没有编号“\(shown)”的人",
          en: "the register has nobody of the number `\(shown)` as of \(figures.asOf)"),
        Text(zh: "请按名册写编号，只写一个人", en: "write a number as the register does, of one person"), "--person")
    }
    let (level, hours, unit) = (entry.level, entry.hours.decimal(), figures.units[entry.unit].name)
    throw wrong(
      Text(
        zh: "“\(shown)”（\(unit)）不在其中：到 \(figures.asOf) 共 \(hours) 小时，\(level) 星",
        en: "`\(shown)` (\(unit)) is not counted here: \(hours) hours as of \(figures.asOf), \(level.counted("star"))"),
      other(than: measure, entry, catalog), "--person")
  }

  /// The measure that counts a person, or what the first star takes.
  private func other(than measure: Measure, _ entry: StarEntry, _ catalog: Catalog) -> Text {
    if let counting = catalog.measures.first(where: { $0.value == .stars(entry.level) }), counting.id != measure.id {
      return Text(zh: "请改用 \(counting.id)", en: "ask for \(counting.id)")
    }
    guard entry.level == 0 else { return Text(zh: "请核对周期和单位", en: "check the period and the unit") }
    let first = catalog.settings.starHours.first ?? 0
    return Text(zh: "1 星为 \(first) 小时", en: "the first star takes \(first) hours")
  }
}
