import Diagnostics

/// What a cell's text came to.
public enum ValueReading<Value: Sendable & Hashable>: Sendable, Hashable {
  /// Nothing is written. `repair` names a clerk's mark for nothing (`—`, `无`) that was read so; nil where the cell is
  /// really empty.
  case blank(repair: Repair?)
  /// A value. `repair` says what was changed to understand it; nil where it was written as its type is written.
  case value(Value, repair: Repair?)
  /// No value can be told for certain.
  case refused(Refusal)
}

extension ValueReading {
  /// The value, or nil where the cell is blank or refused.
  @inlinable public var value: Value? {
    if case .value(let value, _) = self { value } else { nil }
  }

  /// What was changed to understand the cell, if anything.
  @inlinable public var repair: Repair? {
    switch self {
    case .blank(let repair), .value(_, let repair): repair
    case .refused: nil
    }
  }

  /// Why the cell cannot be used, if it cannot.
  @inlinable public var refusal: Refusal? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }

  /// Whether nothing is written in the cell.
  @inlinable public var isBlank: Bool {
    if case .blank = self { true } else { false }
  }

  /// The same reading with its value made into another.
  @inlinable
  public func map<Other: Sendable & Hashable>(_ transform: (Value) -> Other) -> ValueReading<Other> {
    switch self {
    case .blank(let repair): .blank(repair: repair)
    case .value(let value, let repair): .value(transform(value), repair: repair)
    case .refused(let refusal): .refused(refusal)
    }
  }
}
