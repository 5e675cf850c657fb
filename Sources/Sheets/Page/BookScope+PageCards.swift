import Catalog
import Diagnostics
import Figures

/// Key figures for the page, as the overview's tiles show them.
extension BookScope {
  func pageCards(_ plan: SheetPlan) -> [PageCard] {
    tiles(plan.measures).map { id in
      PageCard(
        measure: id, label: title(id), unit: unitBeside(id), value: pageValue(FigureName(id)) ?? "—",
        changes: [.previousChange, .lastYearChange].filter(index.comparisons.tell)
          .map { pageChange(FigureName(id, $0)) },
        further: pageValue(FigureName(id, .yearToDate)).map {
          PageFact(label: Words.derived(.yearToDate)[language], value: $0)
        },
        light: pageLight(id))
    }
  }

  /// The figure as a card shows it; nil where it is not defined.
  private func pageValue(_ name: FigureName) -> String? {
    figure(name).value.map { ownFormat(name, $0).text($0) }
  }

  private func pageChange(_ name: FigureName) -> PageChange {
    let figure = figure(name)
    let nothing = Text(zh: "无可比数据", en: "nothing to compare with")
    return PageChange(
      label: name.derived.map { Words.derived($0)[language] } ?? "", mark: changeMark(figure, name.measure),
      words: figure.value.map { changeWords($0, name.measure) } ?? nothing[language],
      tone: figure.value.map { tone(colour(ofChange: $0, name.measure)) } ?? .plain)
  }

  private func tone(_ colour: Colour) -> PageTone {
    switch colour {
    case .green: .good
    case .red: .bad
    case .ochre: .near
    default: .plain
    }
  }

  private func pageLight(_ id: String) -> PageLight? {
    guard let result = target(of: id) else { return nil }
    let word =
      switch result.light {
      case .green: Text(zh: "达标", en: "met")
      case .yellow: result.isAhead ? Text(zh: "快于序时进度", en: "ahead of time") : Text(zh: "接近", en: "nearly met")
      case .red: result.isRunning ? result.bareWord : Text(zh: "未达标", en: "not met")
      case .grey: result.isRunning ? result.bareWord : Text(zh: "未计量", en: "not measured")
      }
    let cycle = cycleWord(result).map { $0 + " " } ?? ""
    return PageLight(
      symbol: result.light.symbol, words: cycle + word[language] + reached(result), tone: tone(result.light.colour))
  }

  /// The share reached; of a target that was to be met in several cycles, in how many it was.
  private func reached(_ result: TargetResult) -> String {
    guard result.countsCycles, let actual = result.actual else {
      return (reachedOfCycle(result) ?? ceiling(result) ?? completed(result)).map { " " + $0 } ?? ""
    }
    let cycles = "\(actual.decimal(places: 0))/\(result.wanted.decimal(places: 0))"
    return " " + Text(zh: "\(cycles)期", en: "\(cycles) periods")[language]
  }
}
