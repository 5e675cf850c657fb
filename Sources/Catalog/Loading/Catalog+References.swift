import Diagnostics

extension Catalog {
  /// Ratios and memberships must name measures that exist, and ratios must not go round in a circle.
  static func check(
    references measures: [Measure], index: [String: Int], _ kinds: [Kind]
  ) throws(Diagnostic) {
    for measure in measures {
      try check(measure, among: measure.among.map { index[$0].map { measures[$0] } })
      try check(measure, categoryOf: measure.categoryOf.map { index[$0].map { measures[$0] } })
      for name in measure.references {
        guard let target = index[name] else {
          throw Diagnostic(
            .error, "definition.unknown", at: measure.place,
            seen: Text(
              zh: "“\(measure.id)”用到了不存在的指标“\(name)”", en: "`\(measure.id)` names `\(name)`, which is no measure"),
            fix: NearestName.of(name, in: measures.map(\.id)).first.map {
              Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?")
            } ?? Text(zh: "请先定义它", en: "define it first"))
        }
        if measures[target].value.isRatio {
          throw Diagnostic(
            .error, "definition.nested", at: measure.place,
            seen: Text(
              zh: "比率“\(measure.id)”不能再以比率“\(name)”为分子或分母",
              en: "the ratio `\(measure.id)` cannot be made of the ratio `\(name)`"),
            fix: Text(zh: "请改用 count、sum 或 distinct 的指标", en: "name measures of count, sum or distinct"))
        }
        try check(measure, against: measures[target], kinds)
      }
    }
    try check(circles: measures, index)
  }

  /// Membership must not go round in a circle, as nobody could say who is in first.
  private static func check(circles measures: [Measure], _ index: [String: Int]) throws(Diagnostic) {
    for (start, measure) in measures.enumerated() {
      var (open, seen) = (measure.references, Set<String>())
      while let name = open.popLast() {
        guard seen.insert(name).inserted, let at = index[name] else { continue }
        guard at != start else {
          throw Diagnostic(
            .error, "definition.circle", at: measure.place,
            seen: Text(
              zh: "“\(measure.id)”经由它用到的指标又用到了自己", en: "`\(measure.id)` comes back to itself by way of what it names"),
            fix: Text(zh: "请改写其中一个条件 in", en: "change one of the conditions `in`"))
        }
        open += measures[at].references
      }
    }
  }
}

extension Catalog {
  /// What a measure is counted among, if that is said, must be tallied from records.
  private static func check(_ measure: Measure, among target: Measure??) throws(Diagnostic) {
    guard let target else { return }
    if let target, !target.value.isRoster, !target.value.isRatio { return }
    let name = measure.among ?? ""
    throw Diagnostic(
      .error, "definition.wrong", at: measure.place,
      seen: Text(
        zh: "“\(measure.id)”的 among 不能是“\(name)”", en: "`\(measure.id)` cannot be counted among `\(name)`"),
      fix: Text(zh: "请写一个 count、sum 或 distinct 的指标", en: "name a measure of count, sum or distinct"))
  }

  /// What a measure is a category of, if that is said, must be one that is not counted as a whole.
  private static func check(_ measure: Measure, categoryOf target: Measure??) throws(Diagnostic) {
    guard let target, target?.hasTotal ?? true else { return }
    let name = measure.categoryOf ?? ""
    throw Diagnostic(
      .error, "definition.wrong", at: measure.place,
      seen: Text(
        zh: "“\(measure.id)”的 category of 不能是“\(name)”", en: "`\(measure.id)` cannot be a category of `\(name)`"),
      fix: Text(zh: "请写一个 total: false 的指标", en: "name a measure of `total: false`"))
  }

  /// Each category of a ratio must be one of both its parts, and membership is asked of people counted once.
  private static func check(_ measure: Measure, against target: Measure, _ kinds: [Kind]) throws(Diagnostic) {
    if measure.value.isRatio {
      guard measure.by.isEmpty || (target.kind == measure.kind && measure.by.allSatisfy(target.by.contains)) else {
        throw Diagnostic(
          .error, "definition.wrong", at: measure.place,
          seen: Text(
            zh: "比率“\(measure.id)”按分类统计，而“\(target.id)”没有这些分类",
            en: "the ratio `\(measure.id)` is parted by categories that `\(target.id)` has not"),
          fix: Text(zh: "请给“\(target.id)”写上同样的 by", en: "give `\(target.id)` the same `by`"))
      }
      return
    }
    guard case .distinct(let fields) = target.value, fields.count == 1, let counted = target.kind else {
      throw Diagnostic(
        .error, "definition.wrong", at: measure.place,
        seen: Text(
          zh: "“\(measure.id)”的条件 in 不能用于“\(target.id)”",
          en: "`in` of `\(measure.id)` cannot be asked of `\(target.id)`"),
        fix: Text(zh: "请用只数一个字段的 distinct 指标", en: "name a measure that is `distinct` of one field"))
    }
    guard let kind = measure.kind else { return }
    let field = kinds[counted].fields[fields[0]]
    for condition in measure.conditions {
      guard case .member(let asked, target.id) = condition.test else { continue }
      try check(measure, asks: kinds[kind].fields[asked], whetherIn: target, whichCounts: field)
    }
  }

  /// A value is looked for among words, and only words of one type are written alike.
  private static func check(
    _ measure: Measure, asks field: Field, whetherIn target: Measure, whichCounts counted: Field
  ) throws(Diagnostic) {
    if field.type == counted.type && field.type.isWords && field.standard == nil { return }
    let (asked, counts) = (field.type.rawValue, counted.type.rawValue)
    throw Diagnostic(
      .error, "definition.wrong", at: measure.place,
      seen: Text(
        zh:
          "“\(measure.id)”的条件“\(field.id) in \(target.id)”不能比较：“\(field.id)”是 \(asked)，“\(target.id)”数的“\(counted.id)”是 \(counts)",
        en: "`\(field.id) in \(target.id)` of `\(measure.id)` cannot be compared: `\(field.id)` is \(asked), "
          + "and `\(counted.id)`, which `\(target.id)` counts, is \(counts)"),
      fix: Text(
        zh: "请用类型相同的字段，可用 code、text、choice、id number，没有 default",
        en: "name fields of one type: code, text, choice or id number, without a `default`"))
  }
}

extension Measure {
  /// The fields whose values decide whether a record is counted.
  var fieldsOfConditions: [Int] {
    conditions.flatMap { condition -> [Int] in
      switch condition.test {
      case .value(let field, _, _), .number(let field, _, _): [field]
      case .field(let a, _, let b): [a, b]
      case .bound(let field, _, _): [field]
      case .filled, .member: []
      }
    }
  }

  /// The measures that this one names.
  var references: [String] {
    var names: [String] = []
    for value in [value, otherwise, whole].compactMap({ $0 }) {
      if case .ratio(let a, let b) = value { names += [a, b] }
    }
    for condition in conditions {
      if case .member(_, let name) = condition.test { names.append(name) }
    }
    return names
  }
}
