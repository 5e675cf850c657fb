import Catalog
import Diagnostics

/// The tree of reporting bodies, and how a written name finds one.
public struct UnitRegister: Sendable {
  /// A reporting body.
  public struct Entry: Sendable, Hashable {
    /// As registered.
    public var name: String
    /// 单位编码, or empty.
    public var code: String
    /// 单位类别, or empty.
    public var group: String
    /// Position of the unit above.
    public var parent: Int?
    /// 0 at the top.
    public var depth: Int
    /// Positions of the units right below.
    public var children: [Int]
    /// As in figures: the name, or 上级/名称 where the name is not alone.
    public var shownAs: String
    /// 启用日期, where it is given.
    public var from: CivilDate?
    /// 撤销日期, where it is given.
    public var until: CivilDate?

    /// Whether it existed on some day of a span.
    public func exists(from first: CivilDate, to last: CivilDate) -> Bool {
      (from.map { $0 <= last } ?? true) && (until.map { first <= $0 } ?? true)
    }
  }

  /// What a written name came to.
  public enum Resolution: Sendable, Hashable {
    case unit(Int)
    /// Several fit.
    case ambiguous([Int])
    case unknown

    /// The unit, where it is one.
    package var unit: Int? { if case .unit(let at) = self { at } else { nil } }
  }

  /// In the order of the register: each unit before the units below it.
  public private(set) var entries: [Entry] = []
  /// Whether there is a register; without one, units are taken flat from the logs.
  public private(set) var isFlat: Bool
  private var byName: [FoldedName: [Int]] = [:]
  private var byCode: [FoldedName: [Int]] = [:]
  private var byAlias: [FoldedName: [Int]] = [:]
  private var byPath: [FoldedName: [Int]] = [:]
  private var byFullName: [FoldedName: [Int]] = [:]
  /// The names of `entries`, for finding some like them.
  private(set) var names = UnitNames()

  /// A line of the register as read.
  public struct Line: Sendable {
    /// As registered.
    public var name: String
    /// Or empty.
    public var code: String
    /// The unit above by name, code or alias; empty at the top.
    public var parent: String
    /// Or empty.
    public var group: String
    /// Further names.
    public var aliases: [String]
    /// 启用日期, where it is given.
    public var from: CivilDate?
    /// 撤销日期, where it is given.
    public var until: CivilDate?
    /// Where the line stands.
    public var place: Place

    /// A line as read.
    public init(name: String, code: String, parent: String, group: String, aliases: [String], place: Place) {
      self.name = name
      self.code = code
      self.parent = parent
      self.group = group
      self.aliases = aliases
      self.place = place
    }
  }

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

  /// Builds the tree. `position[i]` of the result of `order` is where line i went.
  /// - Throws: a parent that does not exist or is ambiguous, a circle of parents, or a name twice under one parent, with the place and a proposal.
  public init(lines: [Line]) throws(Diagnostic) {
    isFlat = false
    let parents = try Self.parents(of: lines)
    try Self.check(namesUnderOneParent: lines, parents)
    let order = try Self.treeOrder(lines, parents)
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

  /// Finds a unit by name, else code, else alias, else 上级/名称, else the two written together in any way, else by the name
  /// of the body that acts for it. O(1).
  public func resolve(_ text: String) -> Resolution {
    let found = exactly(text)
    guard found == .unknown else { return found }
    return Self.withoutOrgan(text).lazy.map { exactly($0) }.first { $0 != .unknown } ?? .unknown
  }

  /// The unit that a text names only by the body that acts for it, as in figures; nil where it names one itself, or none.
  public func seat(of text: String) -> String? {
    guard exactly(text) == .unknown, case .unit(let at) = resolve(text) else { return nil }
    return entries[at].shownAs
  }

  private func exactly(_ text: String) -> Resolution {
    let folded = FoldedName(text)
    for table in [byName, byCode, byAlias, byPath] {
      guard let found = table[folded] else { continue }
      let distinct = Set(found).sorted()
      return distinct.count == 1 ? .unit(distinct[0]) : .ambiguous(distinct)
    }
    for name in Self.fullNames(text) {
      guard let found = byFullName[name] else { continue }
      let distinct = Set(found).sorted()
      return distinct.count == 1 ? .unit(distinct[0]) : .ambiguous(distinct)
    }
    return .unknown
  }

  /// The entry of a line of the register: its name, under its parent where one is given.
  public func position(name: String, parent: String) -> Int? {
    guard !parent.isEmpty else {
      return byName[FoldedName(name)]?.first { entries[$0].parent == nil }
    }
    guard case .unit(let above) = resolve(parent) else { return nil }
    return byName[FoldedName(name)]?.first { entries[$0].parent == above }
  }

  /// The names nearest to one that is not known: misspelt, with a part too many or too few, or a code without its
  /// leading zeros. At most three. O(units).
  public func nearest(_ text: String) -> [String] {
    let near = names.near(text)
    guard near.isEmpty else { return near }
    let number = FoldedName(text).description.drop { $0 == "0" }
    if !number.isEmpty, number.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return entries.filter { !$0.code.isEmpty && $0.code.drop { $0 == "0" } == number }.prefix(3).map(\.shownAs)
    }
    return names.overlapping(text).prefix(3).map { entries[$0].shownAs }
  }
}
