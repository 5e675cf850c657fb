import Catalog
import Diagnostics
import Figures

extension Pipeline {
  /// A figure asked for as targets write it, parted: 服务时长·服务类别=关爱老人 is 服务时长 and 服务类别=关爱老人, and so is the
  /// word of a category by which a measure without a total is called, or as sheets call one that the period has records of.
  /// The words after `@` stay with the figure.
  func parted(_ words: String, _ catalog: Catalog, _ figures: Figures) -> (figure: String, category: String) {
    let at = words.lastIndex(of: "@") ?? words.endIndex
    let (name, suffix) = (String(words[..<at]), words[at...])
    let called = catalog.measures.called(name)
    if called?.hasTotal == true { return (words, "") }
    let parts = name.split(separator: "·", maxSplits: 1).map(String.init)
    if called == nil, parts.count == 2, catalog.measures.called(parts[0]) != nil {
      return (parts[0] + suffix, parts[1])
    }
    let shown = catalog.measures.filter { !$0.isHidden }
    if let one = shown.apart(name, kinds: catalog.kinds, language: catalog.settings.language) {
      return (one.measure.id + suffix, one.category)
    }
    guard called == nil, catalog.indicators(of: name).isEmpty, let one = met(name, shown, catalog, figures) else {
      return (words, "")
    }
    return (one.measure.id + suffix, one.category)
  }

  /// The category of a measure that a name is the title of, where the period has just one such: 患者满意度.
  private func met(
    _ name: String, _ measures: [Measure], _ catalog: Catalog, _ figures: Figures
  ) -> (measure: Measure, category: String)? {
    let language = catalog.settings.language
    let found = measures.flatMap { measure in
      (figures.categories[measure.id] ?? [:]).flatMap { label, values in
        values.filter { value in
          let title = measure.categoryTitle[language].replacing("{category}", with: value)
          return !title.isEmpty && FoldedName(title) == FoldedName(name)
        }.map { (measure: measure, category: "\(label)=\($0)") }
      }
    }
    return found.count == 1 ? found.first : nil
  }

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
