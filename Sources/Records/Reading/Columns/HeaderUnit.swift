import Catalog
import Diagnostics
import Values

/// Units in the brackets of a header that nobody knows: what bare numbers below them are worth is not guessed.
enum HeaderUnit {
  /// Words in brackets that are no unit.
  private static let others = FoldedName.marks
  /// What multiplies a number; a unit without any leaves it as it is.
  private static let scales = "十百千万亿k"

  /// Whether brackets say nothing of a unit.
  static func isNone(_ unit: String?) -> Bool { unit.map { $0.isEmpty || others.contains($0) } ?? true }

  /// The unit that a column's name ends in without brackets, `经费/万元` or `经费万元`; nil where what follows the known name,
  /// which ends there, is no unit of the type. One that changes no number must be parted from the name.
  static func ending(_ header: String, behind end: String.Index, of type: FieldType) -> String? {
    let rest = header[end...]
    let word = String(rest.drop { "/_-—:·,，|".contains($0) })
    let isParted = word.count < rest.count
    guard !word.isEmpty else { return nil }
    switch type {
    case .money: return MoneyParser.factor(ofHeaderUnit: word) == nil ? nil : word
    case .duration: return DurationUnit(headerUnit: word) == nil ? nil : word
    case .percent: return ["%", "百分比", "百分数"].contains(word) ? word : nil
    case .number: return NumberParser.factor(ofHeaderUnit: word).flatMap { isParted || $0 > 1 ? word : nil }
    default: return nil
    }
  }

  /// The words in the brackets where they could change what a bare number of that type is worth, and are not known.
  static func unknown(_ unit: String?, of type: FieldType) -> String? {
    guard let unit, !unit.isEmpty, !others.contains(unit) else { return nil }
    switch type {
    case .duration: return DurationUnit(headerUnit: unit) == nil ? unit : nil
    case .money: return MoneyParser.factor(ofHeaderUnit: unit) == nil ? unit : nil
    case .number:
      let isScale = NumberParser.factor(ofHeaderUnit: unit) == nil && unit.contains(where: scales.contains)
      return isScale ? unit : nil
    default: return nil
    }
  }

  /// What is to be asked of a number column whose brackets hold a word that is neither a measure nor a scale: nothing in
  /// it changes a bare number, but it could mean that something else is counted. Nil where all is known, or nothing bare.
  static func doubt(_ unit: String?, of field: Field, _ texts: [String]) -> Repair? {
    guard field.type == .number, let unit, !unit.isEmpty, !others.contains(unit), unknown(unit, of: .number) == nil,
      texts.contains(where: { PercentParser.bareNumber($0) != nil })
    else { return nil }
    if let counted = field.counted, let word = NumberParser.measure(ofHeaderUnit: unit), CountedMeasure.isOther(word) {
      return Repair(
        id: "header.unit.other",
        text: Text(
          zh: "表头括号里的“\(Quote.shown(unit))”不能当作“\(counted)”，下面的数按原样计，请核对",
          en: "“\(Quote.shown(unit))” in the header's brackets is not \(counted); check the numbers below"))
    }
    guard NumberParser.factor(ofHeaderUnit: unit) == nil else { return nil }
    return Repair(
      id: "header.unit.unknown",
      text: Text(
        zh: "表头括号里的“\(Quote.shown(unit))”不是已知的单位，下面的数按原样计，请核对",
        en: "“\(Quote.shown(unit))” in the header's brackets is no known unit; check the numbers below"
      ))
  }

  /// Why a bare number below such a unit cannot be used.
  static func refusal(_ text: String, _ unit: String) -> Refusal {
    Refusal(
      id: "header.unit",
      seen: Text(
        zh: "“\(Quote.shown(text))”的单位不明：表头写的是“\(Quote.shown(unit))”",
        en: "the unit of “\(Quote.shown(text))” is not known: the header says “\(Quote.shown(unit))”"),
      fix: NamedSort.isOfEach(unit: unit)
        ? Text(zh: "像是每人、每户的数，请另加一列总数", en: "it seems to be of each one: add a column of the sum")
        : Text(
          zh: "请在表头写明小时、分钟、元、万元等单位，或在格内写明",
          en: "name hours, minutes, yuan or the like in the header, or in the cell"))
  }
}
