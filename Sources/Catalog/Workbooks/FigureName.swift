import Diagnostics

/// A measure, or a figure derived from it, as definitions write it: `x`, `x@rank`, `x@previous.change`.
public struct FigureName: Sendable, Hashable {
  /// What is derived.
  public enum Derived: String, Sendable, CaseIterable {
    case previous, lastYear, yearToDate, share, rank, groupRank
    case previousChange = "previous.change"
    case lastYearChange = "lastYear.change"
  }

  /// A measure's id.
  public var measure: String
  /// Nil for the measure itself.
  public var derived: Derived?

  /// The name of a measure, or of a figure derived from it.
  public init(_ measure: String, _ derived: Derived? = nil) {
    self.measure = measure
    self.derived = derived
  }

  /// As in `figures.csv`.
  public var id: String { derived.map { "\(measure)@\($0.rawValue)" } ?? measure }

  /// Reads a name; nil where the part after `@` is none of the derived figures.
  public init?(id: String) {
    let parts = id.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1: self.init(parts[0])
    case 2:
      guard let derived = Derived(rawValue: parts[1]) else { return nil }
      self.init(parts[0], derived)
    default: return nil
    }
  }
}

extension FigureName {
  /// Reads a name of a definition, and checks it against the measures that are known.
  init(_ node: DefinitionNode, measures: [String: Int]) throws(Diagnostic) {
    try self.init(try node.string(), at: node, measures: measures)
  }

  init(_ id: String, at node: DefinitionNode, measures: [String: Int]) throws(Diagnostic) {
    guard let name = FigureName(id: id) else {
      let allowed = Derived.allCases.map { "@" + $0.rawValue }
      throw node.wrong(
        Text(zh: "看不懂的数字“\(id)”", en: "not a figure: `\(id)`"),
        Text(zh: "@后可用：\(allowed.joined(separator: "、"))", en: "allowed: \(allowed.joined(separator: ", "))"))
    }
    guard measures[name.measure] != nil else {
      let near = NearestName.of(name.measure, in: measures.keys.sorted())
      throw node.wrong(
        Text(zh: "没有指标“\(name.measure)”", en: "there is no measure `\(name.measure)`"),
        near.isEmpty
          ? Text(zh: "可用的指标见 measures-*.yaml", en: "measures are defined in measures-*.yaml")
          : Text(zh: "是否应为“\(near[0])”？", en: "did you mean `\(near[0])`?"))
    }
    self = name
  }
}
