import Diagnostics

/// Ids and titles, by which things are asked for, each name one of them only.
extension Catalog {
  static func check(uniqueKinds kinds: [Kind]) throws(Diagnostic) {
    for (i, kind) in kinds.enumerated() {
      for other in kinds[..<i] where other.id == kind.id || (other.form != .log && other.form == kind.form) {
        throw Diagnostic(
          .error, "definition.twice", at: kind.place,
          seen: Text(
            zh: "“\(kind.id)”与 \(other.place) 的“\(other.id)”重复",
            en: "`\(kind.id)` repeats `\(other.id)` of \(other.place)"),
          fix: Text(zh: "请改用另一名称，或以同名文件替换", en: "choose another name, or replace that file by one of its name"))
      }
    }
    try check(uniqueTitles: kinds.map { ($0.title, $0.place) }, Text(zh: "台账", en: "ledger"))
  }

  static func index(_ measures: [Measure]) throws(Diagnostic) -> [String: Int] {
    var index: [String: Int] = [:]
    for (i, measure) in measures.enumerated() {
      if let other = index.updateValue(i, forKey: measure.id) {
        throw Diagnostic(
          .error, "definition.twice", at: measure.place,
          seen: Text(
            zh: "指标“\(measure.id)”已在 \(measures[other].place) 定义",
            en: "measure `\(measure.id)` is defined at \(measures[other].place) already"),
          fix: Text(zh: "请改名或删去一处", en: "rename or remove one"))
      }
    }
    return index
  }

  /// Two measures of one title could not be told apart in any sheet.
  static func check(uniqueTitles titles: [(title: Text, place: Place)], _ sort: Text) throws(Diagnostic) {
    var known: [String: Place] = [:]
    for (title, place) in titles {
      for (language, word) in [("zh", title.zh), ("en", title.en)] {
        let key = "\(language) \(FoldedName(word))"
        guard let other = known.updateValue(place, forKey: key), other != place else { continue }
        throw Diagnostic(
          .error, "definition.twice", at: place,
          seen: Text(
            zh: "\(sort.zh)名称“\(word)”已在 \(other) 使用", en: "the title `\(word)` is that of the \(sort.en) at \(other)"),
          fix: Text(zh: "请改用另一名称，或以同名文件替换", en: "choose another title, or replace that file by one of its name"))
      }
    }
  }

  /// A further name of two measures would mean neither. Who bears it as a title takes it away from the others.
  static func check(uniqueNames measures: [Measure]) throws(Diagnostic) {
    let titles = Set(measures.flatMap { [FoldedName($0.title.zh), FoldedName($0.title.en)] })
    var known: [FoldedName: Int] = [:]
    for (at, measure) in measures.enumerated() {
      for name in measure.names where !titles.contains(FoldedName(name)) {
        guard let other = known.updateValue(at, forKey: FoldedName(name)), other != at else { continue }
        throw Diagnostic(
          .error, "definition.twice", at: measure.place,
          seen: Text(
            zh: "指标的别名“\(name)”已由 \(measures[other].place) 使用",
            en: "the name `\(name)` is that of the measure at \(measures[other].place)"),
          fix: Text(zh: "请只留一处", en: "keep it at one of them"))
      }
    }
  }

  /// - Parameter own: the office's own files; where one repeats what is built in, that is what must be mended.
  static func check(uniqueWorkbooks all: [WorkbookPlan], own: Set<String>) throws(Diagnostic) {
    let plans = all.filter { !own.contains($0.place.file) } + all.filter { own.contains($0.place.file) }
    for (i, plan) in plans.enumerated() {
      guard let other = plans[..<i].first(where: { $0.id == plan.id }) else { continue }
      throw Diagnostic(
        .error, "definition.twice", at: plan.place,
        seen: Text(
          zh: "工作簿“\(plan.id)”已在 \(other.place) 定义", en: "workbook `\(plan.id)` is defined at \(other.place) already"),
        fix: Text(zh: "请改用另一名称，或以同名文件替换", en: "choose another name, or replace that file by one of its name"))
    }
    try check(uniqueTitles: plans.map { ($0.title, $0.place) }, Text(zh: "工作簿", en: "workbook"))
  }
}
