/// Adds up the pieces of a number the way it is spoken: 一百零二, 3万5千, 1.2亿, 九十三点五.
///
/// 万 and 亿 multiply the section before them, 十 百 千 the one number before them; a last digit without its own place takes the
/// next lower one (一百二 is 120, 1万2 is 12,000), unless 零 stands before it.
struct NumeralSum {
  enum Piece {
    /// Digits in a row: 五, 零五, or 二〇二六, a number by itself.
    case chinese([Int])
    /// Digits behind 点.
    case decimals([Int])
    /// A number in Arabic digits.
    case number(ExactDecimal)
    /// A power of ten.
    case scale(Int)
  }

  /// How the number that waits for its scale was written.
  private enum Writing {
    /// One digit, which may stand for the next lower place.
    case digit
    /// Digits in a row, which no scale may follow: 二三十 is a guess between two numbers.
    case row
    case other
  }

  private(set) var isStarted = false
  /// Whether 百, 千, 万 or 亿 stood in it.
  private(set) var hasScale = false
  /// Whether the last piece was written in Chinese, so that 点 may follow it.
  private(set) var endsInChinese = false
  /// Whether the last piece was a number, which only a scale may follow.
  var endsInNumber: Bool { pending != nil }

  private var whole = ExactDecimal.zero
  private var section = ExactDecimal.zero
  private var pending: ExactDecimal?
  private var writing = Writing.other
  private var lastScale: Int?
  private var smallestInSection = 4
  private var smallestGroup = 12
  /// A fraction was scaled or written out: nothing may be added to it.
  private var isClosed = false

  /// Adds a piece; false where it cannot stand there.
  mutating func add(_ piece: Piece) -> Bool {
    defer { isStarted = true }
    switch piece {
    case .chinese(let digits): return add(chinese: digits)
    case .decimals(let digits):
      endsInChinese = false
      let value = digits.count <= 18 ? ExactDecimal(digits: Self.number(digits), places: digits.count) : nil
      guard writing != .digit || lastScale ?? 0 <= 1, let value, let sum = (pending ?? .zero).adding(value)
      else { return false }
      (pending, writing, isClosed) = (sum, .other, true)
    case .number(let value):
      guard pending == nil, !isClosed, !isStarted || value.isWhole else { return false }
      (pending, endsInChinese) = (value, false)
      writing = value.isWhole && value.digits < 10 ? .digit : .other
      isClosed = !value.isWhole
    case .scale(let power): return multiply(power)
    }
    return true
  }

  private mutating func add(chinese digits: [Int]) -> Bool {
    // 一百零二: behind a scale stands one digit, or 零 and one digit.
    let leadsWithZero = digits.count == 2 && digits[0] == 0
    guard pending == nil, !isClosed, digits.count <= 18, !isStarted || digits.count == 1 || leadsWithZero
    else { return false }
    endsInChinese = true
    if isStarted, digits == [0] { return true }
    pending = ExactDecimal(digits: Self.number(digits), places: 0)
    writing = digits.count == 1 ? .digit : leadsWithZero ? .other : .row
    return true
  }

  private mutating func multiply(_ power: Int) -> Bool {
    guard pending == nil || writing != .row, power < 4 ? addPlace(power) : addGroup(power) else { return false }
    (pending, lastScale, endsInChinese) = (nil, power, true)
    if power > 1 { hasScale = true }
    return true
  }

  /// 十 百 千 within a section. 十二 is twelve; 百人 and 千余人 are said too, but only at the very start.
  private mutating func addPlace(_ power: Int) -> Bool {
    let implied = isStarted && power > 1 ? nil : ExactDecimal(small: 1)
    guard power < smallestInSection, let number = pending ?? implied, let amount = number.scaled(by: power),
      let sum = section.adding(amount)
    else { return false }
    (section, smallestInSection) = (sum, power)
    return true
  }

  /// 万 and 亿. 万人 is said for some ten thousand, but only at the very start; 亿 multiplies all before it (2万亿).
  private mutating func addGroup(_ power: Int) -> Bool {
    let stands = pending != nil || !section.isZero || (power == 8 && !whole.isZero)
    guard stands || !isStarted, power < smallestGroup || (power == 8 && smallestGroup == 4),
      let sum = section.adding(pending ?? .zero), let all = power == 8 ? whole.adding(sum) : sum,
      let amount = (stands ? all : ExactDecimal(small: 1)).scaled(by: power),
      let next = power == 8 ? amount : whole.adding(amount)
    else { return false }
    (whole, section, smallestInSection, smallestGroup) = (next, .zero, 4, power)
    return true
  }

  /// The sum of all pieces.
  var total: ExactDecimal? {
    guard var last = pending else { return whole.adding(section) }
    if let lastScale {
      guard let bound = ExactDecimal(small: 1).scaled(by: lastScale), last.whole < bound.digits else { return nil }
      if writing == .digit, lastScale > 1, !last.isZero {
        guard let placed = last.scaled(by: lastScale - 1) else { return nil }
        last = placed
      }
    }
    return whole.adding(section)?.adding(last)
  }

  private static func number(_ digits: [Int]) -> UInt64 { digits.reduce(0) { $0 * 10 + UInt64($1) } }
}
