import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// What a spreadsheet keeps of a number's digits; it writes zeros for the rest.
  private static let kept = 15
  /// Fewer zeros than three may well be the number's own.
  private static let least = 18

  /// The codes of a column by which records or people are told apart, and of which a spreadsheet kept fifteen digits:
  /// several rows, and none of so many digits has another than zeros behind these. Without the rest, different ones became
  /// the same. O(distinct texts), and rows where there are such.
  func lostDigits(_ field: Int, _ column: FieldColumn) -> [Int] {
    guard kind.fields[field].type == .code, [.number, .person].contains(kind.fields[field].role) else { return [] }
    var lost: [Int] = []
    for code in column.states.indices where column.states[code] == .value {
      let tail: Bool? = column.texts.withUTF8(code) { text in
        guard text.count >= Self.least, text.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return text[Self.kept...].allSatisfy { $0 == UInt8(ascii: "0") }
      }
      switch tail {
      case nil: continue
      case true?: lost.append(code)
      case false?: return []
      }
    }
    var rows = 0
    CodeSet(lost, count: column.count).forEachRow(of: column.codes) { _, _ in rows += 1 }
    return rows > 1 ? lost : []
  }

  /// Why such a code cannot be used.
  static func lostDigits(_ text: String) -> Refusal {
    Refusal(
      id: "code.digits_lost",
      seen: Text(
        zh: "“\(Quote.masked(text))”第 16 位起都是 0，后面的数字已被电子表格丢掉，无法区分",
        en: "“\(Quote.masked(text))” has zeros only from the 16th digit on: a spreadsheet lost the rest, "
          + "and they cannot be told apart"),
      fix: Text(
        zh: "请在表格中把这一列设为文本格式，从原系统重新导出后放入",
        en: "format the column as text and export it again from its source"))
  }
}
