import Catalog
import Definitions
import Diagnostics
import Values

/// 同上, 〃: marks by which ledgers that are kept by hand repeat the cell above.
extension RecordBuilder {
  private static let marks = NameWords.known.dittos

  /// Takes the text of the row above where a cell holds such a mark, so that a row can also stand by itself when it is
  /// returned. In the first row a mark says nothing.
  ///
  /// - Complexity: O(distinct texts), and O(rows) of columns that have such marks.
  mutating func fillDitto() {
    let marks = Self.marks.map { Array($0.utf8) }
    for column in Set(match.columnOfField.compactMap(\.self)).sorted() where raw.ways[column].isKept {
      let texts = raw.texts[column].texts
      var isMark = [Bool](repeating: false, count: texts.count)
      var isAny = false
      for code in 1..<max(texts.count, 1) {
        isMark[code] = texts.withUTF8(code) { text in
          (text.count == 3 || text.count == 6) && marks.contains { $0.elementsEqual(text) }
        }
        isAny = isAny || isMark[code]
      }
      guard isAny else { continue }
      // A record's number that is another's says nothing.
      let isNumber = kind.key.first.flatMap { match.columnOfField[$0] } == column
      var (last, first, times): (UInt32, Int?, Int) = (0, nil, 0)
      for row in raw.lines.indices {
        let code = raw.codes[column][row]
        guard isMark[Int(code)] else {
          last = code
          continue
        }
        raw.codes[column][row] = isNumber ? 0 : last
        first = first ?? row
        times += 1
      }
      guard let first else { continue }
      records.log.add(
        note(
          Repair(
            id: "cell.ditto",
            text: Text(zh: "“同上”一类的记号按上一行的内容读", en: "marks such as “ditto” were read as the cell above")),
          line: raw.lines[first], column: column), column: header[column], times: times)
    }
  }
}
