/// What the cells of a field hold. How each is read is told in `Records/Values`.
public enum FieldType: String, Sendable, CaseIterable {
  case date, time, duration, number, percent, money, code, text, unit, choice
  /// Several units in one cell, parted by 、 ; ；.
  case units
  /// An identity card number (GB 11643).
  case idNumber = "id number"

  /// Whether a cell comes to an integer: a day, a second, or a fixed-point amount.
  public var isNumeric: Bool {
    switch self {
    case .date, .time, .duration, .number, .percent, .money: true
    default: false
    }
  }

  /// What its amounts are kept in parts of.
  var scale: Int64 { self == .duration ? FixedPoint.hour : FixedPoint.number }

  /// Whether a cell holds one text that is kept as it stands, with no body or number behind it.
  var isWords: Bool {
    switch self {
    case .code, .text, .choice, .idNumber: true
    case .date, .time, .duration, .number, .percent, .money, .unit, .units: false
    }
  }
}
