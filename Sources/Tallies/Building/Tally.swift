import Catalog

/// What one measure comes to, per credit, category and atoms; a commutative monoid under `merging`.
public struct Tally: Sendable {
  /// One piece of a tally.
  public struct Cell: Sendable {
    /// Number in `credits`.
    public var credit: Int32
    /// Position in `categories`.
    public var category: Int32
    /// One atom for each of `dateFields`.
    public var atoms: [Int32]
    /// Position in `asked`.
    public var asked: Int32 = 0
    /// Records.
    public var count: Int64 = 0
    /// The sum in fixed point, or of days.
    public var sum: Int128 = 0
    /// Of a set measure: its members, each once and rising; where tallies were merged, in any order and maybe several times.
    public var members: [UInt32] = []
  }

  /// Position in `Catalog.measures`.
  public var measure: Int
  /// The category field, if parted by one.
  public var by: Int?
  /// The date fields that cells hold atoms of; that of `dated by` first, if there is one.
  public var dateFields: [Int]
  /// The pieces of time that cells are parted by.
  public var atoms: Atoms
  /// Names of the categories in the order met; one empty name where not parted.
  public var categories: [String]
  /// Who is credited, by number.
  public var credits: Credits
  /// In the order of their keys.
  public var cells: [Cell]
  /// How many members there are at most: each is below this.
  public var memberBound: Int
  /// What stood in the fields of which other measures decide whether a record counts: the texts' numbers in the ledger,
  /// negative where nothing stood. Empty where there are no such fields.
  public var asked: [[Int64]] = []
}
