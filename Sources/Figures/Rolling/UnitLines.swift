import Catalog
import Tallies
import Values

/// The lines of a report, and which of them a record adds to.
public struct UnitLines: Sendable {
  let lines: [ReportUnit]
  /// By position in the register: its line, and the line of its own part if it has units below.
  private let lineOfUnit: [Int]
  private let ownLineOfUnit: [Int?]
  /// By line: the position in the register of the unit whose line it is.
  private let unitOfLine: [Int: Int]
  /// By position in the register: the lines of the unit and of all above it.
  private let above: [[Int]]
  let unassigned: Int
  /// By line: the register's entry, where it says when the unit was founded or closed.
  private let dated: [Int: UnitRegister.Entry]

  init(_ register: UnitRegister, settings: Settings) {
    let zh = settings.language == .zh
    var lines = [
      ReportUnit(
        part: .whole, name: settings.whole, label: settings.whole, depth: 0, parent: nil, group: "",
        hasChildren: !register.entries.isEmpty)
    ]
    var lineOfUnit: [Int] = []
    var own: [Int?] = []
    var above: [[Int]] = []
    var dated: [Int: UnitRegister.Entry] = [:]
    for entry in register.entries {
      let parent = entry.parent.map { lineOfUnit[$0] }
      let line = lines.count
      if entry.from != nil || entry.until != nil { dated[line] = entry }
      lines.append(
        ReportUnit(
          part: .unit, name: entry.shownAs, label: entry.name, depth: entry.depth, parent: parent, group: entry.group,
          hasChildren: !entry.children.isEmpty))
      lineOfUnit.append(line)
      above.append((entry.parent.map { above[$0] } ?? []) + [line])
      if entry.children.isEmpty {
        own.append(nil)
      } else {
        own.append(lines.count)
        lines.append(
          ReportUnit(
            part: .own, name: "\(entry.shownAs)·\(Self.ownPart)", label: zh ? Self.ownPart : "own part",
            depth: entry.depth + 1, parent: line, group: "", hasChildren: false))
      }
    }
    unassigned = lines.count
    lines.append(
      ReportUnit(
        part: .unassigned, name: Self.unassignedName, label: zh ? Self.unassignedName : "Unassigned", depth: 0,
        parent: nil, group: "", hasChildren: false))
    self.lines = lines
    self.lineOfUnit = lineOfUnit
    unitOfLine = Dictionary(uniqueKeysWithValues: lineOfUnit.enumerated().map { ($1, $0) })
    ownLineOfUnit = own
    self.above = above
    self.dated = dated
  }

  /// The word behind a unit's name that means its own part.
  public static let ownPart = "本级"
  /// The line of what names no known unit.
  public static let unassignedName = "未归属单位"

  /// The line of a register entry.
  func line(ofUnit unit: Int) -> Int { lineOfUnit[unit] }

  /// Whether a line's unit existed on some day of a span, as far as records tell; what is no unit always does.
  func exists(_ line: Int, in span: Span) -> Bool {
    dated[line]?.exists(from: span.first, to: max(span.first, span.asOf)) ?? true
  }

  /// The lines that a record credited to these bodies adds to, each once: the whole, every body with all above it, own
  /// parts, and 未归属单位. No bodies, no lines.
  func targets(_ bodies: [Int]) -> [Int] {
    guard !bodies.isEmpty else { return [] }
    var targets: Set<Int> = [0]
    for body in bodies {
      if body == Credits.unknown {
        targets.insert(unassigned)
      } else {
        targets.formUnion(above[body])
        if let own = ownLineOfUnit[body] { targets.insert(own) }
      }
    }
    return targets.sorted()
  }

  /// The lines that something at a line adds to: the whole, the line, all above it, and its own part.
  func targets(ofLine line: Int) -> [Int] {
    guard let unit = unitOfLine[line] else { return targets([Credits.unknown]) }
    return targets([unit])
  }

  /// The lines that what the register states of a body adds to: its own, and the whole for a body at the top.
  func statedTargets(_ bodies: [Int]) -> [Int] {
    guard let body = bodies.first, body != Credits.unknown else { return [] }
    return above[body].count == 1 ? [0, lineOfUnit[body]] : [lineOfUnit[body]]
  }
}
