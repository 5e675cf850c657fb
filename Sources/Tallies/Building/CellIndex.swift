/// Numbers the cells of a tally by their mixed-radix key: a plain table while it is small, a dictionary beyond.
struct CellIndex {
  private var table: [Int32]
  private var dictionary: [Int: Int32] = [:]
  private let isDense: Bool
  /// By number: the key.
  private(set) var keys: [Int] = []

  /// - Parameter radices: how many values each part may take. Where their product is large, or fits no Int, as of keys that
  ///   are hashes, keys are looked up in a dictionary.
  init(radices: [Int]) {
    var size = 1
    var fits = true
    for radix in radices {
      let product = size.multipliedReportingOverflow(by: max(radix, 1))
      fits = fits && !product.overflow
      size = product.partialValue
    }
    isDense = fits && size <= 1 << 21
    table = isDense ? [Int32](repeating: -1, count: size) : []
  }

  /// The number of a key's cell; a new one where it was not met before.
  @inline(__always)
  mutating func number(_ key: Int) -> (number: Int, isNew: Bool) {
    if isDense {
      let found = table[key]
      if found >= 0 { return (Int(found), false) }
      table[key] = Int32(keys.count)
    } else {
      if let found = dictionary[key] { return (Int(found), false) }
      dictionary[key] = Int32(keys.count)
    }
    keys.append(key)
    return (keys.count - 1, true)
  }
}
