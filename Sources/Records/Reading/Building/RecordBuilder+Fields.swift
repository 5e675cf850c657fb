import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// Values that must not exceed each other: `a ≤ b ≤ c`, empty ones passed over.
  mutating func checkChains() {
    for chain in kind.ascending {
      let present = chain.filter { records.columns[$0] != nil }
      guard present.count > 1 else { continue }
      for row in raw.lines.indices {
        var last: Int?
        for field in present where records.value(field, row: row) != FieldColumn.blank {
          if let last, records.value(last, row: row) > records.value(field, row: row) {
            let (a, b) = (kind.fields[last].label, kind.fields[field].label)
            let isDate = kind.fields[field].type == .date
            fault(
              field, row: row,
              Refusal(
                id: "value.order",
                seen: isDate
                  ? Text(zh: "“\(b.zh)”早于“\(a.zh)”", en: "“\(b.en)” is before “\(a.en)”")
                  : Text(zh: "“\(a.zh)”大于“\(b.zh)”", en: "“\(a.en)” exceeds “\(b.en)”"),
                fix: Text(zh: "请核对这两项", en: "check the two")))
          }
          last = field
        }
      }
    }
  }

  /// What counts, but should be looked at: values beyond the usual, words that an empty field contradicts.
  mutating func noteDoubts() {
    for field in kind.fields.indices {
      guard let limit = kind.fields[field].doubtfulAbove, let column = records.columns[field] else { continue }
      let high = column.values.indices.filter { column.states[$0] == .value && column.value(code: $0) > limit }
      CodeSet(high, count: column.count).forEachRow(of: column.codes) { row, _ in
        doubt(
          row, "doubt.high",
          Text(zh: "“\(kind.fields[field].label.zh)”偏大", en: "“\(kind.fields[field].label.en)” is unusually high"),
          field)
      }
    }
    for rule in kind.doubts {
      guard let column = match.columnOfField[rule.field], raw.ways[column].isKept else { continue }
      let texts = raw.texts[column].texts
      if rule.sort == .denies, let day = rule.without {
        deny(day, by: rule.field, column)
        continue
      }
      let undone = rule.sort == .undone ? Self.undone(texts, rule.says.sorted()) : []
      let saying = (0..<texts.count).filter {
        Self.says(texts[$0], rule.says) || undone.contains($0)
          || rule.sort == .undone && Withdrawal.isSaid(by: texts[$0])
      }
      let void = rule.sort == .undone && !saying.isEmpty ? calledVoid() : []
      CodeSet(saying, count: texts.count).forEachRow(of: raw.codes[column]) { row, code in
        guard !void.contains(row) else { return }
        let said = Quote.shown(texts[code])
        guard let without = rule.without else {
          doubt(
            row, "doubt.state", Text(zh: "“\(header[column])”为“\(said)”", en: "“\(header[column])” says “\(said)”"),
            rule.field)
          return
        }
        guard records.value(without, row: row) == FieldColumn.blank else { return }
        let missing = kind.fields[without].label
        doubt(
          row, "doubt.contradiction",
          Text(
            zh: "“\(header[column])”为“\(said)”，但没有“\(missing.zh)”",
            en: "“\(header[column])” says “\(said)”, but “\(missing.en)” is empty"),
          column: column,
          fix: Text(
            zh: "按空白计，若已有请补填", en: "it counts as empty; fill it in if there is one"))
      }
    }
  }

  /// Whether a text is one of some words, but for a day before it and a remark behind: 10月6日已办（见附件）.
  private static func says(_ text: String, _ words: Set<String>) -> Bool {
    let text = FoldedName(text).description
    var bare = text.drop { $0.isNumber || "年月日号.-/".contains($0) }
    if bare.first == "%" { bare = text[...] }
    return words.contains { word in
      text == word || (bare.hasPrefix(word) && bare.dropFirst(word.count).first?.isPunctuation ?? true)
    }
  }

  mutating func doubt(_ row: Int, _ cause: String, _ seen: Text, _ field: Int) {
    doubt(row, cause, seen, column: match.columnOfField[field])
  }

  mutating func doubt(
    _ row: Int, _ cause: String, _ seen: Text, column: Int?,
    fix: Text = Text(zh: "已计入，请核对", en: "it counts; please check")
  ) {
    let diagnostic = Diagnostic(
      .warning, cause, at: place(raw.lines[row], column),
      seen: seen, fix: fix)
    doubts.append((row, diagnostic, column.map { header[$0] } ?? ""))
  }

  /// Tells the doubts of the rows that count. A rejected row is asked about again when it is mended.
  mutating func tellDoubts() {
    for (row, diagnostic, column) in doubts where faults[row] == nil { records.log.add(diagnostic, column: column) }
    doubts = []
  }
}
