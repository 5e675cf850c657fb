public import Rows

/// Some rows of a table, in order and with none left out, and what each of them is.
public struct TableBatch: Sendable {
  /// The rows.
  public var rows: RowBatch
  /// `roles[i]` is that of row `i`.
  public var roles: [RowRole]

  /// Rows with as many roles.
  public init(rows: RowBatch, roles: [RowRole]) {
    self.rows = rows
    self.roles = roles
  }
}
