import Catalog

/// How many places a number is shown with. The usual ones, unless they would round it to what is not so beside what it is
/// compared with: then so many more, at most four in all, as tell.
extension NumberFormat.Amount {
  /// What a number is shown in.
  public enum Scale: Sendable, Hashable {
    case one, percent, tenThousands
  }

  /// At most so many places after the point.
  static let mostPlaces = 4

  var scale: Scale {
    switch self {
    case .tenThousands: .tenThousands
    case .percent, .wholePercent: .percent
    case .placed(_, let scale): scale
    default: .one
    }
  }

  /// How many digits stand after the point.
  var places: Int {
    switch self {
    case .general, .integer, .wholePercent: 0
    case .decimal, .tenThousands, .percent: 1
    case .plain, .money: 2
    case .placed(let places, _): places
    }
  }

  /// The number that people read: the value as it is rounded.
  func shown(_ value: Exact) -> Exact {
    if self == .general { return value }
    guard scale == .tenThousands else {
      let places = places + (scale == .percent ? 2 : 0)
      return Exact(value.rounded(places: places), over: Self.power(places)) ?? value
    }
    // 万元 with one place are thousands of yuan.
    let unit = Self.power(Self.mostPlaces - places)
    return value.divided(by: unit).flatMap { Exact($0.rounded(places: 0) * unit, over: 1) } ?? value
  }

  /// The same with as many more places as something needs to hold of the numbers that people read; the same where it never
  /// does.
  func refined(until holds: (Self) -> Bool) -> Self {
    if self == .general || holds(self) { return self }
    return finer.first(where: holds) ?? self
  }

  /// With as many places as a value needs to be read as what it is: below a bound or not, …
  func keeping(_ value: Exact, _ test: (Exact) -> Bool) -> Self {
    refined { test($0.shown(value)) == test(value) }
  }

  /// A share that is less than the whole is not read as the whole, nor is more.
  func fitting(_ value: Exact) -> Self {
    scale == .percent && value < Exact(1) ? keeping(value) { $0 < Exact(1) } : self
  }

  /// For each of some values in their order: how it is told apart from those beside it. Equal ones are shown alike.
  ///
  /// - Parameter others: what stands elsewhere and is told apart from all of them.
  func apart(_ values: [Exact], from others: [Exact] = []) -> [Self] {
    var amounts: [Self] = []
    var start = values.startIndex
    while start < values.endIndex {
      let value = values[start]
      let end = values[start...].firstIndex { $0 != value } ?? values.endIndex
      let beside = [start - 1, end].filter(values.indices.contains).map { values[$0] } + others.filter { $0 != value }
      let amount = fitting(value).refined { one in beside.allSatisfy { one.shown(value) != one.shown($0) } }
      amounts += Array(repeating: amount, count: end - start)
      start = end
    }
    return amounts
  }

  /// With the places that a value bears itself, as somebody wrote it: ≥ 1,400, ≥ 90%, ≥ 13.25%. Money keeps its cents.
  func asWritten(_ value: Exact) -> Self {
    if self == .general || shown(value) == value && places == 0 { return self }
    let least: [Self] =
      switch self {
      case .decimal, .plain, .money: [.integer, self]
      case .percent: [.wholePercent, self]
      default: [self]
      }
    return (least + finer).first { $0.shown(value) == value } ?? finer.last ?? self
  }

  /// The same with more places. Of 万元 a cell can show one place or four.
  private var finer: [Self] {
    guard places < Self.mostPlaces else { return [] }
    let first = scale == .tenThousands ? Self.mostPlaces : places + 1
    return (first...Self.mostPlaces).map { .placed($0, scale) }
  }

  private static func power(_ places: Int) -> Int128 { (0..<places).reduce(1) { power, _ in power * 10 } }
}

extension NumberFormat {
  /// The same, with more places where it would show a share that is less than the whole as the whole.
  func fitting(_ value: Exact) -> NumberFormat {
    if case .amount(let amount) = self { return .amount(amount.fitting(value)) }
    return self
  }

  /// The same of some values that are shown alike.
  func fitting(_ values: [Exact]) -> NumberFormat { values.reduce(self) { $0.fitting($1) } }

  /// Whether it shows rates.
  public var isPercent: Bool {
    if case .amount(let amount) = self { return amount.scale == .percent }
    return false
  }
}

extension Exact {
  /// A quotient by a whole number; nil where that is 0.
  fileprivate func divided(by whole: Int128) -> Exact? { Exact(whole, over: 1).flatMap { self / $0 } }
}
