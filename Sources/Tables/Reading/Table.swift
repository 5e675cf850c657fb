/// One of the tables of a file: what stands above its rows. The rows themselves come in batches.
public struct Table: Sendable {
  /// As many as the header has cells; without a header, as many as most rows have fields, all without a name.
  public var columns: [TableColumn]
  /// The rows above the header, in order: titles, notes, blank rows.
  public var preamble: [SetAsideRow]
  /// The header's own rows; empty where there is no header.
  public var headerLines: [SetAsideRow]
  /// Of a table that goes on below the line of another reporting body, or of another time, with the header of the one before: what stands
  /// above that one, but for the lines that name a body. These rows are of the one before.
  public var carried: [SetAsideRow]?

  /// The year or month that a line right above the rows names, where that is not among the titles above the header, or
  /// the table goes on below it.
  public var heading: String?

  /// Whether the table has a header, its own or that of the table before.
  public var hasHeader: Bool { !headerLines.isEmpty || carried != nil }

  /// A table with what stands above its rows.
  public init(columns: [TableColumn], preamble: [SetAsideRow], headerLines: [SetAsideRow]) {
    self.columns = columns
    self.preamble = preamble
    self.headerLines = headerLines
  }
}
