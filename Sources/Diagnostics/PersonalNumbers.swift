/// The numbers in a text that look like those of people, by where their digits stand.
struct PersonalNumbers {
  /// Digits that stand together, and whether an X behind them may be a check digit.
  private struct Group {
    var digits: Range<Int>
    var hasCheck: Bool
  }

  /// Of each number the positions of its digits, an X at its end among them.
  private(set) var found: [[Int]] = []
  private let scalars: [Unicode.Scalar]
  private var groups: [Group] = []

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    groups = Self.groups(scalars)
    var at = 0
    while at < groups.count { at += take(at) }
  }

  /// Takes the number that begins with a group, whole or in parts. Returns how many groups were looked at.
  private mutating func take(_ first: Int) -> Int {
    let group = groups[first]
    let count = group.digits.count
    if count == 17 && group.hasCheck {
      found.append(Array(group.digits) + [group.digits.upperBound])
      return 1
    }
    if isWhole(group.digits) {
      found.append(Array(group.digits))
      return 1
    }
    for shape in Self.shapes where isWritten(first, in: shape) {
      let parts = groups[first..<(first + shape.lengths.count)]
      let check = parts.last.flatMap { $0.hasCheck && shape.hasCheck ? [$0.digits.upperBound] : nil } ?? []
      found.append(parts.flatMap { Array($0.digits) } + check)
      return shape.lengths.count
    }
    return 1
  }

  private func isWhole(_ digits: Range<Int>) -> Bool {
    let (first, second) = (digit(digits.lowerBound), digits.count > 1 ? digit(digits.lowerBound + 1) : 0)
    switch digits.count {
    case 11: return first == 1 && second > 2
    case 12: return first == 0 && second == 1
    case 13: return first == 8 && second == 6 && digit(digits.lowerBound + 2) == 1
    case 15, 17, 18: return !isDated(digits)
    case 16, 19: return Self.cards.contains(first)
    default: return false
    }
  }

  /// Whether a number begins with year and month, as those of work orders do: no region's code is 19 or 20.
  private func isDated(_ digits: Range<Int>) -> Bool {
    let head = digits.prefix(6).reduce(0) { 10 * $0 + digit($1) }
    return (190_001...209_912).contains(head) && (1...12).contains(head % 100)
  }

  /// How people part the numbers: digits in each part, and with what the first begins.
  private struct Shape {
    var lengths: [Int]
    var first: ClosedRange<Int>
    var second = 0...9
    var hasCheck = false
  }

  private static let shapes = [
    Shape(lengths: [6, 8, 4], first: 1...8), Shape(lengths: [6, 8, 3], first: 1...8, hasCheck: true),
    Shape(lengths: [6, 4, 4, 4], first: 1...8), Shape(lengths: [6, 4, 4, 3], first: 1...8, hasCheck: true),
    Shape(lengths: [3, 4, 4], first: 1...1, second: 3...9), Shape(lengths: [3, 8], first: 1...1, second: 3...9),
    Shape(lengths: [4, 4, 4, 4, 3], first: cards), Shape(lengths: [4, 4, 4, 4], first: cards),
  ]

  /// What the numbers of bank cards begin with; those of records rather begin with a year.
  private static let cards = 3...6

  private func isWritten(_ at: Int, in shape: Shape) -> Bool {
    guard at + shape.lengths.count <= groups.count else { return false }
    let parts = groups[at..<(at + shape.lengths.count)]
    guard zip(parts, shape.lengths).allSatisfy({ $0.digits.count == $1 }),
      zip(parts, parts.dropFirst()).allSatisfy({ isJoined($0.digits, $1.digits) }),
      !shape.hasCheck || parts.last?.hasCheck == true
    else { return false }
    let start = groups[at].digits.lowerBound
    return shape.first.contains(digit(start)) && shape.second.contains(digit(start + 1))
  }

  /// Whether but one blank or hyphen stands between.
  private func isJoined(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.upperBound + 1 == b.lowerBound
      && " -\u{A0}\u{2010}\u{2011}\u{2013}\u{3000}\u{FF0D}".unicodeScalars.contains(scalars[a.upperBound])
  }

  private func digit(_ at: Int) -> Int { Self.digit(scalars[at]) ?? 0 }

  /// A digit of either width.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  private static func groups(_ scalars: [Unicode.Scalar]) -> [Group] {
    var groups: [Group] = []
    var start: Int?
    for at in 0...scalars.count {
      if at < scalars.count, digit(scalars[at]) != nil {
        start = start ?? at
      } else if let first = start {
        let hasCheck = at < scalars.count && "XxＸｘ".unicodeScalars.contains(scalars[at])
        groups.append(Group(digits: first..<at, hasCheck: hasCheck))
        start = nil
      }
    }
    return groups
  }
}
