import Catalog
import Definitions
import Diagnostics
import Values

/// What is said of a header that is of no kind, or of several.
extension KindMatcher {
  /// What a header lacks of a kind.
  ///
  /// - Parameter isDayless: whether no start bears the day that is to be taken from it.
  func incomplete(
    _ match: KindMatch, header: [String], path: String, line: Int, isDayless: Bool = false, helped: Help = Help()
  ) -> Diagnostic {
    if let question = question(on: match, header: header, path: path, line: line) { return question }
    let kind = kinds[match.kind]
    var lacking = lacking(match, helped, path)
    if lacking.isEmpty {
      // A start may tell the day, and then it is the body that nothing tells.
      let lacksUnit = !isDayless && (match.needsUnit || !match.needsDate)
      let lacksDay = match.needsDate && (isDayless || match.needsName || !match.needsUnit)
      lacking = [lacksUnit ? kind.field(.unit) : nil, lacksDay ? kind.field(.date) : nil].compactMap(\.self)
    }
    let unknown = match.unknownColumns.map { header[$0] }.filter {
      !UnknownColumn.serials.contains(FoldedName($0).description)
    }
    let guess = guess(of: lacking, in: kind, among: unknown)
    let zh = lacking.map { label(of: $0, in: kind).zh }.joined(separator: "、")
    let en = lacking.map { label(of: $0, in: kind).en }.joined(separator: ", ")
    let hintZh = guess.map { "；“\($0.column)”是否就是“\($0.name)”？" } ?? ""
    let hintEn = guess.map { "; is `\($0.column)` meant as `\($0.name)`?" } ?? ""
    return Diagnostic(
      .error, "file.incomplete", at: Place(file: path, line: line),
      seen: Text(zh: "最接近“\(kind.title.zh)”，但缺少列：\(zh)", en: "nearest to “\(kind.title.en)”, but without: \(en)"),
      fix: Text(
        zh: "请补上这些列，或在 inputs/settings.yaml 的 headers 中写明对应的列名\(hintZh)",
        en: "add these columns, or name yours under `headers` in inputs/settings.yaml\(hintEn)"))
  }

  /// What a lacking column is called, with what would do in its place: a person's name, a start and an end.
  private func label(of field: Int, in kind: Kind) -> Text {
    let own = kind.fields[field].label
    guard kind.form == .log else { return own }
    if kind.fields[field].role == .person, let name = kind.field(.personName) {
      let name = kind.fields[name].label
      return Text(zh: "\(own.zh)或\(name.zh)", en: "\(own.en) or \(name.en)")
    }
    if kind.fields[field].type == .duration, let start = kind.field(.start), let end = kind.field(.end) {
      let (start, end) = (kind.fields[start].label, kind.fields[end].label)
      return Text(zh: "\(own.zh)（或\(start.zh)和\(end.zh)）", en: "\(own.en) (or \(start.en) and \(end.en))")
    }
    return own
  }

  /// Words in which names of columns end, by what stands in them.
  private static let endings: [FieldType: [String]] = [
    .date: NameWords.known.days, .unit: NameWords.known.units,
  ]

  /// Words for what is done to a row, and not in it.
  private static let entering = NameWords.known.entering

  /// A column that may be meant by one that is lacking: its name is nearly spelt so, or it alone ends in a word of such.
  private func guess(of lacking: [Int], in kind: Kind, among unknown: [String]) -> (column: String, name: String)? {
    if kind.form == .log, lacking.contains(where: { kind.fields[$0].role == .person }),
      let name = kind.field(.personName)
    {
      // Who is named in a column has no number for that.
      let people = unknown.filter { column in
        NameWords.known.people.contains { FoldedName(column).splitUnit.name.description.hasSuffix($0) }
      }
      if people.count == 1 { return (people[0], kind.fields[name].label.zh) }
    }
    let names = lacking.flatMap { kind.fields[$0].names }
    let isDay = lacking.contains { kind.fields[$0].type == .date }
    // When a row was written is not when it happened.
    let unknown = unknown.filter { column in
      !isDay || kind.form != .log || !Self.entering.contains { FoldedName(column).description.contains($0) }
    }
    for column in unknown where FoldedName(column).splitUnit.name.description.count > 1 {
      let near = NearestName.of(column, in: names).first { near in
        let field = lacking.first { kind.fields[$0].names.contains(near) }
        return field.map { NamedSort.allows(column, near: near, of: kind.fields[$0].type) } ?? true
      }
      if let near { return (column, near) }
    }
    for field in lacking {
      let endings = Self.endings[kind.fields[field].type] ?? []
      // The day on which something was done with is not that on which it was found.
      let others = kind.form == .log && kind.fields[field].role == .date ? NameWords.known.closings : []
      let likely = unknown.filter { column in
        let name = FoldedName(column).splitUnit.name.description
        return endings.contains { name.hasSuffix($0) } && !others.contains { name.contains($0) }
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
        zh: "请把文件放入以台账命名的文件夹，如“\(kinds[best[0].kind].title.zh)/”；若都不是，请移出 inputs",
        en: "put the file in a folder named after the ledger, such as “\(kinds[best[0].kind].title.zh)/”; "
          + "take it out of inputs if it is none of them"))
  }

  /// Nothing but the columns that a kind asks for says that a header is of it.
  func nameless(_ match: KindMatch, _ path: String, _ line: Int) -> Diagnostic {
    let kind = kinds[match.kind]
    let known = kind.fields.indices.filter { match.columnOfField[$0] != nil }
    let zh = isNoRegister(match) ? known.map { "“\(kind.fields[$0].label.zh)”" }.joined() : "单位"
    let en = isNoRegister(match) ? known.map { "“\(kind.fields[$0].label.en)”" }.joined(separator: ", ") : "the unit"
    return Diagnostic(
      .error, "file.nameless", at: Place(file: path, line: line),
      seen: Text(
        zh: "除\(zh)外没有\(isNoRegister(match) ? "只属于它" : "认识")的列，不能确定是不是“\(kind.title.zh)”",
        en: "no column is known but that of \(en); whether it is “\(kind.title.en)” is not certain"),
      fix: Self.sorting(kind))
  }

  /// Another name stands in a title or the file's name.
  func named(_ text: String, _ word: String, _ match: KindMatch, _ table: Surrounding) -> Diagnostic {
    let shown = Quote.shown(text)
    return doubtful(Text(zh: "“\(shown)”中有“\(word)”", en: "“\(shown)” says “\(word)”"), match, table)
  }

  /// A column that a kind does not know is of another ledger.
  func foreign(_ column: String, _ match: KindMatch, _ table: Surrounding) -> Diagnostic {
    let shown = Quote.shown(column)
    return doubtful(Text(zh: "有“\(shown)”列", en: "there is a column “\(shown)”"), match, table)
  }

  /// Something speaks against a kind; the rows count.
  private func doubtful(_ seen: Text, _ match: KindMatch, _ table: Surrounding) -> Diagnostic {
    let title = kinds[match.kind].title
    return Diagnostic(
      .warning, "file.otherwise", at: Place(file: table.path, line: table.line),
      seen: Text(
        zh: "\(seen.zh)，不能确定是不是“\(title.zh)”，照常计入",
        en: "\(seen.en); whether it is “\(title.en)” is not certain; it counts"),
      fix: Self.counted)
  }

  /// A title says that the table is of what is to come.
  ///
  /// - Parameter isCertain: whether it can be of nothing else, so that nothing of it counts.
  func planned(_ title: TableTitle, _ word: String, isCertain: Bool, _ table: Surrounding) -> Diagnostic {
    let shown = Quote.shown(title.text)
    let counted = isCertain ? Text(zh: "没有计入", en: "nothing of it was counted") : Text(zh: "照常计入", en: "it counts")
    return Diagnostic(
      isCertain ? .error : .warning, "file.planned", at: Place(file: table.path, line: table.line),
      seen: Text(
        zh: "“\(shown)”中有“\(word)”，像是还没有做的事，\(counted.zh)",
        en: "“\(shown)” says “\(word)”, as of what is to come: \(counted.en)"),
      fix: isCertain
        ? Text(
          zh: "若还没有做，请移出 inputs；若已经做了，请在标题或文件名中写明“完成情况”，再重新放入",
          en:
            "if so, take it out of inputs; if it was done, write “完成情况” in the title or the file's name, and put it in again"
        )
        : Text(
          zh: "若还没有做，请移出 inputs；若已经做了，不必理会，或在标题中写明“完成情况”",
          en: "take it out of inputs if it was not done; else leave it, or write “完成情况” in the title"))
  }

  /// What to do with a table that counts and may be none of a kind.
  static let counted = Text(
    zh: "若不是，请移出 inputs；若是，不必理会，或把文件放入以台账命名的文件夹",
    en: "take it out of inputs if it is not; else leave it, or put the file in a folder named after the ledger")

  /// What to do with a table that may be none of a kind.
  private static func sorting(_ kind: Kind) -> Text {
    Text(
      zh: "若是，请把文件放入“\(kind.title.zh)/”文件夹；若是其他台账，请按 inputs/README.md 写列名；若不是台账，请移出 inputs",
      en: "if so, put the file in a folder “\(kind.title.en)/”; name the columns as inputs/README.md says if it is "
        + "another ledger; take it out of inputs if it is none")
  }
}
