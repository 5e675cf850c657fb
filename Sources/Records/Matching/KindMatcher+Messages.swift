import Catalog
import Definitions
import Diagnostics

/// What is said of a header that is of no kind, or of several.
extension KindMatcher {
  /// No kind explains a header: the nearest one and what it lacks, of those that the path names if there are any.
  ///
  /// - Parameter unsure: the register that the header could be of, though nothing but the name of a unit says so.
  func unexplained(
    _ all: [KindMatch], header: [String], path: String, line: Int, called: [Int: Int] = [:], unsure: KindMatch? = nil
  ) -> Diagnostic {
    let logs = unsure.map { unsure in all.filter { isNoRegister($0) && $0.kind != unsure.kind } } ?? all
    let named = logs.filter { (called[$0.kind] ?? 0) > 0 && $0.explained > 0 }
    let nearest = (named.isEmpty ? logs : named).max { a, b in
      (a.explained - a.missing.count, -a.kind) < (b.explained - b.missing.count, -b.kind)
    }
    if let unsure, named.isEmpty, nearest.map({ !isNear($0, than: unsure) }) ?? true {
      return nameless(unsure, path, line)
    }
    guard let nearest, nearest.explained > 0 else {
      return Diagnostic(
        .error, "file.unknown", at: Place(file: path, line: line),
        seen: Text(zh: "没有认识的列名", en: "no column name is known"),
        fix: Text(
          zh: "请检查表头；支持的台账：\(kinds.map(\.title.zh).joined(separator: "、"))",
          en: "check the header; the ledgers known are: \(kinds.map(\.title.en).joined(separator: ", "))"))
    }
    if nearest.missing.isEmpty, nearest.needsName, !nearest.needsDate { return nameless(nearest, path, line) }
    return incomplete(nearest, header: header, path: path, line: line)
  }

  /// What a header lacks of a kind.
  ///
  /// - Parameter isDayless: whether no start bears the day that is to be taken from it.
  func incomplete(
    _ match: KindMatch, header: [String], path: String, line: Int, isDayless: Bool = false
  ) -> Diagnostic {
    if let question = question(on: match, header: header, path: path, line: line) { return question }
    let kind = kinds[match.kind]
    var lacking = match.missing
    if lacking.isEmpty {
      // A start may tell the day, and then it is the body that nothing tells.
      let lacksUnit = !isDayless && (match.needsUnit || !match.needsDate)
      let lacksDay = match.needsDate && (isDayless || match.needsName || !match.needsUnit)
      lacking = [lacksUnit ? kind.field(.unit) : nil, lacksDay ? kind.field(.date) : nil].compactMap(\.self)
    }
    let unknown = match.unknownColumns.map { header[$0] }.filter {
      !Self.serials.contains(FoldedName($0).description)
    }
    let guess = guess(of: lacking, in: kind, among: unknown)
    let zh = lacking.map { kind.fields[$0].label.zh }.joined(separator: "、")
    let en = lacking.map { kind.fields[$0].label.en }.joined(separator: ", ")
    let hintZh = guess.map { "；“\($0.column)”是否就是“\($0.name)”？" } ?? ""
    let hintEn = guess.map { "; is `\($0.column)` meant as `\($0.name)`?" } ?? ""
    return Diagnostic(
      .error, "file.incomplete", at: Place(file: path, line: line),
      seen: Text(zh: "最接近“\(kind.title.zh)”，但缺少列：\(zh)", en: "nearest to “\(kind.title.en)”, but without: \(en)"),
      fix: Text(
        zh: "请补上这些列，或在 inputs/settings.yaml 的 headers 中写明对应的列名\(hintZh)",
        en: "add these columns, or name yours under `headers` in inputs/settings.yaml\(hintEn)"))
  }

  /// Words in which names of columns end, by what stands in them.
  private static let endings: [FieldType: [String]] = [
    .date: ["日期", "时间", "时限", "期限"], .unit: ["单位", "部门", "科室", "机构", "班级"],
  ]

  /// Words for what is done to a row, and not in it.
  private static let entering = NameWords.known.entering

  /// A column that may be meant by one that is lacking: its name is nearly spelt so, or it alone ends in a word of such.
  private func guess(of lacking: [Int], in kind: Kind, among unknown: [String]) -> (column: String, name: String)? {
    let names = lacking.flatMap { kind.fields[$0].names }
    let isDay = lacking.contains { kind.fields[$0].type == .date }
    // When a row was written is not when it happened.
    let unknown = unknown.filter { column in
      !isDay || kind.form != .log || !Self.entering.contains { FoldedName(column).description.contains($0) }
    }
    for column in unknown where FoldedName(column).splitUnit.name.description.count > 1 {
      if let near = NearestName.of(column, in: names).first { return (column, near) }
    }
    for field in lacking {
      let endings = Self.endings[kind.fields[field].type] ?? []
      let likely = unknown.filter { column in
        let name = FoldedName(column).splitUnit.name.description
        return endings.contains { name.hasSuffix($0) }
      }
      if likely.count == 1 { return (likely[0], kind.fields[field].label.zh) }
    }
    return nil
  }

  /// A run of names stands twice, with something below both.
  func doubled(_ match: KindMatch, header: [String], path: String, line: Int) -> Diagnostic {
    let names = match.secondBlock.map { header[$0] }
    let (zh, en) = (names.map { "“\($0)”" }.joined(), names.map { "“\($0)”" }.joined(separator: ", "))
    return Diagnostic(
      .error, "header.twice", at: Place(file: path, line: line, column: (match.secondBlock.first ?? 0) + 1),
      seen: Text(
        zh: "表头中\(zh)出现两次，像是左右两栏",
        en: "\(en) stand twice in the header, as in two blocks side by side"),
      fix: Text(zh: "请上下排成一栏，再重新放入", en: "put one block below the other, and the file in again"))
  }

  /// Several kinds could be meant.
  func undecided(_ best: [KindMatch], path: String, line: Int) -> Diagnostic {
    let zh = best.map { kinds[$0.kind].title.zh }.joined(separator: "、")
    let en = best.map { kinds[$0.kind].title.en }.joined(separator: ", ")
    return Diagnostic(
      .error, "file.undecided", at: Place(file: path, line: line),
      seen: Text(zh: "可能是：\(zh)，无法确定", en: "could be any of: \(en)"),
      fix: Text(
        zh: "请把文件放入以台账命名的文件夹，如“\(kinds[best[0].kind].title.zh)/”",
        en: "put the file in a folder named after the ledger, such as “\(kinds[best[0].kind].title.zh)/”"))
  }

  /// Whether a log lacks no more than it has, and has more than the name of a unit; more than a log has that asks for
  /// little.
  private func isNear(_ match: KindMatch, than unsure: KindMatch) -> Bool {
    match.explained >= match.missing.count && match.explainedBesidesUnit(kinds[match.kind]) > 0
      && (!isNoRegister(unsure) || (match.explained > unsure.explained && match.missing.count <= 1))
  }

  /// Nothing but the columns that a kind asks for says that a header is of it.
  private func nameless(_ match: KindMatch, _ path: String, _ line: Int) -> Diagnostic {
    let kind = kinds[match.kind]
    let known = kind.fields.indices.filter { match.columnOfField[$0] != nil }
    let zh = isNoRegister(match) ? known.map { "“\(kind.fields[$0].label.zh)”" }.joined() : "单位"
    let en = isNoRegister(match) ? known.map { "“\(kind.fields[$0].label.en)”" }.joined(separator: ", ") : "the unit"
    return Diagnostic(
      .error, "file.nameless", at: Place(file: path, line: line),
      seen: Text(
        zh: "除\(zh)外没有\(isNoRegister(match) ? "只属于它" : "认识")的列，不能确定是不是“\(kind.title.zh)”",
        en: "no column is known but that of \(en); whether it is “\(kind.title.en)” is not certain"),
      fix: Text(
        zh: "若是，请把文件放入“\(kind.title.zh)/”文件夹；若是其他台账，请按模板写列名；若不是台账，请移出 inputs",
        en: "if so, put the file in a folder “\(kind.title.en)/”; name the columns as in the templates if it is "
          + "another ledger; take it out of inputs if it is none"))
  }
}
