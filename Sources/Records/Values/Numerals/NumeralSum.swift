/// Adds up the pieces of a number the way it is spoken: 一百零二, 3万5千, 1.2亿.
///
/// 万 and 亿 multiply the section before them, 十 百 千 the one number before them; a last digit without its own place takes the
/// next lower one (一百二 is 120, 1万2 is 12,000), unless 零 stands before it.
struct NumeralSum {
  enum Piece {
    /// Digits in a row: 五, 零五, or 二〇二六, a number by itself.
    case chinese([Int])
    case number(ExactDecimal)
    /// A power of ten.
    case scale(Int)
  }

  private(set) var isStarted = false
  private(set) var hasScale = false
  /// Whether the last piece was a number, which only a scale may follow.
  var endsInNumber: Bool { pending != nil }

  private var whole = ExactDecimal.zero
  private var section = ExactDecimal.zero
  private var pending: ExactDecimal?
  /// The last digit could stand for the next lower place: it is one digit, and no 零 stands before it.
  private var pendingIsShort = false
  private var lastScale: Int?
  private var smallestInSection = 4
  private var smallestGroup = 12
  private var isFractional = false

  /// Adds a piece; false where it cannot stand there.
  mutating func add(_ piece: Piece) -> Bool {
    defer { isStarted = true }
    switch piece {
    case .chinese(let digits):
      guard pending == nil, !isFractional, digits.count <= 18 else { return false }
      if digits.count > 1, isStarted, digits.dropFirst().count > 1 || digits[0] != 0 { return false }
      if isStarted, digits == [0] { return true }
      let value = digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
      pending = ExactDecimal(digits: value, places: 0)
      pendingIsShort = digits.count == 1
    case .number(let value):
      guard pending == nil, !isFractional else { return false }
      pending = value
      pendingIsShort = value.isWhole && value.digits < 10
      if isStarted, !value.isWhole { return false }
    case .scale(let power): return multiply(power)
    }
    return true
  }

  private mutating func multiply(_ power: Int) -> Bool {
    if let pending, !pending.isWhole { isFractional = true }
    if power < 4 {
      // 十二 is twelve; 百人 and 千余人 are said too, but only at the very start.
      guard power < smallestInSection, let number = pending ?? (isStarted && power > 1 ? nil : ExactDecimal(small: 1)),
        let amount = number.scaled(by: power), let sum = section.adding(amount)
      else { return false }
      section = sum
      smallestInSection = power
      if power > 1 { hasScale = true }
    } else {
      guard power < smallestGroup, let sum = section.adding(pending ?? .zero) else { return false }
      // 万人 is said for some ten thousand, but only at the very start; 1万亿: 亿 multiplies all before it.
      let stands = pending != nil || !section.isZero || (power == 8 && !whole.isZero)
      guard stands || !isStarted, let all = power == 8 ? whole.adding(sum) : sum,
        let amount = (stands ? all : ExactDecimal(small: 1)).scaled(by: power),
        let next = power == 8 ? amount : whole.adding(amount)
      else { return false }
      whole = next
      section = .zero
      smallestInSection = 4
      smallestGroup = power
      hasScale = true
    }
    pending = nil
    lastScale = power
    return true
  }

  /// The sum of all pieces.
  var total: ExactDecimal? {
    guard var last = pending else { return whole.adding(section) }
    if let lastScale {
      guard let bound = ExactDecimal(small: 1).scaled(by: lastScale), last.isWhole, last.digits < bound.digits
      else { return nil }
      if pendingIsShort, lastScale > 1, !last.isZero {
        guard let placed = last.scaled(by: lastScale - 1) else { return nil }
        last = placed
      }
    }
    return whole.adding(section)?.adding(last)
  }
}
