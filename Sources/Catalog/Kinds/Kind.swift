import Diagnostics

/// A kind of record: its fields, its key, and how its files are told.
public struct Kind: Sendable {
  /// The stable name that measures and settings use.
  public var id: String
  /// The name that people read.
  public var title: Text
  /// Further names by which a folder or file is known to hold this kind.
  public var aliases: [String]
  /// A log or one of the registers.
  public var form: KindForm
  /// The columns, in the order in which they are listed everywhere.
  public var fields: [Field]
  /// The fields of the key, the number first; empty where all known fields together are the key.
  public var key: [Int]
  /// The key of a record whose number is empty; each item lists alternatives, of which the first filled one counts.
  public var keyWithoutNumber: [[Int]]
  /// Checks between fields: each value must not exceed the next (`positive ≤ valid ≤ returned ≤ sent`).
  public var ascending: [[Int]]
  /// Words of one field that another, empty, contradicts: the record counts, and is listed as doubtful.
  public var doubts: [Doubt]
  /// Numbers out of others: a record of which one exceeds its whole, or looks like a fraction of it, counts and is doubtful.
  public var portions: [Portion]
  /// Fields that name whom a record is of, where it is one's: several names in a cell are doubtful.
  public var single: [Int]
  /// Columns that bear a field's name and may tell something else.
  public var otherMeanings: [OtherMeaning]
  /// Names of columns that say how many people or times a row is for, where a record is one person's: more than one is
  /// doubtful.
  public var headCounts: [String]
  /// Whether rows are of the body that they name, whoever reports them: who was inspected, who is responsible.
  public var isOfOthers: Bool
  /// How a form is told of which all rows are one record; nil where each row always is one.
  public var parts: Parts?
  /// Words of titles and files that name something else which has the same columns: a list of what was spent or handed out.
  public var otherNames: [String]
  /// Where the definition stands.
  public var place: Place

  /// The first field of a role.
  public func field(_ role: FieldRole) -> Int? { fields.firstIndex { $0.role == role } }

  /// All fields of a role.
  public func fields(_ role: FieldRole) -> [Int] { fields.indices.filter { fields[$0].role == role } }

  /// The field of an id.
  public func field(named id: String) -> Int? { fields.firstIndex { $0.id == id } }
}

extension Kind {
  /// The dates of which a row tells that its month was reported: the record's own, and when something happened to it since.
  public var reportingDates: [Int] {
    let own = field(.date)
    return fields.indices.filter { $0 == own || own != nil && fields[$0].type == .date && fields[$0].happens }
  }

  /// Whether a record goes on after its date and is sent again with what happened: a living ledger.
  public var isLiving: Bool { fields.contains { $0.type == .date && $0.happens } && reportingDates.count > 1 }

  /// Whether its records are of what was done on a day: none of them is to come.
  public var isOfDeeds: Bool {
    form == .log && !isLiving && field(.date).map { fields[$0].happens && fields[$0].isRequired } ?? false
  }
}
