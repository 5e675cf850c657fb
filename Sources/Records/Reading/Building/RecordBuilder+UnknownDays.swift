import Catalog
import Definitions
import Diagnostics
import Values

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
    nameLeftOut(
      column, "column.days", cells: Text(zh: "日期", en: "dates"), near: near, lacking.map(\.label))
  }
}
