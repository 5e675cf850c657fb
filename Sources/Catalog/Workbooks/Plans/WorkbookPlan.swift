import Diagnostics

/// A workbook as an office may write it: its name, for whom, and its sheets in order.
public struct WorkbookPlan: Sendable {
  /// Who gets a copy.
  public enum Audience: String, Sendable, CaseIterable {
    /// One workbook about everything.
    case whole
    /// One workbook a unit, holding nothing of other units.
    case unit
  }

  /// The stable name, for settings.
  public var id: String
  /// Where it stands among the workbooks.
  public var order: Int
  /// The name that its file begins with.
  public var title: Text
  /// Who gets a copy.
  public var audience: Audience
  /// The folder that it lies in, or empty.
  public var folder: Text
  /// The kinds of period that it is made for; nil for all.
  public var periods: [PeriodName]?
  /// Whether identity numbers and phones stay masked whatever the settings unmask.
  public var masksNumbers: Bool
  /// In the order of their tabs.
  public var sheets: [SheetPlan]
  /// Where it stands.
  public var place: Place

  /// Whether it is made for a period.
  public func applies(to period: Period) -> Bool {
    periods?.contains { $0.span == period.span } ?? true
  }
}
