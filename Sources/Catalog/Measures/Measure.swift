import Diagnostics

/// How a measure's number is formed. The list is closed; there are no expressions.
public enum MeasureValue: Sendable, Hashable {
  /// The number of records.
  case count
  /// The sum of a numeric field.
  case sum(field: Int)
  /// The number of distinct values of a field: people, as a rule.
  case distinct(fields: [Int])
  /// One measure divided by another.
  case ratio(String, String)
  /// The mean number of days from one date to the other.
  case meanDays(from: Int, to: Int)
  /// Registered people who hold exactly so many stars.
  case stars(Int)
  /// Registered people whose stars rose in the period.
  case starsPromoted
  /// Reports that the settings expect and that did not come.
  case missingReports
  /// The settings' index: weights × shares, out of 100.
  case score
}

/// Which way of a measure is better.
public enum Better: String, Sendable, CaseIterable {
  case more, less, neither
}

/// How a figure is shown in sheets.
public enum FigureFormat: String, Sendable, CaseIterable {
  /// `#,##0`
  case integer
  /// `#,##0.0`
  case decimal
  /// `0.0%`
  case percent
  /// `#,##0.00`, in the settings' unit of money
  case money
}

/// Figures that are derived from a measure by comparison.
public enum Derivation: String, Sendable, CaseIterable {
  case previous, lastYear, yearToDate, share, rank
}

/// Multiplies a sum by a factor that another field names (litres into millilitres).
public struct UnitConversion: Sendable, Hashable {
  /// The field that names the unit.
  public var field: Int
  /// Folded word to factor; an empty word stands for an empty cell. A word not listed makes the record doubtful: it is left out.
  public var factors: [String: Int64]
}

/// A figure's definition.
public struct Measure: Sendable {
  /// The stable name, as in `figures.csv`.
  public var id: String
  /// The name that people read.
  public var title: Text
  /// Further names that it is called by in targets, settings and questions: what it was titled before, say.
  public var names: [String]
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

extension Measure {
  /// Whether words are its title or one of its further names, in any writing.
  public func isCalled(_ words: String) -> Bool {
    let wanted = FoldedName(words)
    return ([title.zh, title.en] + names).contains { FoldedName($0) == wanted }
  }
}
