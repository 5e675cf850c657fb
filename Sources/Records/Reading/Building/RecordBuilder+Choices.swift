import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// How many words a message names.
  private static let named = 8

  /// Names the words that a closed list lacks where some figure counts only certain of its words: records of others count
  /// in none of them.
  mutating func noteUnlisted() {
    for (index, field) in kind.fields.enumerated() where field.type == .choice && !field.isOpen && field.decides {
      guard let at = match.columnOfField[index], let column = records.columns[index] else { continue }
      let listed = Set(field.choices)
      let codes = column.texts.indices.filter { column.states[$0] == .value && !listed.contains(column.texts[$0]) }
      var rows = 0
      var words: [String] = []
      var (known, first) = (Set<String>(), 0)
      CodeSet(codes, count: column.count).forEachRow(of: column.codes) { row, code in
        guard !records.isRejected[row] else { return }
        if rows == 0 { first = raw.lines[row] }
        rows += 1
        if known.insert(column.texts[code]).inserted { words.append(Quote.shown(column.texts[code])) }
      }
      guard rows > 0 else { continue }
      let (shown, rest) = (words.prefix(Self.named), words.count > Self.named)
      let (zh, en) = ("“\(shown.joined(separator: "”“"))”", "“\(shown.joined(separator: "”, “"))”")
      records.log.add(
        Diagnostic(
          .warning, "choice.undecided", at: Place(file: records.path, line: first, column: at + 1),
          seen: Text(
            zh: "“\(field.label.zh)”的\(zh)\(rest ? "等" : "")不在所列选项中，按其他计，按“\(field.label.zh)”取舍的指标可能因此多计或少计",
            en:
              "\(en)\(rest ? " …" : "") of “\(field.label.en)” are no listed choices and count as other; figures that ask for certain choices may be too high or too low"
          ),
          fix: Text(
            zh: "请改为：\(field.choices.joined(separator: "、"))",
            en: "write one of: \(field.choices.joined(separator: ", "))")), column: header[at], times: rows)
    }
  }
}
