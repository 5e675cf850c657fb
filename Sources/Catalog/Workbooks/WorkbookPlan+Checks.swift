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
      for name in item.columns + [item.deadline].compactMap(\.self) where kind.field(named: name) == nil {
        let near = NearestName.of(name, in: kind.fields.map(\.id))
        throw Diagnostic(
          .error, "definition.wrong", at: item.place,
          seen: Text(zh: "“\(kind.title.zh)”没有字段“\(name)”", en: "`\(kind.id)` has no field `\(name)`"),
          fix: near.first.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
            ?? Text(both: kind.fields.map(\.id).joined(separator: ", ")))
      }
    }
  }
}
