import Catalog
import Diagnostics

/// The tree of reporting bodies, and how a written name finds one.
public struct UnitRegister: Sendable {
  /// In the order of the register: each unit before the units below it.
  public private(set) var entries: [Entry] = []
  /// Whether there is a register; without one, units are taken flat from the logs.
  public private(set) var isFlat: Bool
  /// By name, code, alias, 上级/名称, and the two written together: positions in `entries`.
  private(set) var byName: [FoldedName: [Int]] = [:]
  private(set) var byCode: [FoldedName: [Int]] = [:]
  private(set) var byAlias: [FoldedName: [Int]] = [:]
  private(set) var byPath: [FoldedName: [Int]] = [:]
  private(set) var byFullName: [FoldedName: [Int]] = [:]
  /// The names of `entries`, for finding some like them.
  private(set) var names = UnitNames()

  /// A flat register of names met in logs, in natural order.
  public init(flat names: some Sequence<String>) {
    isFlat = true
    for name in Set(names).sorted(by: NaturalOrder.precedes) where byName[FoldedName(name)] == nil {
      byName[FoldedName(name)] = [entries.count]
      entries.append(
        Entry(name: name, code: "", group: "", parent: nil, depth: 0, children: [], shownAs: name))
    }
    self.names = UnitNames(entries.map(\.name), shownAs: entries.map(\.shownAs))
  }

  /// Builds the tree: every unit right before those below it, those of one parent in the order of their lines.
  /// O(lines × levels).
  ///
  /// - Throws: a parent that does not exist or is ambiguous, a circle of parents, or a name twice under one parent, with
  ///   the place and a proposal.
  public init(lines: [Line]) throws(Diagnostic) {
    isFlat = false
    let parents = try Self.parents(of: lines)
    try Self.check(namesUnderOneParent: lines, parents)
    let order = try Self.treeOrder(lines, parents)
    // By line: where it went.
    var position = [Int](repeating: 0, count: lines.count)
    for (at, line) in order.enumerated() { position[line] = at }
    for line in order {
      let parent = parents[line].map { position[$0] }
      entries.append(
        Entry(
          name: lines[line].name, code: lines[line].code, group: lines[line].group, parent: parent,
          depth: parent.map { entries[$0].depth + 1 } ?? 0, children: [], shownAs: lines[line].name,
          from: lines[line].from, until: lines[line].until))
      if let parent { entries[parent].children.append(entries.count - 1) }
    }
    for (at, line) in order.enumerated() { index(at, lines[line]) }
    indexFullNames(order.map { [lines[$0].name] + lines[$0].aliases.filter { !$0.isEmpty } })
    for at in entries.indices where (byName[FoldedName(entries[at].name)]?.count ?? 0) > 1 {
      if let parent = entries[at].parent { entries[at].shownAs = "\(entries[parent].name)/\(entries[at].name)" }
    }
    tellTwinsApart()
    names = UnitNames(entries.map(\.name), shownAs: entries.map(\.shownAs))
  }

  /// Where units of one name have parents of one name, these are told apart by what is above them.
  private mutating func tellTwinsApart() {
    let count = Dictionary(entries.map { ($0.shownAs, 1) }, uniquingKeysWith: +)
    for at in entries.indices where count[entries[at].shownAs] ?? 0 > 1 {
      guard let parent = entries[at].parent else { continue }
      entries[at].shownAs = "\(entries[parent].shownAs)/\(entries[at].name)"
      byPath[FoldedName(entries[at].shownAs), default: []].append(at)
    }
  }

  private mutating func index(_ at: Int, _ line: Line) {
    byName[FoldedName(line.name), default: []].append(at)
    if !line.code.isEmpty { byCode[FoldedName(line.code), default: []].append(at) }
    for alias in line.aliases where !alias.isEmpty { byAlias[FoldedName(alias), default: []].append(at) }
    if let parent = entries[at].parent {
      byPath[FoldedName("\(entries[parent].name)/\(line.name)"), default: []].append(at)
    }
  }

  /// The names with those above before them, whatever parts the two: 东湖街道湖滨社区.
  private mutating func indexFullNames(_ names: [[String]]) {
    for at in entries.indices {
      for above in above(at, names) {
        for name in names[at] { byFullName[Self.fullName(above + name), default: []].append(at) }
      }
    }
  }
}
