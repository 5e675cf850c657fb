import Catalog
import Diagnostics
import Values

/// Rows that stand for several, where each counts as one.
extension RecordBuilder {
  /// The fields that say how many a row is for; without them it is one.
  private var counting: [Int] {
    kind.fields.indices.filter { field in
      kind.fields[field].isSummed
        && kind.fields[field].standard.flatMap { NumberParser.parse($0).value } == FixedPoint.number
    }
  }

  /// Asks about rows of several people or times, where a record is one: 人数 12.
  mutating func doubtHeadCounts() {
    let counting = counting
    guard counting.allSatisfy({ match.columnOfField[$0] == nil }) else { return }
    let isPersons = kind.field(.person) != nil
    let as1 =
      isPersons
      ? Text(zh: "本行按一个人一次计", en: "the row counts as one person, once")
      : Text(zh: "本行按一条计", en: "the row counts as one")
    let named = counting.first.map { kind.fields[$0].label }
    let fix =
      isPersons
      ? Text(zh: "宜每人每次一行", en: "give each person and time a row")
      : named.map {
        Text(zh: "若是“\($0.zh)”，请改用该列名", en: "call the column “\($0.en)” if it is that")
      } ?? Text(zh: "宜每条一行", en: "give each a row")
    for column in match.headCounts where raw.ways[column].isKept {
      let texts = raw.texts[column].texts
      let several = (0..<texts.count).filter { code in
        NumberParser.parse(texts[code]).value.map { $0 > FixedPoint.number } ?? false
      }
      CodeSet(several, count: texts.count).forEachRow(of: raw.codes[column]) { row, code in
        doubt(
          row, "person.several",
          Text(
            zh: "“\(header[column])”为“\(Quote.shown(texts[code]))”，\(as1.zh)",
            en: "“\(header[column])” is “\(Quote.shown(texts[code]))”; \(as1.en)"),
          column: column, fix: fix)
      }
    }
  }

  /// Numbers that rise by one from row to row say which and not how many: 第7、8、9场 are three. They count as one each where
  /// they lead the table, as such numbers do; elsewhere they are asked about.
  mutating func settleOrdinals() {
    for field in counting {
      guard let column = match.columnOfField[field], column < ownColumns, let made = records.columns[field],
        made.codes.count > 2, isRising(made)
      else { continue }
      let leads = (0..<column).allSatisfy { UnknownColumn.serials.contains(FoldedName(header[$0]).description) }
      if leads { records.columns[field] = nil }
      let seen = Text(
        zh: "“\(header[column])”逐行加 1，像是序号，\(leads ? "各行按 1 计" : "仍按数量相加")",
        en: "“\(header[column])” rises by one from row to row, as if it numbered them; "
          + (leads ? "each row counts as 1" : "it is added up all the same"))
      records.log.add(
        Diagnostic(
          .warning, "count.ordinal", at: place(headerLine, column), seen: seen,
          fix: leads
            ? Text(
              zh: "若是序号，不必理会；若确是数量，请把这一列移到后面",
              en: "leave it if they are numbered; move the column further right if it says how many")
            : Text(
              zh: "若是序号，请把列名改为“序号”；若确是数量，不必理会",
              en: "call the column “序号” if they are numbered; else leave it")),
        column: header[column])
    }
  }

  /// Whether each row bears the number after that of the row before. O(rows) where it is.
  private func isRising(_ column: FieldColumn) -> Bool {
    var last: Int64?
    for code in column.codes {
      let value = column.value(code: Int(code))
      guard value != FieldColumn.blank, last.map({ value == $0 + FixedPoint.number }) ?? true else { return false }
      last = value
    }
    return true
  }
}
