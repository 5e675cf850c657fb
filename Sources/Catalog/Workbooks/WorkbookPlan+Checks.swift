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
      try sheet.check(kinds: kinds)
      for (measure, field, value) in sheet.values {
        guard let at = index[measure], measures.indices.contains(at) else { continue }
        try measures[at].check(value, of: field, kinds, at: sheet.place)
      }
      for (measure, field) in sheet.categories {
        guard let at = index[measure], measures.indices.contains(at) else { continue }
        try measures[at].check(category: field, kinds, at: sheet.place)
      }
    }
  }
}

extension SheetPlan {
  /// What a sheet lists must be there, and a table of figures have some: else it would never be made, in silence.
  fileprivate func check(kinds known: [Kind]) throws(Diagnostic) {
    for name in kinds where !known.contains(where: { $0.id == name }) {
      let near = known.first { $0.title.zh == name }?.id ?? NearestName.of(name, in: known.map(\.id)).first
      throw Diagnostic(
        .error, "definition.unknown", at: place,
        seen: Text(zh: "没有台账“\(name)”", en: "there is no kind `\(name)`"),
        fix: near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
          ?? Text(both: known.map(\.id).joined(separator: ", ")))
    }
    guard type == .matrix && groups.isEmpty || type == .ledger && kinds.isEmpty && !listsRejected else { return }
    let key = type == .matrix ? "groups" : "kinds"
    throw Diagnostic(
      .error, "definition.wrong", at: place,
      seen: Text(zh: "这张表没有写 \(key)，什么也不会列出", en: "the sheet has no `\(key)` and would show nothing"),
      fix: Text(zh: "请写明 \(key)", en: "write `\(key)`"))
  }

  /// The single categories that sentences speak of.
  fileprivate var values: [(measure: String, field: String, value: String)] {
    paragraphs.flatMap(\.sentences).flatMap { sentence in
      Language.allCases.flatMap { SentenceTemplate(sentence[$0])?.values ?? [] }
    }
  }

  /// The categories that charts, tables and sentences speak of: a measure's id, and a field's; nil for any.
  fileprivate var categories: [(measure: String, field: String?)] {
    var found: [(measure: String, field: String?)] = []
    found += charts.filter { $0.show == .categories }.map { ($0.measure, $0.by) }
    found += tables.compactMap { table in table.measures.first.map { ($0, table.by) } }
    found += groups.flatMap { group in group.by.map { by in group.figures.map { ($0.measure, by) } } ?? [] }
    for sentence in paragraphs.flatMap(\.sentences) {
      for language in Language.allCases { found += SentenceTemplate(sentence[language])?.categories ?? [] }
    }
    return found
  }
}

extension SentenceTemplate {
  fileprivate var values: [(measure: String, field: String, value: String)] { Self.values(pieces) }

  private static func values(_ pieces: [Piece]) -> [(measure: String, field: String, value: String)] {
    pieces.flatMap { piece -> [(measure: String, field: String, value: String)] in
      switch piece {
      case .part(let name, let field, let value): [(name.measure, field, value)]
      case .condition(let name, let field?, let value, _): [(name.measure, field, value)]
      case .optional(let inner): values(inner)
      case .text, .word, .figure, .leading, .trailing, .holders, .condition, .every: []
      }
    }
  }

  fileprivate var categories: [(measure: String, field: String?)] { Self.categories(pieces) }

  private static func categories(_ pieces: [Piece]) -> [(measure: String, field: String?)] {
    pieces.flatMap { piece -> [(measure: String, field: String?)] in
      switch piece {
      case .part(let name, let field, _): [(name.measure, field)]
      case .condition(let name, let field?, _, _): [(name.measure, field)]
      case .leading(_, let measure, let by?): [(measure, by)]
      case .every(let measure, let by, _): [(measure, by)]
      case .optional(let inner): categories(inner)
      case .text, .word, .figure, .leading, .trailing, .holders, .condition: []
      }
    }
  }
}

extension Measure {
  /// Throws where a closed list has no such value.
  fileprivate func check(_ value: String, of field: String, _ kinds: [Kind], at place: Place) throws(Diagnostic) {
    guard let kind, let found = by.map({ kinds[kind].fields[$0] }).first(where: { $0.id == field }) else { return }
    let known = [CategoryName.empty, CategoryName.other]
    guard !value.isEmpty, !found.isApart, !found.takes(value), !known.contains(value) else { return }
    throw Diagnostic(
      .error, "definition.wrong", at: place,
      seen: Text(zh: "“\(found.id)”没有“\(value)”", en: "`\(found.id)` has no `\(value)`"),
      fix: NearestName.of(value, in: found.choices).first.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
        ?? Text(
          zh: "可用：\(found.choices.joined(separator: "、"))", en: "allowed: \(found.choices.joined(separator: ", "))"))
  }

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
