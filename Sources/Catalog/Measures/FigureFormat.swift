/// How a figure is shown in sheets.
public enum FigureFormat: String, Sendable, CaseIterable {
  /// `#,##0`
  case integer
  /// `#,##0.0`
  case decimal
  /// `0.0%`
  case percent
  /// `#,##0.00`, in the settings' unit of money
  case money
}
