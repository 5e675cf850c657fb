import Diagnostics

/// What became of the rows of a form that are all one record: the items of the score sheet of one visit.
struct UnitedForm {
  /// How many rows they were, without those that tell their sum.
  var parts: Int
  /// What the parts do not tell of the whole.
  var doubts: [(field: Int, doubt: Doubt)] = []

  /// Why an amount of the whole is told, or is not.
  enum Doubt {
    /// Some parts have none, and no row tells the sum.
    case missing
    /// A row says another sum than the parts make: theirs, and that, in millionths.
    case contradicted(parts: Int64, said: Int64)
    /// What it is out of is not told.
    case withoutWhole(Text)
    /// What it is out of is not told, and the usual was taken.
    case usualWhole(Int64, of: Text)
  }
}
