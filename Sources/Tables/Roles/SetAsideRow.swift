/// A row that is no data: where it stands and what it says.
public struct SetAsideRow: Sendable, Hashable {
  /// The physical line on which it starts, from 1.
  public var line: Int
  /// Its cells, unchanged.
  public var cells: [String]
  /// Why it is set aside.
  public var role: RowRole

  /// A row with its place and its words.
  public init(line: Int, cells: [String], role: RowRole) {
    self.line = line
    self.cells = cells
    self.role = role
  }

  /// Whether it says a table's `heading` or a line of it.
  public func isPart(of heading: String?) -> Bool { loneText.map { heading?.contains($0) ?? false } ?? false }

  /// Its only text, where it has but one.
  var loneText: String? {
    let filled = cells.filter { !CellShape.isBlank($0) }
    return filled.count == 1 ? filled[0] : nil
  }
}
