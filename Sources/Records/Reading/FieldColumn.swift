import Catalog

/// One field of all records of a file: a code a row, and what each code came to.
public struct FieldColumn: Sendable {
  /// What a distinct text came to.
  public enum State: UInt8, Sendable {
    case blank, value, refused
  }

  /// The value of a cell that holds none.
  public static let blank = Int64.min

  /// By row.
  public var codes: [UInt32] = []
  /// By code.
  public var states: [State] = [.blank]
  /// By code: the day, second or fixed-point amount; `blank` where there is none. Texts bear 0 here.
  public var values: [Int64] = [Self.blank]
  /// By code: the text in the form in which texts are compared and shown; empty for numeric types.
  public var texts: [String] = [""]

  /// A column without a row.
  public init() {}

  /// The number of a row, or `blank`.
  @inlinable public func value(row: Int) -> Int64 { values[Int(codes[row])] }

  /// The text of a row.
  @inlinable public func text(row: Int) -> String { texts[Int(codes[row])] }

  /// What a row's cell came to.
  @inlinable public func state(row: Int) -> State { states[Int(codes[row])] }

  /// How many codes there are.
  public var count: Int { states.count }

  /// Whether any code came to a value.
  public var holdsValues: Bool { states.contains(.value) }

  /// Adds a value that no cell bears as such: one computed, supplied, or carried over. Returns its code.
  public mutating func add(value: Int64, text: String = "") -> UInt32 {
    states.append(.value)
    values.append(value)
    texts.append(text)
    return UInt32(states.count - 1)
  }
}
