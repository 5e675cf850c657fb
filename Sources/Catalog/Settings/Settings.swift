import Diagnostics

/// What an office may set. Every key has a default in the embedded `settings.yaml`.
public struct Settings: Sendable {
  /// The name of everything together.
  public var whole: String
  /// Where the office's own settings name it; nil where they leave it.
  public var wholePlace: Place?
  /// 填报单位.
  public var reporter: String
  /// The language of the files.
  public var language: Language
  /// The month with which the year of 累计 begins.
  public var yearStarts: Int
  /// 截至: a day up to which all is known to be in, though the records end earlier; nil where the records alone tell.
  public var asOf: CivilDate?
  /// Where it is named.
  public var asOfPlace: Place?
  /// Whether a service is credited to the person's register unit instead of the unit that the record names.
  public var countsByRegister: Bool
  /// Folded words of an approval field that approve.
  public var approved: Set<String>
  /// Words in a file's name that make it a correction, read last.
  public var corrections: [String]
  /// Those of them that only add what was late, and change nothing.
  public var additions: [String]
  /// Hours from which 1, 2, … stars are held, rising.
  public var starHours: [Int]
  /// The regulation that the stars follow.
  public var starSource: String
  /// Below this number of records a unit is not ranked.
  public var minimumRecords: Int
  /// Kind's id to how often a report of it is expected.
  public var expectedReports: [String: Cycle]
  /// Named phases, in the order of their first days.
  public var phases: [Phase]
  /// Kind's id to field's id to further header names.
  public var headers: [String: [String: [String]]]
  /// Whether money is shown in 万元.
  public var moneyInTenThousands: Bool
  /// How many stand on the red list.
  public var rankingTop: Int
  /// How many stand on the black list.
  public var rankingBottom: Int
  /// The score below which a unit is warned.
  public var rankingPass: Int
  /// The ids of workbooks that may show names in full.
  public var unmasked: [String]
  /// The ids of the workbooks wanted; nil for all.
  public var workbooks: [String]?
  /// 测评体系.
  public var index: ScoreIndex?
}
