import Catalog
import Diagnostics
import Values

/// Reads the lines of one table of the register of targets.
struct TargetReader {
  let catalog: Catalog
  let units: UnitRegister
  let lines: UnitLines
  let records: FileRecords

  var kind: Kind { catalog.kinds[records.kind] }

  private func text(_ role: FieldRole, _ row: Int) -> String {
    guard let field = kind.field(role) else { return "" }
    let text = records.text(field, row: row)
    return text.isEmpty ? kind.fields[field].standard ?? "" : text
  }

  /// A line understood, or all that is wrong with it.
  func target(_ row: Int) -> (target: Target?, faults: [TargetFault]) {
    var faults: [TargetFault] = []
    func attempt<Value>(_ read: () throws(TargetFault) -> Value) -> Value? {
      do throws(TargetFault) { return try read() } catch {
        faults.append(error)
        return nil
      }
    }
    let measured = attempt { () throws(TargetFault) in try self.measure(row) }
    // In which unit a number is depends on the measure.
    let (words, told) = boundless(text(.target, row))
    let body = text(.unit, row)
    let isCounted = measured.map { isMeasureWord(body, of: $0.measure) } ?? false
    let value = measured.flatMap { measured in
      attempt { () throws(TargetFault) in
        try self.value(words, in: isCounted ? body : text(.measureUnit, row), measured.measure)
      }
    }
    let cycle = attempt { () throws(TargetFault) in try self.cycle(row) }
    let scope = attempt { () throws(TargetFault) in try self.scope(row, ofUnit: isCounted ? "" : body) }
    let isCeiling = attempt { () throws(TargetFault) in try self.isCeiling(row, told: told, of: measured?.measure) }
    let year = attempt { () throws(TargetFault) in try self.year(row) }
    guard let measured, let value, let cycle, let scope, let isCeiling, let year else { return (nil, faults) }
    let target = Target(
      measure: measured.measure.id, category: measured.category, value: value, cycle: cycle, scope: scope,
      isCeiling: isCeiling, year: year, source: text(.source, row), place: records.place(row: row))
    return (target, faults)
  }

  /// Title or id, with `·field=value` behind it where a category is meant.
  private func measure(_ row: Int) throws(TargetFault) -> (measure: Measure, category: String) {
    let words = text(.measure, row)
    let parts = words.split(separator: "·", maxSplits: 1).map(String.init)
    let name = parts.first ?? ""
    let shown = catalog.measures.filter { !$0.isHidden }
    let called = shown.called(name)
    if parts.count < 2, called?.id != name,
      let one = shown.apart(words, kinds: catalog.kinds, language: catalog.settings.language),
      // Of a category that is a measure by itself, too, there is one target.
      called?.hasTotal != true || called?.categoryOf == one.measure.id
    {
      return one
    }
    guard let measure = called else {
      throw TargetFault(
        kind.field(.measure), Text(zh: "没有指标“\(words)”", en: "there is no measure `\(words)`"),
        near: NearestName.of(name, in: shown.flatMap { [$0.title.zh, $0.id] }).first,
        Text(zh: "可用的指标见“指标口径”", en: "the measures are listed in the definitions sheet"))
    }
    try check(measure)
    guard parts.count == 2 else {
      if let lacking = measure.lacksCategory(catalog.kinds) {
        throw TargetFault(kind.field(.measure), lacking.seen, lacking.fix)
      }
      return (measure, "")
    }
    do {
      return (
        measure, try measure.category(named: parts[1], kinds: catalog.kinds, language: catalog.settings.language)
      )
    } catch { throw TargetFault(kind.field(.measure), error.seen, error.fix) }
  }

  /// Refuses what is never measured.
  private func check(_ measure: Measure) throws(TargetFault) {
    let title = measure.title
    if measure.value == .score {
      throw TargetFault(
        kind.field(.measure), Text(zh: "“\(title.zh)”不能设目标", en: "there can be no target of `\(title.en)`"),
        Text(zh: "及格线请写在设置的 ranking 中，如 {pass: 85}", en: "set the pass line under `ranking`, such as {pass: 85}"))
    }
    if measure.value == .missingReports, catalog.settings.expectedReports.isEmpty {
      throw TargetFault(kind.field(.measure), measure.unexpected.seen, measure.unexpected.fix)
    }
  }

  /// A target without the word of its direction, `≥90%`, `20%以上`, and which of the direction's choices that stands for.
  private func boundless(_ text: String) -> (words: String, direction: Int?) {
    guard let field = kind.field(.direction).map({ kind.fields[$0] }) else { return (text, nil) }
    let writings = field.choices.map { ($0, $0) } + field.synonyms.map { ($0.key, $0.value) }
    for (writing, choice) in writings.sorted(by: { ($0.0.count, $0.0) > ($1.0.count, $1.0) }) {
      guard text.count > writing.count, text.hasPrefix(writing) || text.hasSuffix(writing) else { continue }
      let rest = text.hasPrefix(writing) ? text.dropFirst(writing.count) : text.dropLast(writing.count)
      return (String(rest), field.choices.firstIndex(of: choice))
    }
    return (text, nil)
  }

  /// The year for which a line holds: 2026, 2026年, 2026年度.
  private func year(_ row: Int) throws(TargetFault) -> Int? {
    let words = text(.year, row)
    guard !words.isEmpty else { return nil }
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let year = Int(digits), words.dropFirst(4).allSatisfy({ "年度".contains($0) }) else {
      throw TargetFault(
        kind.field(.year), Text(zh: "“\(words)”不是年份", en: "`\(words)` is no year"),
        Text(zh: "请写成 2026 这样的年份，或留空", en: "write a year such as 2026, or nothing"))
    }
    return year
  }

  /// By the order of the field's choices: month, quarter, half-year, year.
  private func cycle(_ row: Int) throws(TargetFault) -> Cycle {
    guard let at = try choice(.every, row), Cycle.allCases.indices.contains(at) else { return .year }
    return Cycle.allCases[at]
  }

  /// Where nothing says so, of what is better low no more than the target is wanted.
  ///
  /// - Parameter told: the direction that stands with the target itself.
  private func isCeiling(_ row: Int, told: Int?, of measure: Measure?) throws(TargetFault) -> Bool {
    guard let told else {
      let isSaid = kind.field(.direction).map { !records.text($0, row: row).isEmpty } ?? false
      if !isSaid, measure?.better == .less { return true }
      return try choice(.direction, row).map { $0 > 0 } ?? false
    }
    // The field's own, where it says something, must say the same.
    if let at = kind.field(.direction), !records.text(at, row: row).isEmpty, try choice(.direction, row) != told {
      throw TargetFault(
        at, Text(zh: "方向与目标值“\(text(.target, row))”不一致", en: "it is not that of the target `\(text(.target, row))`"),
        Text(zh: "请改成一致", en: "make them the same"))
    }
    return told > 0
  }

  /// Which of a field's choices a line bears; nil where there is no such field or nothing in it.
  private func choice(_ role: FieldRole, _ row: Int) throws(TargetFault) -> Int? {
    guard let at = kind.field(role) else { return nil }
    let (field, word) = (kind.fields[at], text(role, row))
    guard !word.isEmpty, !field.choices.isEmpty else { return nil }
    if let choice = field.choices.firstIndex(of: word) { return choice }
    throw TargetFault(
      at, Text(zh: "“\(field.label.zh)”没有“\(word)”", en: "`\(field.label.en)` has no `\(word)`"),
      Text(zh: "可用：\(field.choices.joined(separator: "、"))", en: "allowed: \(field.choices.joined(separator: ", "))"))
  }

  private func scope(_ row: Int, ofUnit unit: String) throws(TargetFault) -> Target.Scope {
    if unit.isEmpty { return try group(text(.group, row)) }
    let whole = catalog.settings.whole
    if unit == whole { return .whole }
    switch units.resolve(unit) {
    case .unit(let at): return .unit(lines.line(ofUnit: at))
    case .ambiguous(let found):
      let names = found.map { units.entries[$0].shownAs }
      throw TargetFault(
        kind.field(.unit),
        Text(
          zh: "单位“\(unit)”有\(found.count)个：\(names.joined(separator: "、"))",
          en: "\(found.count) units are called “\(unit)”: \(names.joined(separator: ", "))"),
        Text(zh: "请写明是哪一个，如“\(names.first ?? "")”", en: "say which is meant, as in “\(names.first ?? "")”"))
    case .unknown:
      throw TargetFault(
        kind.field(.unit), Text(zh: "没有单位“\(unit)”", en: "there is no unit `\(unit)`"),
        near: units.nearest(unit).first ?? NearestName.of(unit, in: [whole]).first,
        Text(
          zh: "请与名录一致；每个单位都适用的请留空，全体一个数的写“\(whole)”",
          en: "write it as in the register; leave it empty for every unit, or write “\(whole)” for all together"),
        unknownUnit: unit)
    }
  }

  private func group(_ group: String) throws(TargetFault) -> Target.Scope {
    guard !group.isEmpty else { return .everyUnit }
    guard lines.lines.contains(where: { $0.group == group }) else {
      let groups = Set(lines.lines.map(\.group)).subtracting([""])
      throw TargetFault(
        kind.field(.group), Text(zh: "没有单位类别“\(group)”", en: "no unit is of the group `\(group)`"),
        near: NearestName.of(group, in: groups.sorted()).first,
        Text(zh: "请与名录一致", en: "write it as in the register"))
    }
    return .group(group)
  }
}
