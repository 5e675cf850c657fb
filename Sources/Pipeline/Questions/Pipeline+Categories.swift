import Catalog
import Diagnostics
import Figures

extension Pipeline {
  /// A category of a figure as `figures.csv` writes it. Another than those that there are in the period is refused, as no
  /// rows would stand behind it, or all.
  func category(
    _ words: String, of asked: FigureSources.Asked, _ id: String, _ figures: Figures, _ catalog: Catalog
  ) throws(RunFailure) -> String {
    guard !words.isEmpty else { return "" }
    switch asked {
    case .measure(let measure), .target(let measure), .completion(let measure):
      let wanted: String
      do throws(UnknownCategory) {
        wanted = try measure.category(named: words, kinds: catalog.kinds, language: catalog.settings.language)
      } catch { throw wrong(error.seen, error.fix, "--category") }
      if figures.columns[Figures.Key(period: figures.period.id, measure: id, category: wanted)] != nil { return wanted }
      return try absent(wanted, of: measure, figures, catalog)
    case .derived, .points:
      throw wrong(
        Text(zh: "“\(id)”没有分类", en: "`\(id)` has no categories"),
        Text(zh: "请去掉 --category", en: "leave out --category"), "--category")
    }
  }

  /// A category without a record in the period: listed values count nothing, others are probably mistyped.
  private func absent(
    _ wanted: String, of measure: Measure, _ figures: Figures, _ catalog: Catalog
  ) throws(RunFailure) -> String {
    let language = catalog.settings.language
    let pair = wanted.split(separator: "=", maxSplits: 1).map(String.init)
    let fields = measure.kind.map { kind in measure.by.map { catalog.kinds[kind].fields[$0] } } ?? []
    if let field = fields.first(where: { $0.label[language] == pair.first }), let value = pair.last,
      field.choices.contains(value)
    {
      return wanted
    }
    let known = figures.categories[measure.id]?[pair.first ?? ""] ?? []
    let seen = Text(
      zh: "\(figures.period.id) 没有“\(wanted)”的记录", en: "\(figures.period.id) has no record of `\(wanted)`")
    if let near = NearestName.of(pair.last ?? "", in: known).first {
      throw wrong(seen, "\(pair.first ?? "")=\(near)", "--category")
    }
    throw wrong(
      seen,
      Text(zh: "本期有：\(known.joined(separator: "、"))", en: "there are: \(known.joined(separator: ", "))"), "--category")
  }
}
