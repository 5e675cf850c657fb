import Catalog
import Diagnostics

/// Resident ID numbers: 18 digits with the check digit of GB 11643-1999 (ISO 7064 MOD 11-2), or the older 15 digits.
///
/// A wrong check digit or date of birth is accepted, but not valid. Refused: another number of digits, masked ones, and those of which a
/// spreadsheet has lost digits (`4.40981E+17`, or 000 at the end). No message repeats a number in full.
public enum IDNumberParser {
  /// The ID number that a cell's text names.
  public static func parse(_ text: String) -> ValueReading<IDNumber> {
    ValueReading(text, as: .id, shown: { Text(both: Quote.masked($0.number)) }) { cell throws(Refusal) in
      try read(&cell)
    }
  }

  /// The check character of the first 17 digits, by GB 11643-1999.
  static func checkCharacter(of digits: some Sequence<Int>) -> Character {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return Array("10X98765432")[sum % 11]
  }

  private static func read(_ cell: inout Cell) throws(Refusal) -> IDNumber {
    if cell.isScientific { throw cell.digitsLost }
    if cell.rest.contains("*") {
      throw cell.refusal("masked", zh: "已被遮盖，不是完整的号码", en: "is masked, not a whole number")
    }
    let kept = cell.rest.filter { $0 != " " && $0 != "-" }
    if kept.count < cell.rest.count { cell.note(.spaces) }
    let body = kept.prefix { $0.isDigit }
    let isEighteen = body.count == 18 || (body.count == 17 && kept.count == 18 && (kept[17] == "X" || kept[17] == "x"))
    guard isEighteen && kept.count == 18 || body.count == 15 && kept.count == 15 else {
      guard body.count >= kept.count - 1 else { throw cell.unreadable }
      throw cell.refusal(
        "length", zh: "有\(kept.count)位，身份证号码应为18位或15位", en: "has \(kept.count) digits instead of 18 or 15")
    }
    if kept.last == "x" { cell.note(.letterCase) }
    let digits = body.map(\.digitValue)
    var number = String.UnicodeScalarView()
    number.append(contentsOf: kept.map { $0 == "x" ? "X" : $0 })
    let checked = IDNumber(number: String(number), isValid: isValid(digits, last: number.last))
    // A spreadsheet keeps 15 digits of a number and writes zeros for the rest. Text it leaves alone.
    if digits.count == 18, digits.suffix(3) == [0, 0, 0], !(cell.markedAsText && checked.isValid) {
      throw lost(cell)
    }
    return checked
  }

  private static func isValid(_ digits: [Int], last: Unicode.Scalar?) -> Bool {
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    if digits.count == 15 {
      return CivilDate(year: 1900 + number(6..<8), month: number(8..<10), day: number(10..<12)) != nil
    }
    let birth = CivilDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
    return birth != nil && DateContext.lifetimes.contains(number(6..<10))
      && last == checkCharacter(of: digits.prefix(17)).unicodeScalars.first
  }

  private static func lost(_ cell: Cell) -> Refusal {
    cell.refusal(
      "digits_lost", zh: "的末三位为000，是电子表格丢掉的数字", en: "ends in 000, where a spreadsheet has lost digits",
      fix: Text(
        zh: "请在表格中把这一列设为文本格式，从原系统重新导出后放入；号码确实如此的，在前面加英文单引号",
        en:
          "format the column as text and export it again from its source; if the number is right, put an apostrophe before it"
      ))
  }
}
