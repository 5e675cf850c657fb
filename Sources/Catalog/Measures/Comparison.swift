/// How two values are compared.
public enum Comparison: String, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case lessOrEqual = "<="
  case less = "<"
  case moreOrEqual = ">="
  case more = ">"

  /// Whether it asks for sameness only, which words have too.
  public var isEquality: Bool { self == .equal || self == .notEqual }

  /// Whether the comparison holds between two integers.
  @inlinable public func holds(_ a: Int64, _ b: Int64) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .lessOrEqual: a <= b
    case .less: a < b
    case .moreOrEqual: a >= b
    case .more: a > b
    }
  }
}
