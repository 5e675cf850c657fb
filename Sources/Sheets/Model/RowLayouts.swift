/// Heights and levels of rows, found by counting. Like a dictionary by row, but in the order of rows.
public struct RowLayouts: Sendable, Hashable {
  /// Ends with a row that has a layout.
  private var layouts: [Sheet.Row?] = []

  /// No layouts.
  public init() {}

  /// A row's layout, where it has one.
  public subscript(row: Int) -> Sheet.Row? { layouts.indices.contains(row) ? layouts[row] : nil }

  /// A row's layout, that given where it has none yet. Precondition: the row is not negative.
  subscript(row: Int, default standard: Sheet.Row) -> Sheet.Row {
    get { self[row] ?? standard }
    set {
      if row >= layouts.count { layouts += repeatElement(nil, count: row + 1 - layouts.count) }
      layouts[row] = newValue
    }
  }

  /// Each row that has a layout.
  public func forEach<Failure: Error>(_ body: (Int, Sheet.Row) throws(Failure) -> Void) throws(Failure) {
    for row in layouts.indices {
      if let layout = layouts[row] { try body(row, layout) }
    }
  }
}
