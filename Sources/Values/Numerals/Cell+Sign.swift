extension Cell {
  /// Takes a sign, or an accountant's brackets around all of the rest; true where it is negative.
  mutating func takeSign() -> Bool {
    if takeBrackets() { return true }
    let negative = take("-") || take("负")
    if !negative { _ = take("+") }
    skipSpaces()
    return negative
  }

  /// The refusal for a value below zero.
  var negative: Refusal {
    refusal("negative", zh: "是负数，这里不能为负", en: "is negative, which cannot be here")
  }
}
