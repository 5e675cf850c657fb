/// A line of a report: the whole, a unit with those below it, a unit's own part, or what names no known unit.
public struct ReportUnit: Sendable, Hashable {
  /// What the line stands for.
  public enum Part: Sendable, Hashable {
    /// Everything (全市).
    case whole
    /// The unit with all units below it.
    case unit
    /// The unit's own part, where it has units below (本级).
    case own
    /// What names no known unit (未归属单位).
    case unassigned
  }

  /// What the line stands for.
  public var part: Part
  /// As in `figures.csv`: 上级/名称 where the name is not alone, `…·本级` for an own part.
  public var name: String
  /// The plain name, for tables that show the tree by indenting.
  public var label: String
  /// 0 for the whole and for units without a parent.
  public var depth: Int
  /// Position of the line of the unit above in `Figures.units`; nil at the top.
  public var parent: Int?
  /// 单位类别, or empty.
  public var group: String
  /// Whether there are units below.
  public var hasChildren: Bool

  /// A line of a report.
  public init(part: Part, name: String, label: String, depth: Int, parent: Int?, group: String, hasChildren: Bool) {
    self.part = part
    self.name = name
    self.label = label
    self.depth = depth
    self.parent = parent
    self.group = group
    self.hasChildren = hasChildren
  }
}

extension ReportUnit {
  /// The line of the unit that all others stand below, such as the hospital above its departments: it has no peers, and what
  /// is known of it is what is known of the whole. Nil where there are several at the top, or only one unit.
  public static func top(of lines: [ReportUnit]) -> Int? {
    let roots = lines.indices.filter { lines[$0].part == .unit && lines[$0].parent == nil }
    guard let top = roots.first, roots.count == 1, lines[top].hasChildren else { return nil }
    return top
  }
}
