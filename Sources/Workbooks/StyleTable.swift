import Sheets

/// A value for each distinct style. Every cell's style is looked up, so that what finds it is made of a few fields and
/// a multiplication.
struct StyleTable<Value> {
  private var styles: [Style] = []
  private var values: [Value] = []
  /// By hash: one more than where in `styles` the style stands; 0 for none.
  private var slots = [Int32](repeating: 0, count: 256)

  subscript(style: Style) -> Value? {
    get {
      var slot = Self.hash(style) & (slots.count - 1)
      while slots[slot] > 0 {
        let at = Int(slots[slot]) - 1
        if styles[at] == style { return values[at] }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
    set {
      guard let newValue, self[style] == nil else { return }
      styles.append(style)
      values.append(newValue)
      guard styles.count * 2 <= slots.count else { return grow() }
      place(styles.count - 1)
    }
  }

  private mutating func place(_ at: Int) {
    var slot = Self.hash(styles[at]) & (slots.count - 1)
    while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(at + 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for at in styles.indices { place(at) }
  }

  /// Made of what tells most styles apart.
  private static func hash(_ style: Style) -> Int {
    var hash = style.font.size.bitPattern >> 44
    func add(_ value: UInt64) { hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15 }
    add(UInt64(style.font.colour.rgb) << 8 | (style.font.isBold ? 1 : 0))
    add(UInt64(style.fill?.rgb ?? 1))
    add(UInt64(truncatingIfNeeded: style.indent) << 8 | (style.wraps ? 1 : 0) | UInt64(style.format.kind) << 16)
    add(UInt64(style.top?.colour.rgb ?? 1) << 32 | UInt64(style.left?.colour.rgb ?? 1))
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}

extension NumberFormat {
  /// A number that is the same for equal formats.
  fileprivate var kind: Int {
    switch self {
    case .amount(let amount): amount.kind
    case .change: 7
    case .difference(let amount): 8 + amount.kind << 8
    case .bounded(let isCeiling, let amount): (isCeiling ? 9 : 10) + amount.kind << 8
    case .signed(let amount): 11 + amount.kind << 8
    case .steps: 12
    case .rank(let count): 13 + count << 4
    case .date: 14
    case .timesChange(let language): 15 + (language == .zh ? 0 : 1) << 8
    case .flat(let language): 16 + (language == .zh ? 0 : 1) << 8
    }
  }
}

extension NumberFormat.Amount {
  fileprivate var kind: Int {
    switch self {
    case .general: 0
    case .plain: 1
    case .integer: 2
    case .decimal: 3
    case .money: 4
    case .tenThousands: 5
    case .percent: 6
    case .wholePercent: 7
    case .placed(let places, .one): 8 + places << 4
    case .placed(let places, .percent): 9 + places << 4
    case .placed(let places, .tenThousands): 10 + places << 4
    }
  }
}
