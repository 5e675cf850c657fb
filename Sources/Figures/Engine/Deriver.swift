import Catalog

/// The figures that follow from a measure by comparison.
struct Deriver {
  let engine: FigureEngine
  let measure: Measure
  let total: [Figure]
  /// By line: how many records tell whether the total is measured; nil where it always is.
  let records: [Int64]?
  let ranks: RankTable
  let span: Span

  /// Suffix and column of every derived figure that is defined for the measure.
  func columns(previous: [Figure]?, lastYear: [Figure]?, yearToDate: [Figure]?) -> [(String, [Figure])] {
    var columns: [(String, [Figure])] = []
    func compare(_ name: String, _ derivation: Derivation, _ before: [Figure]?) {
      guard measure.derivations.contains(derivation), let before else { return }
      columns.append(("@\(name)", before))
      columns.append(("@\(name).change", total.indices.map { total[$0].change(since: before[$0], of: measure) }))
    }
    compare("previous", .previous, previous)
    compare("lastYear", .lastYear, lastYear)
    if measure.derivations.contains(.yearToDate), let yearToDate { columns.append(("@yearToDate", yearToDate)) }
    if measure.derivations.contains(.share) { columns.append(("@share", shares())) }
    if measure.derivations.contains(.rank), measure.better != .neither {
      let measured = measured()
      columns.append(("@rank", ranks.ranks(measured, better: measure.better, withinGroups: false)))
      columns.append(("@groupRank", ranks.ranks(measured, better: measure.better, withinGroups: true)))
    }
    return columns
  }

  /// What is ranked: a unit with fewer records than the settings ask for, or that did not exist, is 未测评, and so are all
  /// where nobody records what is counted.
  private func measured() -> [Figure] {
    guard engine.isRecorded(measure) else { return total.map { _ in Figure(nil, .unmeasured) } }
    let minimum = Int64(engine.catalog.settings.minimumRecords)
    return total.enumerated().map { line, figure in
      let isFew = records.map { $0.indices.contains(line) && $0[line] < minimum } ?? false
      return isFew || !engine.lines.exists(line, in: span) ? Figure(nil, .unmeasured) : figure
    }
  }

  /// Of the whole; the whole itself has none.
  private func shares() -> [Figure] {
    guard let whole = total[0].value else { return [Figure](repeating: .undefined, count: total.count) }
    return total.enumerated().map { line, figure in
      guard line > 0, let value = figure.value, let share = value / whole else { return .undefined }
      return Figure(share, .ok)
    }
  }
}

extension Figure {
  /// Relative for amounts, a difference for rates; a comparison with nothing is undefined.
  public func change(since before: Figure, of measure: Measure) -> Figure {
    guard let a = value, let b = before.value else { return .undefined }
    if case .ratio = measure.value { return Figure(a - b, .ok) }
    if case .meanDays = measure.value { return Figure(a - b, .ok) }
    guard let change = (a - b) / b.magnitude else { return .undefined }
    return Figure(change, .ok)
  }
}
