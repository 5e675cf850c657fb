/// A sheet as plain values.
public struct Sheet: Sendable, Hashable {
  /// A row's height in points and its level in the outline.
  public struct Row: Sendable, Hashable {
    /// In points; nil for the standard one.
    public var height: Double?
    /// How deep in the outline, from 0.
    public var level = 0
  }

  /// What a reader should not warn about.
  public enum Ignored: String, Sendable, Hashable, CaseIterable {
    case numberAsText, formulaDiffers, formulaRange, twoDigitYear
  }

  /// The name on its tab.
  public var name: String
  /// What stands where.
  public var cells = CellGrid()
  /// Widths in characters of the default font, from the first column.
  public var widths: [Double] = []
  /// Heights and levels of rows that have them.
  public var rows = RowLayouts()
  /// Cells shown as one.
  public var merges: [CellRange] = []
  /// The first cell that scrolls.
  public var freeze: Position?
  /// The header and rows that a filter works on.
  public var filter: CellRange?
  /// Charts over its cells.
  public var charts: [Chart] = []
  /// Ranges that a reader should not warn about.
  public var ignored: [Ignored: [CellRange]] = [:]
  /// How it is printed.
  public var print = PrintSetup()
  /// Not shown, nor printed; holds what charts draw.
  public var isHidden = false
  /// The tab's colour.
  public var tab: Colour?
  /// The headings and all rows of a list that is longer than the sheet shows, to lie beside it as CSV; else empty.
  public var whole: [[String]] = []

  /// What is said in place of a list that has nothing; nil of all other sheets.
  public var said: String?

  /// A sheet without cells.
  public init(name: String) { self.name = name }

  /// The position after the last used cell, both ways.
  public var size: (rows: Int, columns: Int) {
    var size = (rows: 0, columns: 0)
    cells.forEach { at, _ in size = (max(size.rows, at.row + 1), max(size.columns, at.column + 1)) }
    return size
  }

  /// Puts a cell.
  public mutating func put(_ cell: Cell, _ row: Int, _ column: Int) { cells.put(cell, Position(row, column)) }

  /// Puts a cell over several columns; those beside it bear its style.
  public mutating func put(_ cell: Cell, _ row: Int, _ columns: ClosedRange<Int>, through last: Int? = nil) {
    put(cell, row, columns.lowerBound)
    let range = CellRange(rows: row...(last ?? row), columns: columns)
    guard !range.isSingle else { return }
    let blank = Cell.blank(cell.style)
    for r in range.rows { for c in columns where r != row || c != columns.lowerBound { put(blank, r, c) } }
    merges.append(range)
  }

  /// Sets a row's height in points.
  public mutating func setHeight(_ height: Double, row: Int) { rows[row, default: Row()].height = height }
}
