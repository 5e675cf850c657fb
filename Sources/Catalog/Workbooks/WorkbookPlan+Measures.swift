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
      for sentence in sheet.paragraphs.flatMap(\.sentences) {
        for language in Language.allCases {
          names.formUnion(SentenceTemplate(sentence[language])?.measures ?? [])
        }
      }
    }
    return names
  }
}

extension SentenceTemplate {
  /// The measures in its braces.
  public var measures: Set<String> { Self.measures(pieces) }

  private static func measures(_ pieces: [Piece]) -> Set<String> {
    var names: Set<String> = []
    for piece in pieces {
      switch piece {
      case .figure(let name), .part(let name, _, _): names.insert(name.measure)
      case .leading(_, let measure, _): names.insert(measure)
      case .optional(let inner): names.formUnion(measures(inner))
      case .text, .word: break
      }
    }
    return names
  }
}
