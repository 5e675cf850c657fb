/// A sheet as plain values.
public struct Sheet: Sendable, Hashable {
  /// A row's height in points and its level in the outline.
  public struct Row: Sendable, Hashable {
    public var height: Double?
    public var level = 0
  }

  /// What a reader should not warn about.
  public enum Ignored: String, Sendable, Hashable, CaseIterable {
    case numberAsText, formulaDiffers, formulaRange, twoDigitYear
  }

  public var name: String
  public var cells: [Position: Cell] = [:]
  /// Widths in characters of the default font, from the first column.
  public var widths: [Double] = []
  public var rows: [Int: Row] = [:]
  public var merges: [CellRange] = []
  /// The first cell that scrolls.
  public var freeze: Position?
  public var filter: CellRange?
  public var charts: [Chart] = []
  public var ignored: [Ignored: [CellRange]] = [:]
  public var print = PrintSetup()
  /// Not shown, nor printed; holds what charts draw.
  public var isHidden = false
  public var tab: Colour?

  public init(name: String) { self.name = name }

  /// The position after the last used cell, both ways.
  public var size: (rows: Int, columns: Int) {
    cells.keys.reduce(into: (0, 0)) { size, at in
      size = (max(size.0, at.row + 1), max(size.1, at.column + 1))
    }
  }

  /// Puts a cell.
  public mutating func put(_ cell: Cell, _ row: Int, _ column: Int) { cells[Position(row, column)] = cell }

  /// Puts a cell over several columns; those beside it bear its style.
  public mutating func put(_ cell: Cell, _ row: Int, _ columns: ClosedRange<Int>, through last: Int? = nil) {
    for r in row...(last ?? row) { for c in columns { put(.blank(cell.style), r, c) } }
    put(cell, row, columns.lowerBound)
    let range = CellRange(rows: row...(last ?? row), columns: columns)
    if !range.isSingle { merges.append(range) }
  }

  public mutating func setHeight(_ height: Double, row: Int) { rows[row, default: Row()].height = height }
}

/// How a sheet is printed: A4 landscape, one page wide.
public struct PrintSetup: Sendable, Hashable {
  /// The rows repeated on each page.
  public var repeated: ClosedRange<Int>?
  public var area: CellRange?
  /// How many pages it is fitted to downwards; nil for as many as it takes.
  public var pages: Int?
  /// In millimetres.
  public var sideMargin = 20.0
  public var topMargin = 20.0
  public var bottomMargin = 20.0
  public var footerLeft = ""
  public var footerCentre = ""
  public var footerRight = ""
  /// Rows before which a new page begins.
  public var breaks: [Int] = []

  public init() {}
}
