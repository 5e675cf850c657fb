import Catalog
import Diagnostics

/// What a number is counted in where a field counts things one by one: 份 is as good as 册, and 箱 holds nobody knows how many.
package enum CountedMeasure {
  /// The word behind a number that cannot stand for one that counts one by one: a box, a group, a sort, a length of time,
  /// or so many each (人/户, but not 人/次). Nil where there is none.
  package static func other(in text: String) -> String? {
    // A bare number, the most frequent by far.
    guard let last = text.utf8.last, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) else { return nil }
    return NumberParser.measure(in: text).flatMap { isOther($0) ? $0 : nil }
  }

  /// Whether a measure word is such a one.
  package static func isOther(_ measure: String) -> Bool {
    let words = MeasureWords.known
    if let mark = measure.lastIndex(where: { $0 == "/" || $0 == "·" }) {
      // 人/户 is so many each; 条/次 and 本/册 are two words for the same.
      let last = String(measure[measure.index(after: mark)...])
      return words.each.contains(last) && !words.long.contains(measure.filter { $0 != "/" && $0 != "·" })
    }
    let noun = words.nouns.first { measure.hasSuffix($0) && measure.count > $0.count }
    return words.others.contains(String(measure.dropLast(noun?.count ?? 0)))
  }

  /// Why such a number is not taken.
  package static func refusal(_ text: String, _ measure: String, counted: String) -> Refusal {
    Refusal(
      id: "number.otherMeasure",
      seen: Text(
        zh: "“\(Quote.shown(text))”的“\(measure)”不能当作“\(counted)”",
        en: "“\(Quote.shown(text))” is in \(measure), which is not \(counted)"),
      fix: Text(zh: "请写明是多少\(counted)", en: "say how many \(counted) it is"))
  }
}
