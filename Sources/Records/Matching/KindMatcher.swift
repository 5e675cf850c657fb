import Catalog
import Diagnostics
public import Tables

/// Recognises the kind of a table by its header, and by the names of its file and folder.
public struct KindMatcher: Sendable {
  let kinds: [Kind]
  let names: HeaderNames

  /// A matcher of the catalogue's kinds, with the header names that the settings add.
  public init(catalog: Catalog) {
    kinds = catalog.kinds
    names = HeaderNames(kinds: catalog.kinds, settings: catalog.settings)
  }

  /// Every accepted header name, for finding headers.
  public var headerNames: Set<String> { names.all }

  /// The match of one kind, whether or not it explains the header.
  public func match(header: [String], kind: Int) -> KindMatch {
    KindMatch(header: ColumnNames(header), kind: kind, of: kinds, names: names)
  }

  /// The match of one kind with a table's columns, whether or not it explains them.
  public func match(columns: [TableColumn], kind: Int) -> KindMatch {
    KindMatch(header: ColumnNames(columns), kind: kind, of: kinds, names: names)
  }

  /// The kind that a header of one row is of; see `match(columns:path:line:canSupplyUnit:)`.
  public func match(header: [String], path: String, line: Int, canSupplyUnit: Bool) throws(Diagnostic) -> KindMatch {
    try match(ColumnNames(header), header: header, path: path, line: line, canSupplyUnit: canSupplyUnit)
  }

  /// The kind that a table's header is of.
  ///
  /// - Parameter canSupplyUnit: whether the surroundings of the table name a reporting body.
  /// - Throws: a message that names the nearest kind and what it lacks, or the kinds between which the header is undecided.
  public func match(
    columns: [TableColumn], path: String, line: Int, canSupplyUnit: Bool
  ) throws(Diagnostic) -> KindMatch {
    let header = columns.map(\.name)
    return try match(ColumnNames(columns), header: header, path: path, line: line, canSupplyUnit: canSupplyUnit)
  }

  private func match(
    _ columns: ColumnNames, header: [String], path: String, line: Int, canSupplyUnit: Bool
  ) throws(Diagnostic) -> KindMatch {
    let all = kinds.indices.map { KindMatch(header: columns, kind: $0, of: kinds, names: names) }
    let fitting = all.filter { $0.missing.isEmpty && (canSupplyUnit || !$0.needsUnit) && $0.explained > 0 }
    guard !fitting.isEmpty else { throw unexplained(all, header: header, path: path, line: line) }
    let named = nameLengths(path, of: fitting.map(\.kind))
    if let longest = named.values.max(), longest > 0 {
      let best = fitting.filter { named[$0.kind] == longest }
      if best.count == 1 { return best[0] }
    }
    let most = fitting.map(\.explained).max() ?? 0
    // A header that says more of another kind, but for one column, is of that kind and misspelt rather than of a kind
    // that asks for little.
    let nearly = all.filter { $0.missing.count == 1 && $0.explained > most && (canSupplyUnit || !$0.needsUnit) }
    if !nearly.isEmpty { throw unexplained(nearly, header: header, path: path, line: line) }
    let best = fitting.filter { $0.explained == most }
    guard best.count == 1 else { throw undecided(best, path: path, line: line) }
    return best[0]
  }

  /// By kind: the length of its longest name that stands in the file's name, or else in a folder's; 0 for none.
  private func nameLengths(_ path: String, of candidates: [Int]) -> [Int: Int] {
    let parts = path.split(separator: "/").map { FoldedName($0).description }
    for part in parts.reversed() {
      var lengths: [Int: Int] = [:]
      for kind in candidates {
        let words = [kinds[kind].title.zh, kinds[kind].title.en, kinds[kind].id] + kinds[kind].aliases
        lengths[kind] = words.map { FoldedName($0).description }.filter { part.contains($0) }.map(\.count).max() ?? 0
      }
      if lengths.values.contains(where: { $0 > 0 }) { return lengths }
    }
    return [:]
  }

  private func unexplained(_ all: [KindMatch], header: [String], path: String, line: Int) -> Diagnostic {
    let nearest = all.max { a, b in
      (a.explained - a.missing.count, -a.kind) < (b.explained - b.missing.count, -b.kind)
    }
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
    let unknown = nearest.unknownColumns.map { header[$0] }
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

  private func undecided(_ best: [KindMatch], path: String, line: Int) -> Diagnostic {
    let zh = best.map { kinds[$0.kind].title.zh }.joined(separator: "、")
    let en = best.map { kinds[$0.kind].title.en }.joined(separator: ", ")
    return Diagnostic(
      .error, "file.undecided", at: Place(file: path, line: line),
      seen: Text(zh: "可能是：\(zh)，无法确定", en: "could be any of: \(en)"),
      fix: Text(
        zh: "请把文件放入以台账命名的文件夹，如“\(kinds[best[0].kind].title.zh)/”",
        en: "put the file in a folder named after the ledger, such as “\(kinds[best[0].kind].title.zh)/”"))
  }
}
