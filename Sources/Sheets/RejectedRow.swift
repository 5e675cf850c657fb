import Diagnostics
import Figures

/// A row that was set aside, as a unit is told of it.
public struct RejectedRow: Sendable, Hashable {
  /// One cell of it, of a column that is known.
  public struct Cell: Sendable, Hashable {
    /// The field's label.
    public var label: Text
    /// Told apart by what must be masked.
    public var value: Listing.Value

    /// A cell under its label.
    public init(_ label: Text, _ value: Listing.Value) {
      self.label = label
      self.value = value
    }
  }

  /// Relative to the inputs folder.
  public var file: String
  /// The physical line, from 1.
  public var line: Int
  /// Position of its unit in `Figures.units`; nil where the row names none that is known.
  public var unit: Int?
  /// Why it could not be used.
  public var reason: Text
  /// What to do about it.
  public var fix: Text
  /// Its cells in the file's order; those of columns that no definition knows are left out, as they may hold anything.
  public var cells: [Cell]

  /// A row set aside.
  public init(file: String, line: Int, unit: Int?, reason: Text, fix: Text, cells: [Cell] = []) {
    self.file = file
    self.line = line
    self.unit = unit
    self.reason = reason
    self.fix = fix
    self.cells = cells
  }
}
