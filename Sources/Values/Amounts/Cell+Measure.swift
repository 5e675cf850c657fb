import Catalog

extension Cell {
  /// Takes a measure word, `人`, `场次`, `人/次`; nil where none stands next. Only known ones, so that text is not taken for one.
  mutating func takeMeasure() -> String? {
    let before = self
    let words = MeasureWords.known
    let bracketed = take("(")
    guard takeAny(words.long) != nil || takeAny(words.short) != nil else {
      self = before
      return nil
    }
    // 人/次, 人·次
    if let slash = next, slash == "/" || slash == "·" {
      var ahead = self
      ahead.rest.removeFirst()
      if ahead.takeAny(words.short) != nil { self = ahead }
    }
    // 12名志愿者
    _ = takeAny(words.nouns)
    if bracketed, !take(")") {
      self = before
      return nil
    }
    var taken = String.UnicodeScalarView()
    taken.append(contentsOf: before.rest.prefix(before.rest.count - rest.count))
    return String(taken)
  }
}
