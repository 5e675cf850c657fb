import Catalog
import Diagnostics
import Figures

extension BookScope {
  /// A row of tiles: the measure, its figure, 环比 and 同比, and what else is known of it; then a gap.
  func putTiles(_ sheet: inout Sheet, _ measures: ArraySlice<String>, row: Int) {
    for (i, id) in measures.enumerated() {
      let columns = OverviewGrid.tile(i)
      let (left, right) = (OverviewGrid.half(i * 2), OverviewGrid.half(i * 2 + 1))
      putLabel(&sheet, id, row: row, columns)
      putValue(&sheet, id, row: row + 1, columns)
      let isYear = index.comparisons.isYear
      sheet.put(change(id, isYear ? .lastYearChange : .previousChange, edge: .left), row + 2, left)
      let second = isYear ? .blank(small(.right, isLast: false)) : change(id, .lastYearChange, edge: .right)
      sheet.put(second, row + 2, right)
      let further = further(id)
      sheet.put(fact(further.first, edge: .left), row + 3, left)
      sheet.put(light(id) ?? fact(further.dropFirst().first, edge: .right), row + 3, right)
    }
    for (i, height) in [21.0, 34, 18, 19, 8].enumerated() { sheet.setHeight(height, row: row + i) }
  }

  private func putLabel(_ sheet: inout Sheet, _ id: String, row: Int, _ columns: ClosedRange<Int>) {
    let style = Style(Font(.heading, 11.5)).with {
      $0.fill = .card
      $0.indent = 1
      $0.vertical = .bottom
    }
    let unit = unitBeside(id)
    let label: [TextRun] =
      [TextRun(title(id), style.font)]
      + (unit.isEmpty ? [] : [TextRun("  " + unit, Font(.body, 10, colour: .grey))])
    sheet.put(label.count > 1 ? Cell(.rich(label), style) : .text(title(id), style), row, columns)
    // The rule on top carries the light of a target: blue where there is none.
    frame(&sheet, row, columns, top: Rule(.thick, target(of: id).map { shownLight($0).colour } ?? .blue))
  }

  private func putValue(_ sheet: inout Sheet, _ id: String, row: Int, _ columns: ClosedRange<Int>) {
    let style = Style(Font(.figures, 24, bold: true)).with {
      $0.fill = .card
      $0.indent = 1
      $0.shrinks = true
    }
    if let value = figure(id).value {
      sheet.put(Cell(.number(value), style.formatted(ownFormat(FigureName(id), value))), row, columns)
    } else {
      sheet.put(.text("—", style.coloured(.grey)), row, columns)
    }
    frame(&sheet, row, columns)
  }

  private enum Edge { case left, right }

  private func change(_ id: String, _ derived: FigureName.Derived, edge: Edge) -> Cell {
    let style = small(edge, isLast: false)
    let figure = figure(FigureName(id, derived))
    let word = TextRun(Words.derived(derived)[language] + " ", style.font)
    let colour = figure.value.map { self.colour(ofChange: $0, id) } ?? Colour.grey
    let mark = TextRun.runs(changeMark(figure, id), Font(.body, 10.5, colour: colour))
    return Cell(.rich([word] + mark), style)
  }

  /// 累计, 上期, 排名: the two that are defined and matter most here.
  private func further(_ id: String) -> [(label: String, value: String)] {
    let wanted: [FigureName.Derived] =
      isWhole ? [.yearToDate, .previous, .lastYear] : [.yearToDate, .groupRank, .rank, .previous]
    return wanted.compactMap { derived in
      let name = FigureName(id, derived)
      let found = figure(name)
      guard let value = found.value, found.status == .ok, saysRank(name) else { return nil }
      let format: NumberFormat = name.isRank ? .rank(of: ranked(name, unit: unit)) : ownFormat(name, value)
      if name.isRank, index.tied(name, unit: unit) > 1 {
        return (Words.derived(derived)[language], Text(zh: "并列", en: "=")[language] + format.text(value))
      }
      return (Words.derived(derived)[language], format.text(value))
    }
  }

  private func fact(_ fact: (label: String, value: String)?, edge: Edge) -> Cell {
    let style = small(edge, isLast: true)
    guard let fact else { return .blank(style) }
    return Cell(.rich([TextRun(fact.label + " ", style.font)] + TextRun.runs(fact.value, style.font)), style)
  }

  /// 目标 ● 82%, or ● ≤2 of what must not be exceeded, where there is a target.
  private func light(_ id: String) -> Cell? {
    guard let result = target(of: id) else { return nil }
    let style = small(.right, isLast: true)
    let light = shownLight(result)
    let mark = Font(.body, 10.5, colour: light == .grey ? .grey : light.colour)
    let cycles = cyclesMet(result)
    let isPending = light == .grey && result.isRunning
    let known = cycles ?? reachedOfCycle(result) ?? ceiling(result) ?? completed(result)
    // The words that say so in full leave an English number no room.
    let running = known != nil && language == .en ? "so far" : result.bareWord[language]
    let words = isPending ? [known, running] : [known ?? Light.grey.bareWord[language]]
    let reached = words.compactMap(\.self).joined(separator: " ")
    let title = cycles != nil ? Words.met[language] : cycleWord(result) ?? Words.target[language]
    let word = TextRun(title + " ", style.font)
    let symbol = isPending || cycles != nil && light == .grey ? [] : [TextRun(light.symbol + " ", mark)]
    return Cell(.rich([word] + symbol + TextRun.runs(reached, mark)), style)
  }

  /// The light that a tile bears. A target that was missed in some cycles is told by their number alone where the whole
  /// period's figure, which the tile shows, meets it.
  private func shownLight(_ result: TargetResult) -> Light {
    let (target, cycles) = (result.target, result.wanted.rounded(places: 0))
    guard result.countsCycles, result.light != .green, let value = figure(target.measure, unit: result.unit).value
    else { return result.light }
    if target.isCeiling { return value <= target.value ? .grey : result.light }
    let wanted = isAdditive(target.measure) ? target.value * Int64(clamping: cycles) : target.value
    return value >= wanted ? .grey : result.light
  }

  private func small(_ edge: Edge, isLast: Bool) -> Style {
    Style(Font(.body, 10.5, colour: .grey)).with {
      $0.fill = .card
      $0.vertical = isLast ? .top : .centre
      $0.indent = edge == .left ? 1 : 0
    }
  }

  /// Lines around a row of a tile.
  private func frame(_ sheet: inout Sheet, _ row: Int, _ columns: ClosedRange<Int>, top: Rule? = nil) {
    for column in columns { sheet.cells.restyle(Position(row, column)) { $0.top = top } }
  }
}
