/// A code a row: two bytes each as long as that is enough for all, else four.
public struct RowCodes: RandomAccessCollection, MutableCollection, Sendable {
  /// All codes; empty once `wide` holds them.
  @usableFromInline private(set) var narrow: [UInt16] = []
  /// All codes, where one needs it; else empty.
  @usableFromInline private(set) var wide: [UInt32] = []
  /// How many rows there is to be room for.
  private var reserved = 0

  /// No rows.
  public init() {}

  /// The codes of all rows, in order.
  public init(_ codes: some Collection<UInt32>) {
    reserveCapacity(codes.count)
    for code in codes { append(code) }
  }

  /// One code for so many rows.
  public init(repeating code: UInt32, count: Int) {
    if let code = UInt16(exactly: code) {
      narrow = [UInt16](repeating: code, count: count)
    } else {
      wide = [UInt32](repeating: code, count: count)
    }
  }

  /// 0.
  @inlinable public var startIndex: Int { 0 }

  /// How many rows there are.
  @inlinable public var endIndex: Int { wide.isEmpty ? narrow.count : wide.count }

  /// The code of a row. O(1); setting one that is the first to need four bytes, O(rows).
  @inlinable
  public subscript(row: Int) -> UInt32 {
    get { wide.isEmpty ? UInt32(narrow[row]) : wide[row] }
    set { set(row, newValue) }
  }

  @usableFromInline
  mutating func set(_ row: Int, _ code: UInt32) {
    if wide.isEmpty, let code = UInt16(exactly: code) {
      narrow[row] = code
    } else {
      widen()
      wide[row] = code
    }
  }

  /// Makes room for so many rows.
  public mutating func reserveCapacity(_ rows: Int) {
    reserved = rows
    if wide.isEmpty { narrow.reserveCapacity(rows) } else { wide.reserveCapacity(rows) }
  }

  /// Adds the code of a further row. O(1), but where it is the first to need four bytes.
  public mutating func append(_ code: UInt32) {
    if wide.isEmpty, let code = UInt16(exactly: code) {
      narrow.append(code)
    } else {
      widen()
      wide.append(code)
    }
  }

  /// Adds the codes of further rows, all of them below a number.
  package mutating func append(_ codes: UnsafeBufferPointer<UInt32>, below limit: Int) {
    if wide.isEmpty && limit <= 1 << 16 {
      narrow += codes.lazy.map { UInt16(truncatingIfNeeded: $0) }
    } else {
      widen()
      wide += codes
    }
  }

  /// Adds the codes of further rows, each as what it stands for, all of them below a number. O(rows).
  ///
  /// - Precondition: every code stands for something.
  package mutating func append(_ others: RowCodes, as codes: [UInt32], below limit: Int) {
    reserveCapacity(Swift.max(reserved, count + others.count))
    if wide.isEmpty && limit <= 1 << 16 {
      let narrowed = codes.map { UInt16(truncatingIfNeeded: $0) }
      others.withStored(
        { narrow += $0.lazy.map { narrowed[Int($0)] } }, { narrow += $0.lazy.map { narrowed[Int($0)] } })
    } else {
      widen()
      others.withStored({ wide += $0.lazy.map { codes[Int($0)] } }, { wide += $0.lazy.map { codes[Int($0)] } })
    }
  }

  private mutating func widen() {
    guard wide.isEmpty else { return }
    wide.reserveCapacity(Swift.max(reserved, narrow.count + 1))
    wide += narrow.lazy.map { UInt32($0) }
    narrow = []
  }

  /// Lends the codes as they are stored, so that a loop over all rows knows how wide they are.
  @inlinable
  public func withStored<R>(
    _ narrow: (UnsafeBufferPointer<UInt16>) -> R, _ wide: (UnsafeBufferPointer<UInt32>) -> R
  ) -> R {
    self.wide.isEmpty ? self.narrow.withUnsafeBufferPointer(narrow) : self.wide.withUnsafeBufferPointer(wide)
  }
}
