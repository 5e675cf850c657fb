/// Parts the keys of cells once more, by what stands in the fields that are asked about.
struct AskedKeys {
  private struct Pair: Hashable {
    var key: Int
    var asked: Int32
  }

  private var numbers: [Pair: Int] = [:]
  private var pairs: [Pair] = []
  private var askedNumbers: [[Int64]: Int32] = [:]
  /// What stood in the fields, in the order met.
  private(set) var asked: [[Int64]] = []

  /// The number of a cell's key together with what stands in the fields.
  mutating func number(_ key: Int, _ values: [Int64]) -> Int {
    let known = askedNumbers[values]
    let pair = Pair(key: key, asked: known ?? Int32(asked.count))
    if known == nil {
      askedNumbers[values] = pair.asked
      asked.append(values)
    }
    if let number = numbers[pair] { return number }
    numbers[pair] = pairs.count
    pairs.append(pair)
    return pairs.count - 1
  }

  /// What a number was given for.
  func parts(_ number: Int) -> (key: Int, asked: Int32) { (pairs[number].key, pairs[number].asked) }
}
