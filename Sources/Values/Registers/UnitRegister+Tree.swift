import Diagnostics

extension UnitRegister {
  /// By line: the line of its parent.
  static func parents(of lines: [Line]) throws(Diagnostic) -> [Int?] {
    var names: [FoldedName: [Int]] = [:]
    var others: [FoldedName: [Int]] = [:]
    for (i, line) in lines.enumerated() {
      names[FoldedName(line.name), default: []].append(i)
      for other in [line.code] + line.aliases where !other.isEmpty { others[FoldedName(other), default: []].append(i) }
    }
    var parents: [Int?] = []
    for line in lines {
      guard !line.parent.isEmpty else {
        parents.append(nil)
        continue
      }
      let found = names[FoldedName(line.parent)] ?? others[FoldedName(line.parent)] ?? []
      guard let parent = found.first else {
        let near = NearestName.of(line.parent, in: lines.map(\.name))
        throw Diagnostic(
          .error, "units.parent", at: line.place,
          seen: Text(zh: "上级单位“\(line.parent)”不在名录中", en: "the parent `\(line.parent)` is not in the register"),
          fix: near.first.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
            ?? Text(zh: "请在名录中加上它，或留空", en: "add it to the register, or leave the cell empty"))
      }
      guard Set(found).count == 1 else {
        throw Diagnostic(
          .error, "units.parent", at: line.place,
          seen: Text(zh: "上级单位“\(line.parent)”有多个同名单位", en: "several units are called `\(line.parent)`"),
          fix: Text(zh: "请改填上级单位的编码", en: "give the parent's code instead"))
      }
      parents.append(parent)
    }
    return parents
  }

  /// A parent may be written in several ways, by name, code or alias; a name must stand once under it all the same.
  static func check(namesUnderOneParent lines: [Line], _ parents: [Int?]) throws(Diagnostic) {
    var seen: [[Int]: [FoldedName: Int]] = [:]
    for (at, line) in lines.enumerated() {
      let parent = [parents[at]].compactMap(\.self)
      if let other = seen[parent, default: [:]].updateValue(at, forKey: FoldedName(line.name)) {
        throw Diagnostic.twice(line, at: lines[other].place.line, differingIn: nil)
      }
    }
  }

  /// The lines with every unit right before those below it, siblings in the register's order.
  static func treeOrder(_ lines: [Line], _ parents: [Int?]) throws(Diagnostic) -> [Int] {
    var children = [[Int]](repeating: [], count: lines.count)
    for (i, parent) in parents.enumerated() { if let parent { children[parent].append(i) } }
    var order: [Int] = []
    var stack = lines.indices.filter { parents[$0] == nil }.reversed() as [Int]
    while let line = stack.popLast() {
      order.append(line)
      stack.append(contentsOf: children[line].reversed())
    }
    guard order.count == lines.count else {
      let reached = Set(order)
      let at = lines.indices.first { !reached.contains($0) } ?? 0
      var circle = [at]
      var next = parents[at]
      while let step = next, !circle.contains(step) {
        circle.append(step)
        next = parents[step]
      }
      let names = circle.map { lines[$0].name }.joined(separator: " → ")
      throw Diagnostic(
        .error, "units.circle", at: lines[at].place,
        seen: Text(zh: "上级单位成环：\(names)", en: "the parents go round in a circle: \(names)"),
        fix: Text(zh: "请把其中一个单位的上级改为正确的单位或留空", en: "correct or empty the parent of one of them"))
    }
    return order
  }
}
