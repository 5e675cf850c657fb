import Diagnostics

/// A figure's definition.
public struct Measure: Sendable {
  /// The stable name, as in `figures.csv`.
  public var id: String
  /// The name that people read.
  public var title: Text
  /// Further names that it is called by in targets, settings and questions: what it was titled before, say.
  public var names: [String]
  /// What it is called of one category, `{category}` standing for that: `{category}场次`. Empty where it is the title
  /// beside the category.
  public var categoryTitle: Text
  /// What it is counted in.
  public var unit: Text
  /// The kind of record it is made of; for a ratio the kind whose fields `by` names, or nil.
  public var kind: Int?
  /// How its number is formed.
  public var value: MeasureValue
  /// All must hold.
  public var conditions: [Condition]
  /// The date field that puts a record into the period; nil where the measure is a state as of a day.
  public var datedBy: Int?
  /// The field that names who is credited.
  public var credit: Int?
  /// Category fields, each of which parts the figure once more.
  public var by: [Int]
  /// Whether there is a figure without a category.
  public var hasTotal: Bool
  /// For sums: a factor for each record.
  public var conversion: UnitConversion?
  /// For ratios: multiplied in at the end (100 for a score out of 100).
  public var times: Int64
  /// For ratios: what stands in where the first is not defined.
  public var otherwise: MeasureValue?
  /// For ratios: what stands in for the whole.
  public var whole: MeasureValue?
  /// Of what is counted out of others, such as what is late: the measure of all of them. Its records tell whether a
  /// unit is measured.
  public var among: String?
  /// The measure of which it is a category by itself, so that the category has comparisons of its own: words that name both
  /// name the category.
  public var categoryOf: String?
  /// Which way is better, for ranks and arrows.
  public var better: Better
  /// How it is shown in sheets.
  public var format: FigureFormat
  /// Part of another measure only; not in figures or sheets.
  public var isHidden: Bool
  /// The comparisons that are made of it.
  public var derivations: Set<Derivation>
  /// The definition in words, for 指标口径.
  public var words: Text
  /// Where the definition stands.
  public var place: Place
}

extension Sequence where Element == Measure {
  /// The measure of an id, else of a title, else of a further name, titles and names in any writing: who takes a name as a
  /// title takes it away from whom was called so before.
  public func called(_ words: String) -> Measure? {
    let wanted = FoldedName(words)
    return first { $0.id == words } ?? first { [$0.title.zh, $0.title.en].contains { FoldedName($0) == wanted } }
      ?? first { $0.names.contains { FoldedName($0) == wanted } }
  }
}
