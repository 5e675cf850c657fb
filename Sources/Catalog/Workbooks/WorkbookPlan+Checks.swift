import Diagnostics

extension WorkbookPlan {
  /// Checks the fields that lists of records name against the kinds of their measures.
  func check(fields measures: [Measure], index: [String: Int], kinds: [Kind]) throws(Diagnostic) {
    for item in sheets.flatMap(\.items) {
      guard let at = index[item.measure], measures.indices.contains(at) else { continue }
      guard let kind = measures[at].kind.map({ kinds[$0] }), kind.form == .log else {
        if case .missingReports = measures[at].value { continue }
        throw Diagnostic(
          .error, "definition.wrong", at: item.place,
          seen: Text(
            zh: "“\(item.measure)”不是逐条记录得出的，不能列出", en: "`\(item.measure)` is not made of records and cannot be listed"),
          fix: Text(zh: "请改用计数类指标", en: "name a measure that counts records"))
      }
      if let deadline = item.deadline.flatMap({ kind.field(named: $0) }), kind.fields[deadline].type != .date {
        throw Diagnostic(
          .error, "definition.wrong", at: item.place,
          seen: Text(
            zh: "“\(kind.fields[deadline].id)”不是日期，不能作期限", en: "`\(kind.fields[deadline].id)` is no date to be due by"),
          fix: Text(zh: "请写日期字段", en: "name a field of dates"))
      }
      for name in item.columns + [item.deadline].compactMap(\.self) where kind.field(named: name) == nil {
        let near = NearestName.of(name, in: kind.fields.map(\.id))
        throw Diagnostic(
          .error, "definition.wrong", at: item.place,
          seen: Text(zh: "“\(kind.title.zh)”没有字段“\(name)”", en: "`\(kind.id)` has no field `\(name)`"),
          fix: near.first.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
            ?? Text(both: kind.fields.map(\.id).joined(separator: ", ")))
      }
    }
    for sheet in sheets {
      for (measure, field) in sheet.categories {
        guard let at = index[measure], measures.indices.contains(at) else { continue }
        try measures[at].check(category: field, kinds, at: sheet.place)
      }
    }
  }
}

extension SheetPlan {
  /// The categories that charts, tables and sentences speak of: a measure's id, and a field's; nil for any.
  fileprivate var categories: [(measure: String, field: String?)] {
    var found: [(measure: String, field: String?)] = []
    found += charts.filter { $0.show == .categories }.map { ($0.measure, $0.by) }
    found += tables.compactMap { table in table.measures.first.map { ($0, table.by) } }
    for sentence in paragraphs.flatMap(\.sentences) {
      for language in Language.allCases { found += SentenceTemplate(sentence[language])?.categories ?? [] }
    }
    return found
  }
}

extension SentenceTemplate {
  fileprivate var categories: [(measure: String, field: String?)] { Self.categories(pieces) }

  private static func categories(_ pieces: [Piece]) -> [(measure: String, field: String?)] {
    pieces.flatMap { piece -> [(measure: String, field: String?)] in
      switch piece {
      case .part(let name, let field, _): [(name.measure, field)]
      case .condition(let name, let field?, _, _): [(name.measure, field)]
      case .leading(_, let measure, let by?): [(measure, by)]
      case .every(let measure, let by): [(measure, by)]
      case .optional(let inner): categories(inner)
      case .text, .word, .figure, .leading, .trailing, .holders, .condition: []
      }
    }
  }
}

extension Measure {
  /// Throws where the measure is not parted by a field, of a sheet that would show it so.
  fileprivate func check(category field: String?, _ kinds: [Kind], at place: Place) throws(Diagnostic) {
    let known = kind.map { kind in by.map { kinds[kind].fields[$0].id } } ?? []
    if let field, known.contains(field) { return }
    if field == nil, !known.isEmpty { return }
    throw Diagnostic(
      .error, "definition.wrong", at: place,
      seen: Text(
        zh: field.map { "“\(id)”不按“\($0)”分类" } ?? "“\(id)”没有分类",
        en: field.map { "`\(id)` is not parted by `\($0)`" } ?? "`\(id)` has no categories"),
      fix: known.isEmpty
        ? Text(zh: "请改用有分类（by）的指标", en: "name a measure that has categories (`by`)")
        : Text(zh: "可用：\(known.joined(separator: "、"))", en: "allowed: \(known.joined(separator: ", "))"))
  }
}
