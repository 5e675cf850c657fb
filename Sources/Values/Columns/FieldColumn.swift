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
  public var codes = RowCodes()
  /// By code.
  public package(set) var states: [State] = [.blank]
  /// By code: the day, second or fixed-point amount; `blank` where there is none. Texts bear 0 here.
  public var values: CodeValues { CodeValues(column: self) }
  /// By code: the text in the form in which texts are compared and shown; empty for numeric types.
  ///
  /// Where hardly any text repeats, a few codes may bear the same one.
  public package(set) var texts = TextList(empty: 1)
  /// Whether it is certain that no two codes bear the same text.
  public package(set) var hasDistinctTexts = false
  /// What `values` holds; empty where those of all codes with a value are 0.
  @usableFromInline private(set) var numbers: [Int64] = []

  /// A column as it was kept: nil where the lists do not fit each other.
  package init?(codes: RowCodes, states: [UInt8], numbers: [Int64], texts: TextList) {
    let known = states.compactMap { State(rawValue: $0) }
    guard !known.isEmpty, known.count == states.count, numbers.isEmpty || numbers.count == known.count,
      texts.count == known.count, codes.allSatisfy({ $0 < known.count })
    else { return nil }
    self.init(codes: codes, states: known, numbers: numbers, texts: texts)
  }

  /// What `values` holds, as it is stored.
  package var storedNumbers: [Int64] { numbers }

  /// A column without a row.
  public init() {}

  /// A column whose texts came to what these lists say, code by code.
  package init(codes: RowCodes, states: [State], numbers: [Int64], texts: TextList) {
    (self.codes, self.states, self.numbers, self.texts) = (codes, states, numbers, texts)
  }

  /// The number of a code, or `blank`.
  @inlinable
  public func value(code: Int) -> Int64 {
    numbers.isEmpty ? (states[code] == .value ? 0 : Self.blank) : numbers[code]
  }

  /// The number of a row, or `blank`.
  @inlinable public func value(row: Int) -> Int64 { value(code: Int(codes[row])) }

  /// The text of a row.
  @inlinable public func text(row: Int) -> String { texts[Int(codes[row])] }

  /// What a row's cell came to.
  @inlinable public func state(row: Int) -> State { states[Int(codes[row])] }

  /// How many codes there are.
  @inlinable public var count: Int { states.count }

  /// Whether any code came to a value.
  public var holdsValues: Bool { states.contains(.value) }

  /// Adds a value that no cell bears as such: one computed, supplied, or carried over. Returns its code.
  public mutating func add(value: Int64, text: String = "", state: State = .value) -> UInt32 {
    if value != (state == .value ? 0 : Self.blank) && numbers.isEmpty { numbers = Array(values) }
    states.append(state)
    if !numbers.isEmpty { numbers.append(value) }
    texts.append(text)
    hasDistinctTexts = false
    return UInt32(states.count - 1)
  }

  /// Adds what a code of another column came to. Returns its code here.
  mutating func add(from other: FieldColumn, _ code: Int) -> UInt32 {
    add(value: other.value(code: code), text: other.texts[code], state: other.states[code])
  }

  /// The numbers of a column by code.
  public struct CodeValues: RandomAccessCollection, Sendable {
    @usableFromInline let column: FieldColumn

    /// 0.
    @inlinable public var startIndex: Int { 0 }

    /// How many codes there are.
    @inlinable public var endIndex: Int { column.count }

    /// The number of a code, or `FieldColumn.blank`.
    @inlinable public subscript(code: Int) -> Int64 { column.value(code: code) }
  }
}
