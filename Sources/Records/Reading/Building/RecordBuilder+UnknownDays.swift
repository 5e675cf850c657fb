import Catalog
import Diagnostics

/// Columns of days that no field explains, in files that lack a day on which figures rest.
extension RecordBuilder {
  /// Whether most cells of a column that are filled in are days, and its name does not say that they are those of writing.
  /// In a register, where a day that figures ask for is told of few, a column that is filled in throughout is none.
  /// O(rows).
  func mayTellDays(_ column: Int) -> Bool {
    let name = FoldedName(header[column]).description
    guard raw.ways[column].isKept, !NameWords.known.entering.contains(where: name.contains) else { return false }
    let texts = raw.texts[column].texts
    var context = surroundings.datesOfTimes
    context.order = DateParser.decideOrder(texts)
    let isDay = texts.map { DateParser.parse($0, context: context).value != nil && Int64($0) == nil }
    var (filled, days) = (0, 0)
    for row in raw.codes[column].indices {
      let code = Int(raw.codes[column][row])
      guard !Cell.isEmpty(texts[code]) else { continue }
      filled += 1
      if isDay[code] { days += 1 }
    }
    return days * 2 > filled && (kind.form == .log || filled < raw.lines.count)
  }

  /// Asks whether a column of days is one that the file lacks.
  ///
  /// - Parameters:
  ///   - near: the name to which its own is near; of several days that are lacking, it may still be another.
  ///   - lacking: the days that the file lacks.
  mutating func nameUnusedDays(_ column: Int, near: String?, _ lacking: [Field]) {
    let near = near.flatMap { lacking.count == 1 && lacking[0].names.contains($0) ? $0 : nil }
    let zh = lacking.map { "“\($0.label.zh)”" }.joined()
    let en = lacking.map { "“\($0.label.en)”" }.joined(separator: ", ")
    records.log.add(
      Diagnostic(
        .warning, "column.days", at: place(headerLine, column),
        seen: Text(
          zh: "不认识的列“\(header[column])”，其中的日期未参与统计",
          en: "the column “\(header[column])” is not known, and its dates were left out"),
        fix: near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
          ?? Text(
            zh: "本文件没有\(zh)；若就是其中一项，请改用该列名，或在 inputs/settings.yaml 的 headers 中写明",
            en: "the file has no \(en); if it is one of these, call it so, or name it under `headers` in "
              + "inputs/settings.yaml")),
      column: header[column])
  }
}
