/// Cells that a chart draws.
public struct ChartRange: Sendable, Hashable {
  /// The name of the sheet that the cells are on.
  public var sheet: String
  /// The cells.
  public var range: CellRange

  /// Cells of a sheet.
  public init(_ sheet: String, _ range: CellRange) {
    self.sheet = sheet
    self.range = range
  }
}
