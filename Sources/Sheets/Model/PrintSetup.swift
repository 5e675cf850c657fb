/// How a sheet is printed: A4 landscape, one page wide.
public struct PrintSetup: Sendable, Hashable {
  /// The rows repeated on each page.
  public var repeated: ClosedRange<Int>?
  /// What is printed; nil for all.
  public var area: CellRange?
  /// How many pages it is fitted to downwards; nil for as many as it takes.
  public var pages: Int?
  /// In millimetres.
  public var sideMargin = 20.0
  /// In millimetres.
  public var topMargin = 20.0
  /// In millimetres; the footer stands in it.
  public var bottomMargin = 20.0
  /// At the left of each foot, as it is read.
  public var footerLeft = ""
  /// In the middle of each foot, with Excel's codes for pages.
  public var footerCentre = ""
  /// At the right of each foot, as it is read.
  public var footerRight = ""
  /// Rows before which a new page begins.
  public var breaks: [Int] = []
  /// Whether its pages go to different people: they bear no numbers.
  public var isParted = false
  /// Upright, as letters are; tables lie.
  public var isPortrait = false
  /// Columns of a table too wide to be read on one page, each block printed on pages of its own beside the columns before
  /// the first block; empty for one page wide.
  public var blocks: [ClosedRange<Int>] = []
  /// The scale in percent of a sheet with blocks, where it is less than the one at which the widest fits.
  public var scale: Int?

  /// A4 landscape, one page wide, without a footer.
  public init() {}
}
