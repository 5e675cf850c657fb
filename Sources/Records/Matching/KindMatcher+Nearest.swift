import Catalog
import Diagnostics
import Values

extension KindMatch {
  /// How many more columns are explained than are lacking.
  fileprivate var nearness: Int { explained - missing.count }
}

/// The kind that is nearest to a header of none, and what it lacks.
extension KindMatcher {
  /// No kind explains a header: the nearest one and what it lacks, of those that the path names if there are any.
  ///
  /// - Parameter unsure: the register that the header could be of, though nothing but the name of a unit says so.
  func unexplained(
    _ all: [KindMatch], header: [String], path: String, line: Int, called: [Int: Int] = [:], helped: Help,
    unsure: KindMatch? = nil
  ) -> Diagnostic {
    let logs = unsure.map { unsure in all.filter { isNoRegister($0) && $0.kind != unsure.kind } } ?? all
    let isCalled = called.values.contains { $0 > 0 }
    let alone = namedAlone(all, path)
    var named = alone
    if named.isEmpty {
      named = logs.filter {
        ((called[$0.kind] ?? 0) > 0 || !isCalled && helped.titled.contains($0.kind)) && $0.explained > 0
      }
    }
    if named.isEmpty { named = logs.filter { $0.explained > 0 && hasChoice($0, in: helped.titles, path) } }
    var nearest = (named.isEmpty ? logs : named).max(by: isFarther)
    // An everyday word in a file's name says less than most of its columns: 检查 of what is to be mended by when.
    if let first = nearest, alone.isEmpty, kinds[first.kind].form == .log {
      let rivals = logs.filter {
        kinds[$0.kind].form == .log && $0.explained >= first.explained + 2 && $0.nearness > first.nearness
      }
      nearest = rivals.max(by: isFarther) ?? first
    }
    if let unsure, named.isEmpty, nearest.map({ !isNear($0, than: unsure) }) ?? true {
      return nameless(unsure, path, line)
    }
    guard let nearest, nearest.explained > 0 || !alone.isEmpty else {
      return Diagnostic(
        .error, "file.unknown", at: Place(file: path, line: line),
        seen: Text(zh: "没有认识的列名", en: "no column name is known"),
        fix: Text(
          zh: "请检查表头；支持的台账：\(kinds.map(\.title.zh).joined(separator: "、"))",
          en: "check the header; the ledgers known are: \(kinds.map(\.title.en).joined(separator: ", "))"))
    }
    if nearest.missing.isEmpty, nearest.needsName, !nearest.needsDate { return nameless(nearest, path, line) }
    return incomplete(nearest, header: header, path: path, line: line, helped: helped)
  }

  private func isFarther(_ one: KindMatch, than other: KindMatch) -> Bool {
    (one.nearness, -one.kind) < (other.nearness, -other.kind)
  }

  /// The kinds that the file's name says and nothing else; else those that a folder does and whose columns are there.
  private func namedAlone(_ all: [KindMatch], _ path: String) -> [KindMatch] {
    let parts = path.split(separator: "/")
    let all = all.filter { isNoRegister($0) || !$0.missing.isEmpty }
    let file = all.filter { isNamedAlone($0.kind, in: String(parts.last ?? "")) }
    guard file.isEmpty else { return file }
    let folders = parts.dropLast().joined(separator: "/")
    return all.filter { $0.explained > 0 && isNamedAlone($0.kind, in: folders) }
  }

  /// Whether titles or a path name a choice that a kind needs.
  private func hasChoice(_ match: KindMatch, in titles: [String], _ path: String) -> Bool {
    kinds[match.kind].form == .log
      && kinds[match.kind].fields.contains { $0.isRequired && Self.value(of: $0, in: titles, path: path) != nil }
  }

  /// The required fields of a kind that neither columns nor what stands around them tell, in their order.
  func lacking(_ match: KindMatch, _ helped: Help, _ path: String) -> [Int] {
    let kind = kinds[match.kind]
    let told = match.missing.filter { field in
      kind.form == .log && tellsAmounts(match, kind)
        && Self.value(of: kind.fields[field], in: helped.titles, path: path) != nil
    }
    let rest = match.missing.filter { !told.contains($0) }
    guard !match.missing.isEmpty, match.needsUnit, !helped.hasUnit, let unit = kind.field(.unit) else {
      return rest.isEmpty ? match.missing : rest
    }
    return (rest + [unit]).sorted()
  }

  /// Whether a log lacks no more than it has, and has more than the name of a unit; more than a log has that asks for
  /// little.
  private func isNear(_ match: KindMatch, than unsure: KindMatch) -> Bool {
    match.explained >= match.missing.count && match.explainedBesidesUnit(kinds[match.kind]) > 0
      && (!isNoRegister(unsure) || (match.explained > unsure.explained && match.missing.count <= 1))
  }
}
