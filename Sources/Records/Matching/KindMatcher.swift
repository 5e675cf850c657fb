import Catalog
import Diagnostics
public import Tables

/// Recognises the kind of a table by its header, and by the names of its file and folder.
public struct KindMatcher: Sendable {
  let kinds: [Kind]
  let names: HeaderNames
  /// By kind: its folded names.
  let foldedWords: [[String]]
  private let memo = HeaderMemo()

  /// A matcher of the catalogue's kinds, with the header names that the settings add.
  public init(catalog: Catalog) {
    kinds = catalog.kinds
    names = HeaderNames(kinds: catalog.kinds, settings: catalog.settings)
    foldedWords = kinds.map { kind in
      ([kind.title.zh, kind.title.en, kind.id] + kind.aliases).map { FoldedName($0).description }
    }
  }

  /// Every accepted header name, for finding headers.
  public var headerNames: Set<String> { names.all }

  /// The match of one kind, whether or not it explains the header.
  public func match(header: [String], kind: Int) -> KindMatch {
    match(ColumnNames(header), kind: kind)
  }

  /// The match of one kind with a table's columns, whether or not it explains them.
  public func match(columns: [TableColumn], kind: Int) -> KindMatch {
    match(ColumnNames(columns), kind: kind)
  }

  private func match(_ header: ColumnNames, kind: Int) -> KindMatch {
    matches(of: header)[kind]
  }

  /// By kind: its match with a header, whether or not it explains it.
  func matches(of header: ColumnNames) -> [KindMatch] {
    memo.matches(of: header) {
      let places = HeaderPlaces(of: header, in: names)
      return kinds.indices.map { KindMatch(header: header, places: places, kind: $0, of: kinds, names: names) }
    }
  }

  /// The kind that a header of one row is of; see `match(columns:path:line:canSupplyUnit:)`.
  public func match(header: [String], path: String, line: Int, canSupplyUnit: Bool) throws(Diagnostic) -> KindMatch {
    try match(ColumnNames(header), header: header, path: path, line: line, canSupplyUnit: canSupplyUnit)
  }

  /// The kind that a table's header is of.
  ///
  /// - Parameters:
  ///   - titles: the lines above the table.
  ///   - titled: the logs that one of them names.
  ///   - canSupplyUnit: whether the surroundings of the table may name a reporting body.
  ///   - hasUnit: whether they do, for what is said to be lacking.
  /// - Throws: a message that names the nearest kind and what it lacks, or the kinds between which the header is undecided.
  public func match(
    columns: [TableColumn], titles: [String] = [], titled: Set<Int> = [], path: String, line: Int, canSupplyUnit: Bool,
    hasUnit: Bool = true
  ) throws(Diagnostic) -> KindMatch {
    try match(
      ColumnNames(columns), header: columns.map(\.name), path: path, line: line, canSupplyUnit: canSupplyUnit,
      helped: Help(titled: titled, titles: titles, hasUnit: hasUnit))
  }

  func match(
    _ columns: ColumnNames, header: [String], path: String, line: Int, canSupplyUnit: Bool, helped: Help = Help()
  ) throws(Diagnostic) -> KindMatch {
    let all = matches(of: columns).map { helped.applied(to: $0, kinds[$0.kind]) }
    let called = nameLengths(path, of: Array(kinds.indices))
    let able = all.filter {
      $0.missing.isEmpty && (canSupplyUnit || !$0.needsUnit) && $0.explained > 0
        && (!$0.needsName || (called[$0.kind] ?? 0) > 0 || helped.titled.contains($0.kind) || hasOwnDay($0, among: all))
        && helped.allows($0, among: all, kinds, isCalled: (called[$0.kind] ?? 0) > 0)
    }
    var fitting = able.filter {
      isNoRegister($0)
        ? isToldApart($0, among: all, called: called) : isSurely($0, among: all, header: header, called: called)
    }
    // A column that stands for another makes no kind likelier than one that needs no such help, unless the path names it.
    if fitting.contains(where: { !$0.standsIn && kinds[$0.kind].form == .log }) {
      fitting.removeAll { $0.standsIn && (called[$0.kind] ?? 0) == 0 }
    }
    guard !fitting.isEmpty else {
      let unsure = able.first(where: isNoRegister) ?? able.first
      throw unexplained(
        all, header: header, path: path, line: line, called: called, helped: helped, unsure: unsure)
    }
    let named = nameLengths(path, of: fitting.map(\.kind))
    if let longest = named.values.max(), longest > 0 {
      let best = fitting.filter { named[$0.kind] == longest }
      if best.count == 1 {
        return try settled(
          best[0], among: all, fitting: fitting, path: path, line: line, canSupplyUnit: canSupplyUnit)
      }
    }
    let most = fitting.map(\.explained).max() ?? 0
    // A header that says more of another kind, but for one column, is of that kind and misspelt rather than of a kind
    // that asks for little.
    let nearly = all.filter { $0.missing.count == 1 && $0.explained > most && (canSupplyUnit || !$0.needsUnit) }
    if !nearly.isEmpty { throw unexplained(nearly, header: header, path: path, line: line, helped: helped) }
    let best = fitting.filter { $0.explained == most }
    guard best.count == 1 else { throw undecided(best, path: path, line: line) }
    let rivals = isNoRegister(best[0]) ? [] : rivals(of: best[0], among: all)
    guard rivals.isEmpty else { throw undecided(best + rivals, path: path, line: line) }
    return best[0]
  }

  /// By kind: the length of its longest name that stands in the file's name, or else in a folder's; 0 for none.
  private func nameLengths(_ path: String, of candidates: [Int]) -> [Int: Int] {
    let parts = path.split(separator: "/").map { FoldedName($0).description }
    for part in parts.reversed() {
      var lengths: [Int: Int] = [:]
      for kind in candidates {
        lengths[kind] = foldedWords[kind].filter { part.contains($0) }.map(\.count).max() ?? 0
      }
      if lengths.values.contains(where: { $0 > 0 }) { return lengths }
    }
    return [:]
  }
}
