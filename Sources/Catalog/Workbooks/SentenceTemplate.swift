import Diagnostics

/// A sentence with figures in braces and optional pieces in brackets: `服务{x}人次[，环比{x@previous.change}]。`
///
/// Nothing is computed in it: a brace holds a figure's id, with `field=value` for one category, a word of `Word`, or
/// `top N x` (`top N x by field`), the leading units (categories) with their figures, `all x by field`, all categories that
/// have something, `other x by field`, those of them that no other measure counts, `bottom N x`, the trailing units, or
/// `units x`, whose they are. `if x` and `if no x` say nothing: what bears them is said where there is something of `x`,
/// or where there is nothing.
public struct SentenceTemplate: Sendable, Hashable {
  /// Words that stand for what the report is of.
  public enum Word: String, Sendable, CaseIterable {
    /// The name of everything together.
    case whole
    /// The unit that the workbook is for, or the whole.
    case unit
    /// The unit's group, where other units of its level are in it.
    case group
    /// The period's title.
    case period
    /// 红榜, 黑榜: the leading and trailing units of each group by the settings' index, with their scores.
    case red, black
    /// The units with a red flag (流动红旗), and those with a yellow card (黄牌).
    case flags, cards
    /// The units without a rank, as less than half of the weight is measured.
    case unranked
    /// Of a period that is assessed and still runs: that it does, up to what day it is known.
    case unfinished
    /// How many targets the workbook's own body has, and how they stand.
    case targets
    /// Its targets that were not met, with what was reached.
    case unmet
    /// Those that were nearly met.
    case near
    /// Those that are not met so far, of cycles that still run.
    case late
    /// The units below it that did not meet targets of theirs, target by target.
    case behind
    /// The expected reports whose cycle has begun and is not over.
    case pending
    /// Says nothing; undefined but of a period that no record reaches yet, of which is told how things stand.
    case unreached
    /// 本月, 本季度 …
    case word
    /// 今年, or 本年度 where years do not begin in January.
    case year
    /// 月报, 季报 …
    case report
    /// 月度, 每周 of a week, 每半月 of half a month: the steps of its trend.
    case steps
    /// 填报单位.
    case reporter
    /// 截至.
    case asOf
    /// The ledgers of which only empty forms came (零报告).
    case empty
    /// How many items a notice lists.
    case items
  }

  /// A piece of a sentence.
  public enum Piece: Sendable, Hashable {
    case text(String)
    case word(Word)
    case figure(FigureName)
    /// The figure of one category: a field's id, and its value.
    case part(FigureName, field: String, value: String)
    /// The leading units, or categories of a field, by a measure.
    case leading(Int, measure: String, by: String?)
    /// All categories of a field that have something, in the field's order; or only those that no other measure counts.
    case every(measure: String, by: String, isOther: Bool)
    /// The trailing units by a measure, the last first.
    case trailing(Int, measure: String)
    /// Those that a number is of: units without units below, and own parts, the most first.
    case holders(measure: String)
    /// Says nothing; undefined where there is nothing of a figure, or something if `isNone`.
    case condition(FigureName, field: String?, value: String, isNone: Bool)
    /// Vanishes where a figure in it is undefined.
    indirect case optional([Piece])
  }

  /// In the order of the sentence.
  public var pieces: [Piece]
}

extension SentenceTemplate {
  /// Reads a sentence that has been checked with its definition; nil where it is none.
  public init?(_ text: String) {
    guard let pieces = try? Self.parse(text, check: { _ throws(Malformed) in }) else { return nil }
    self.pieces = pieces
  }

  struct Malformed: Error {
    var seen: Text
    var fix: Text
  }

  init(_ text: String, at node: DefinitionNode, measures: [String: Int]) throws(Diagnostic) {
    var wrong: Diagnostic?
    do throws(Malformed) {
      pieces = try Self.parse(text) { name throws(Malformed) in
        do throws(Diagnostic) {
          _ = try FigureName(name.id, at: node, measures: measures)
        } catch {
          wrong = error
          throw Malformed(seen: error.seen, fix: error.fix)
        }
      }
    } catch {
      throw wrong ?? node.wrong(error.seen, error.fix)
    }
  }

  static func parse(
    _ text: String, check: (FigureName) throws(Malformed) -> Void
  ) throws(Malformed) -> [Piece] {
    var levels: [[Piece]] = [[]]
    var words = ""
    var rest = text[...]
    func flush() {
      if !words.isEmpty { levels[levels.count - 1].append(.text(words)) }
      words = ""
    }
    while let character = rest.popFirst() {
      switch character {
      case "[":
        flush()
        levels.append([])
      case "]" where levels.count > 1:
        flush()
        let inner = levels.removeLast()
        levels[levels.count - 1].append(.optional(inner))
      case "{":
        flush()
        guard let end = rest.firstIndex(of: "}") else { throw unclosed }
        levels[levels.count - 1].append(try piece(String(rest[..<end]), check))
        rest = rest[rest.index(after: end)...]
      case "]", "}": throw unclosed
      default: words.append(character)
      }
    }
    flush()
    guard levels.count == 1 else { throw unclosed }
    return levels[0]
  }

  private static var unclosed: Malformed {
    Malformed(
      seen: Text(zh: "句中的 { } 或 [ ] 不成对", en: "{ } or [ ] of the sentence do not match"),
      fix: Text(zh: "请补上另一半", en: "add the other half"))
  }

  private static func piece(
    _ inside: String, _ check: (FigureName) throws(Malformed) -> Void
  ) throws(Malformed) -> Piece {
    if let word = Word(rawValue: inside) { return .word(word) }
    let parts = inside.split(separator: " ").map(String.init)
    if parts.first == "top", parts.count == 3 || (parts.count == 5 && parts[3] == "by"),
      let count = Int(parts[1]), count > 0
    {
      try check(FigureName(parts[2]))
      return .leading(count, measure: parts[2], by: parts.count == 5 ? parts[4] : nil)
    }
    if parts.first == "all" || parts.first == "other", parts.count == 4, parts[2] == "by" {
      try check(FigureName(parts[1]))
      return .every(measure: parts[1], by: parts[3], isOther: parts[0] == "other")
    }
    if parts.first == "bottom", parts.count == 3, let count = Int(parts[1]), count > 0 {
      try check(FigureName(parts[2]))
      return .trailing(count, measure: parts[2])
    }
    if parts.count == 2, parts[0] == "units" {
      try check(FigureName(parts[1]))
      return .holders(measure: parts[1])
    }
    if parts.first == "if", let condition = try condition(parts.dropFirst(), check) { return condition }
    if parts.count == 2, let name = FigureName(id: parts[0]), let equals = parts[1].firstIndex(of: "=") {
      try check(name)
      return .part(name, field: String(parts[1][..<equals]), value: String(parts[1][parts[1].index(after: equals)...]))
    }
    guard let name = FigureName(id: inside), inside.contains(".") else {
      let allowed = Word.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")
      throw Malformed(
        seen: Text(zh: "看不懂“{\(inside)}”", en: "`{\(inside)}` is neither a figure nor a word"),
        fix: Text(
          zh: "可用：指标编号（可带 @）、{top 3 指标}、{all 指标 by 字段}、{other 指标 by 字段}、{units 指标}、{if 指标}、{if no 指标}、\(allowed)",
          en:
            "allowed: a figure's id, {top 3 measure}, {all measure by field}, {other measure by field}, {units measure}, {if measure}, "
            + "{if no measure}, \(allowed)"))
    }
    try check(name)
    return .figure(name)
  }

  /// `x`, `x field=value`, either after `no`; nil where it is neither.
  private static func condition(
    _ words: ArraySlice<String>, _ check: (FigureName) throws(Malformed) -> Void
  ) throws(Malformed) -> Piece? {
    let isNone = words.first == "no"
    let rest = Array(isNone ? words.dropFirst() : words)
    guard let first = rest.first, let name = FigureName(id: first), rest.count <= 2 else { return nil }
    try check(name)
    guard rest.count == 2 else { return .condition(name, field: nil, value: "", isNone: isNone) }
    guard let equals = rest[1].firstIndex(of: "=") else { return nil }
    return .condition(
      name, field: String(rest[1][..<equals]), value: String(rest[1][rest[1].index(after: equals)...]), isNone: isNone)
  }
}
