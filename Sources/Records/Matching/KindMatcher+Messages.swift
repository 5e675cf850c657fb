import Catalog
import Diagnostics

/// What is said of a header that is of no kind, or of several.
extension KindMatcher {
  /// No kind explains a header: the nearest one and what it lacks, of those that the path names if there are any.
  ///
  /// - Parameter unsure: the register that the header could be of, though nothing but the name of a unit says so.
  func unexplained(
    _ all: [KindMatch], header: [String], path: String, line: Int, called: [Int: Int] = [:], unsure: KindMatch? = nil
  ) -> Diagnostic {
    let logs = unsure == nil ? all : all.filter(isNoRegister)
    let named = logs.filter { (called[$0.kind] ?? 0) > 0 && $0.explained > 0 }
    let nearest = (named.isEmpty ? logs : named).max { a, b in
      (a.explained - a.missing.count, -a.kind) < (b.explained - b.missing.count, -b.kind)
    }
    if let unsure, named.isEmpty, nearest.map({ !isNear($0) }) ?? true { return nameless(unsure, path, line) }
    guard let nearest, nearest.explained > 0 else {
      return Diagnostic(
        .error, "file.unknown", at: Place(file: path, line: line),
        seen: Text(zh: "没有认识的列名", en: "no column name is known"),
        fix: Text(
          zh: "请检查表头；支持的台账：\(kinds.map(\.title.zh).joined(separator: "、"))",
          en: "check the header; the ledgers known are: \(kinds.map(\.title.en).joined(separator: ", "))"))
    }
    let kind = kinds[nearest.kind]
    var lacking = nearest.missing
    if lacking.isEmpty, let unit = kind.field(.unit) { lacking = [unit] }
    let unknown = nearest.unknownColumns.map { header[$0] }.filter {
      !Self.serials.contains(FoldedName($0).description)
    }
    let guesses = unknown.compactMap { name in
      NearestName.of(name, in: lacking.flatMap { kind.fields[$0].names }).first.map { (name, $0) }
    }
    let zh = lacking.map(\.self).map { kind.fields[$0].label.zh }.joined(separator: "、")
    let en = lacking.map { kind.fields[$0].label.en }.joined(separator: ", ")
    let hintZh = guesses.first.map { "；“\($0.0)”是否就是“\($0.1)”？" } ?? ""
    let hintEn = guesses.first.map { "; is `\($0.0)` meant as `\($0.1)`?" } ?? ""
    return Diagnostic(
      .error, "file.incomplete", at: Place(file: path, line: line),
      seen: Text(zh: "最接近“\(kind.title.zh)”，但缺少列：\(zh)", en: "nearest to “\(kind.title.en)”, but without: \(en)"),
      fix: Text(
        zh: "请补上这些列，或在 inputs/settings.yaml 的 headers 中写明对应的列名\(hintZh)",
        en: "add these columns, or name yours under `headers` in inputs/settings.yaml\(hintEn)"))
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

  /// Whether a log lacks no more than it has, and has more than the name of a unit.
  private func isNear(_ match: KindMatch) -> Bool {
    match.explained >= match.missing.count && match.explainedBesidesUnit(kinds[match.kind]) > 0
  }

  private func nameless(_ match: KindMatch, _ path: String, _ line: Int) -> Diagnostic {
    let kind = kinds[match.kind]
    return Diagnostic(
      .error, "file.nameless", at: Place(file: path, line: line),
      seen: Text(
        zh: "除单位外没有认识的列，不能确定是不是“\(kind.title.zh)”",
        en: "no column is known but that of the unit; whether it is “\(kind.title.en)” is not certain"),
      fix: Text(
        zh: "若是，请把文件放入“\(kind.title.zh)/”文件夹；若是其他台账，请按模板写列名；若不是台账，请移出 inputs",
        en: "if so, put the file in a folder “\(kind.title.en)/”; name the columns as in the templates if it is "
          + "another ledger; take it out of inputs if it is none"))
  }
}
