import Catalog
import Definitions
import Diagnostics
import Values

/// Columns that say the same as others by their names.
extension RecordBuilder {
  /// Whether a second column of days tells one where the first is empty, or, where it is the day of the record, another month.
  private func missesDays(_ column: Int, _ taken: Int) -> Bool {
    if raw.says(column, where: taken) { return true }
    guard let day = kind.field(.date), match.columnOfField[day] == taken, !kind.fields[day].decides,
      raw.ways[column].isKept, raw.ways[taken].isKept
    else { return false }
    let (mine, theirs) = (months(column), months(taken))
    return raw.lines.indices.contains { row in
      guard let own = mine[Int(raw.codes[column][row])], let other = theirs[Int(raw.codes[taken][row])] else {
        return false
      }
      return own != other
    }
  }

  /// By code of a column of days: the month, in order of time; nil where there is none.
  private func months(_ column: Int) -> [Int?] {
    let texts = raw.texts[column].texts
    var context = surroundings.datesOfTimes
    context.order = DateParser.decideOrder(texts)
    return texts.map { text in
      DateParser.parse(text, context: context).value.map { Int($0.year) * 12 + Int($0.month) }
    }
  }

  /// Whether two columns of a choice say the same in every row.
  private func isSameChoice(_ column: Int, _ taken: Int) -> Bool {
    guard kind.fields.indices.contains(where: { match.columnOfField[$0] == taken && kind.fields[$0].type == .choice }),
      raw.ways[column].isKept, raw.ways[taken].isKept
    else { return false }
    let (mine, theirs) = (raw.texts[column].texts, raw.texts[taken].texts)
    return raw.lines.indices.allSatisfy {
      mine[Int(raw.codes[column][$0])] == theirs[Int(raw.codes[taken][$0])]
    }
  }

  /// Says of a column that another one stands for it, of the same name or another of one field; nothing where it is
  /// empty. False where there is no such other.
  mutating func nameTwin(_ column: Int) -> Bool {
    guard let taken = match.twins[column] else { return false }
    let isSame = FoldedName(header[column]).unmarked == FoldedName(header[taken]).unmarked
    // Minutes beside hours may count.
    guard isSame || !match.durations.contains(column) else { return false }
    guard raw.says(column) else { return true }
    if columnsToUnite(with: taken).contains(column) {
      records.log.add(
        Diagnostic(
          .note, "column.united", at: place(headerLine, column),
          seen: Text(
            zh: "“\(header[column])”与“\(header[taken])”没有一行都填写，合为一项统计",
            en: "no row fills in both “\(header[column])” and “\(header[taken])”; they were taken as one column"),
          fix: Text(both: "")), column: header[column])
      return true
    }
    // Several days are told of each record (受理, 派单): that is no fault where the one that was taken is filled in.
    let isDay = kind.fields.indices.contains { match.columnOfField[$0] == taken && kind.fields[$0].type == .date }
    // The parts of a sum are no more than that.
    let isPart = match.sums.contains(taken) && !match.sums.contains(column)
    let isMissed =
      isSame
      || (isDay
        ? missesDays(column, taken)
        : isPart ? raw.says(column, where: taken) : !isSameChoice(column, taken))
    records.log.add(
      Diagnostic(
        isMissed ? .warning : .note, "column.twin", at: place(headerLine, column),
        seen: isSame
          ? Text(
            zh: "表头中“\(header[column])”出现两次，只采用第\(taken + 1)列，第\(column + 1)列未参与统计",
            en: "“\(header[column])” stands twice in the header: column \(taken + 1) was taken, \(column + 1) left out")
          : Text(
            zh: "“\(header[column])”与“\(header[taken])”是同一项，只采用“\(header[taken])”，“\(header[column])”未参与统计",
            en: "“\(header[column])” means the same as “\(header[taken])”, which was taken; the former was left out"),
        fix: !isMissed ? Text(both: "") : advice(column, taken)),
      column: header[column])
    return true
  }

  /// What to do with two columns that say the same by their names.
  private func advice(_ column: Int, _ taken: Int) -> Text {
    let field = kind.fields.first { field in
      kind.field(named: field.id).map { match.columnOfField[$0] == taken } ?? false
    }
    let isSame = FoldedName(header[column]).unmarked == FoldedName(header[taken]).unmarked
    switch (field?.type, field?.role) {
    case (_, .start) where isSame, (_, .end) where isSame:
      return Text(zh: "若一天签到几次，请每次写一行", en: "give each time a row if somebody came several times a day")
    case (.money, _) where !isSame:
      guard !match.sums.contains(taken) else {
        return Text(zh: "请在每一行填写“\(header[taken])”", en: "fill in “\(header[taken])” on every row")
      }
      let sum = field?.names.first { name in NameWords.known.sums.contains { name.hasPrefix($0) || name.hasSuffix($0) }
      }
      let label = sum ?? header[taken]
      return Text(
        zh: "若是同一项，请合并为一列；若要合起来计，请加一列“\(label)”填写几列之和",
        en: "make one column of the two if they are the same; add a column “\(label)” with the sum if both count")
    default:
      return Text(
        zh: "若是同一项，请合并为一列；若是另外的人或事，请改列名",
        en: "make one column of the two; if it is of someone or something else, give it another name")
    }
  }
}
