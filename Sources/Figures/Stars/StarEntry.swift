import Catalog

/// A registered person with the hours that stars are granted for.
///
/// There is one for everyone in the register, and few are ever shown: the words stay where they were read.
public struct StarEntry: Sendable {
  private let texts: PersonTexts
  private let row: Int32
  @usableFromInline let line: Int32
  /// In fixed point.
  let total: Int64
  private let levels: (now: Int32, before: Int32)
  /// Hours that the next level takes; nil at the top.
  public let next: Int?

  /// A row of the register.
  ///
  /// - Parameters:
  ///   - unit: position in `Figures.units` of the register unit.
  ///   - total: hours in fixed point.
  init(_ texts: PersonTexts, row: Int, unit: Int, total: Int64, level: Int, levelBefore: Int, next: Int?) {
    self.texts = texts
    self.row = Int32(row)
    line = Int32(unit)
    self.total = total
    levels = (Int32(level), Int32(levelBefore))
    self.next = next
  }

  /// A person whose words are given; hours to the fixed point.
  init(number: String, name: String, unit: Int, hours: Exact, level: Int, levelBefore: Int, next: Int?) {
    let total = hours.numerator * Int128(FixedPoint.hour) / hours.denominator
    self.init(
      PersonTexts(number: { _ in number }, name: { _ in name }), row: 0, unit: unit, total: Int64(total), level: level,
      levelBefore: levelBefore, next: next)
  }

  /// The person's number as registered.
  public var number: String { texts.number(Int(row)) }
  /// The person's name as registered.
  public var name: String { texts.name(Int(row)) }
  /// Position in `Figures.units` of the register unit.
  @inlinable public var unit: Int { Int(line) }
  /// Prior and counted hours together.
  public var hours: Exact { Exact(Int128(total), over: Int128(FixedPoint.hour)) ?? .zero }
  /// 0 … the number of thresholds.
  public var level: Int { Int(levels.now) }
  /// On the day before the period.
  public var levelBefore: Int { Int(levels.before) }

  /// Whether at most a tenth of the next level's hours is lacking.
  var isNear: Bool {
    guard let next else { return false }
    return Int128(total) * 10 >= Int128(next) * 9 * Int128(FixedPoint.hour)
  }
}
