import Diagnostics

extension WorkbookPlan {
  /// The ids of all measures that the workbook's sheets and sentences speak of.
  public var measures: Set<String> {
    var names: Set<String> = []
    for sheet in sheets {
      names.formUnion(sheet.measures)
      names.formUnion(sheet.groups.flatMap(\.figures).map(\.measure))
      names.formUnion(sheet.charts.map(\.measure))
      names.formUnion(sheet.tables.flatMap(\.measures))
      names.formUnion(sheet.items.map(\.measure))
      for sentence in sheet.paragraphs.flatMap(\.sentences) {
        for language in Language.allCases {
          names.formUnion(SentenceTemplate(sentence[language])?.measures ?? [])
        }
      }
    }
    return names
  }
}

extension Catalog {
  /// The measures whose records some workbook of a period lists one by one.
  public func listedMeasures(for period: Period) -> [String] {
    let plans = workbooks.filter { $0.applies(to: period) && settings.wants($0) }
    let named = Set(plans.flatMap(\.sheets).flatMap(\.items).map(\.measure))
    return measures.map(\.id).filter { named.contains($0) }
  }
}

extension Catalog {
  /// The ids of the kinds whose records some workbook of a period lists one by one.
  public func listedKinds(for period: Period) -> Set<String> {
    let plans = workbooks.filter { $0.applies(to: period) && settings.wants($0) }
    return Set(plans.flatMap(\.sheets).flatMap(\.kinds))
  }
}

extension Settings {
  /// Whether the settings ask for a workbook.
  public func wants(_ plan: WorkbookPlan) -> Bool { workbooks?.contains(plan.id) ?? true }

  /// Whether the settings let a workbook show names in full.
  public func unmasks(_ plan: WorkbookPlan) -> Bool { unmasked.contains(plan.id) }

  /// Whether they let it show identity numbers and phones in full: never where its plan forbids that.
  public func showsNumbers(_ plan: WorkbookPlan) -> Bool { unmasks(plan) && !plan.masksNumbers }
}

extension SentenceTemplate {
  /// The measures in its braces.
  public var measures: Set<String> { Self.measures(pieces) }

  private static func measures(_ pieces: [Piece]) -> Set<String> {
    var names: Set<String> = []
    for piece in pieces {
      switch piece {
      case .figure(let name), .part(let name, _, _), .condition(let name, _, _, _): names.insert(name.measure)
      case .leading(_, let measure, _), .every(let measure, _, _), .trailing(_, let measure), .holders(let measure):
        names.insert(measure)
      case .optional(let inner): names.formUnion(measures(inner))
      case .text, .word: break
      }
    }
    return names
  }
}
