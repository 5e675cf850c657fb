import Diagnostics

/// What a kind of record is to the pipeline.
public enum KindForm: String, Sendable, CaseIterable {
  /// Records that are counted.
  case log
  /// The register of reporting bodies, of people, of targets.
  case units, people, targets
}

/// A kind of record: its fields, its key, and how its files are told.
public struct Kind: Sendable {
  /// The stable name that measures and settings use.
  public var id: String
  public var title: Text
  /// Further names by which a folder or file is known to hold this kind.
  public var aliases: [String]
  public var form: KindForm
  public var fields: [Field]
  /// The fields of the key, the number first; empty where all known fields together are the key.
  public var key: [Int]
  /// The key of a record whose number is empty; each item lists alternatives, of which the first filled one counts.
  public var keyWithoutNumber: [[Int]]
  /// Checks between fields: each value must not exceed the next (`positive ≤ valid ≤ returned ≤ sent`).
  public var ascending: [[Int]]
  /// Where the definition stands.
  public var place: Place

  /// The first field of a role.
  public func field(_ role: FieldRole) -> Int? { fields.firstIndex { $0.role == role } }

  /// All fields of a role.
  public func fields(_ role: FieldRole) -> [Int] { fields.indices.filter { fields[$0].role == role } }

  /// The field of an id.
  public func field(named id: String) -> Int? { fields.firstIndex { $0.id == id } }
}
