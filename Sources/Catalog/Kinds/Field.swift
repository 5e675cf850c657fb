import Diagnostics

/// A column of a kind.
public struct Field: Sendable {
  /// The stable name that measures use.
  public var id: String
  /// The label in workbooks and figures.
  public var label: Text
  /// All names accepted in a header, the label first.
  public var names: [String]
  /// Names of a column that tells a part of the body (科室): it is the body only where nothing else certain names one.
  public var partNames: [String]
  /// Names that mean this field only right of another field's column, where a further column tells the body: `单位` right
  /// of `数量`.
  public var namesBeside: [String: [String]]
  /// The required field that its column stands for where a header has none of that field's own.
  public var standsFor: String?
  /// The names under which it does; empty where it does under any.
  public var standingNames: [String] = []
  /// Words in the names of columns that each hold a degree of what it counts in one sum: with such, only a column of its first
  /// name is certain.
  public var degrees: [String] = []
  /// What its cells hold.
  public var type: FieldType
  /// What it is to its record, if anything that Swift knows of.
  public var role: FieldRole?
  /// A record without it is rejected.
  public var isRequired: Bool
  /// The listed values of a choice, the preferred wording of each first.
  public var choices: [String]
  /// Further writings of listed values: writing to value.
  public var synonyms: [String: String]
  /// Words of titles, files and folders that name a listed value where no column does: word to value.
  public var titled: [String: String] = [:]
  /// Words in names of columns that do, where no title does: word to value.
  public var headed: [String: String] = [:]
  /// Words before a listed value in a title that with it make a value of its own.
  public var aparts: [String] = []
  /// Whether a choice takes values that are not listed.
  public var isOpen: Bool
  /// Whether some measure counts only records of certain values.
  public internal(set) var decides = false
  /// Whether some measure adds its values up.
  public internal(set) var isSummed = false
  /// What its numbers count one by one, where a measure that adds them up says so: 份.
  public internal(set) var counted: String?
  /// Whether some measure is of each value by itself and has no total: then values that are not listed are not put
  /// together either.
  public internal(set) var isApart = false
  /// Whether the listed values are levels: shown as listed, the highest first, instead of the largest figure first.
  public var isOrdered: Bool
  /// Of the word that says whether the record was approved: those that say it was not, in place of the settings' words that
  /// say it was. Any other word leaves the record as it is.
  public var voids: [String] = []
  /// What an empty cell or an absent column counts as, read like any cell.
  public var standard: String?
  /// What the value must exceed, in the field's own scale (`FixedPoint`).
  public var above: Int64?
  /// The least value allowed, in the field's own scale.
  public var least: Int64?
  /// The most allowed, in the field's own scale.
  public var most: Int64?
  /// Years that a date may lie in.
  public var years: ClosedRange<Int>
  /// Whether the date says that something happened (not a deadline, not a registration).
  public var happens: Bool
  /// Whether the date is one by which something is due: 10月底前 names a day.
  public var isDeadline: Bool
  /// Whether a month without its day is its first day.
  public var takesMonths = false
  /// Values above this are doubtful: counted, and listed.
  public var doubtfulAbove: Int64?

  /// Whether it is a day that a record may lack and on which a figure rests: that of closing, or by which it was due.
  public var isDecidingDay: Bool { type == .date && decides && !isRequired }

  /// Whether its values part a figure into categories by name.
  public var isCategory: Bool { type == .choice }
}
