import Catalog
import Diagnostics
import Tables

extension RecordReader {
  /// How a table is explained: what its columns are, its own and those that lines above it make.
  struct Explanation {
    var match: KindMatch
    /// By column behind the table's own: what the lines above say.
    var captions: [Caption] = []
    /// Whether the last of them is a choice that a title, the file or a folder names.
    var isTitled = false
  }

  /// Explains a table by its header; where that lacks something, with the lines above it, and with times behind its days.
  ///
  /// - Throws: what the header by itself lacks.
  func explain(_ table: Table, above: [[String]], path: String, line: Int, hasUnit: Bool) throws(Diagnostic)
    -> Explanation
  {
    let columns = table.columns
    var failure: Diagnostic?
    let captions = captions(in: above, beside: columns)
    let titled = matcher.titled(in: above)
    for canSupplyUnit in hasUnit ? [true] : [false, true] {
      var plain: KindMatch?
      do {
        plain = try matcher.match(
          columns: columns, titled: titled, path: path, line: line, canSupplyUnit: canSupplyUnit)
      } catch { failure = error }
      // A line above may name the day that starts may lack.
      if let plain, !plain.needsDate || captions.isEmpty { return Explanation(match: plain) }
      guard !captions.isEmpty else { continue }
      if let match = try? matcher.match(
        columns: columns, captions: captions, splitsDays: false, titled: titled, path: path, line: line,
        canSupplyUnit: canSupplyUnit)
      {
        if plain.map({ $0.kind == match.kind }) ?? true { return Explanation(match: match, captions: captions) }
      }
      if let plain { return Explanation(match: plain) }
    }
    var dayless: KindMatch?
    for captions in captions.isEmpty ? [[]] : [[], captions] {
      if let match = try? matcher.match(
        columns: columns, captions: captions, splitsDays: true, titled: titled, path: path, line: line,
        canSupplyUnit: true)
      {
        // A line above may name the day here, too.
        if !match.needsDate { return Explanation(match: match, captions: captions) }
        if captions.isEmpty { dayless = match }
      }
    }
    if let dayless { return Explanation(match: dayless) }
    for captions in captions.isEmpty ? [[]] : [[], captions] {
      let found = matcher.match(
        columns: columns, captions: captions, choiceIn: above.map { $0.joined(separator: " ") }, path: path, line: line,
        canSupplyUnit: true)
      if let found {
        return Explanation(match: found.match, captions: captions + [found.choice], isTitled: true)
      }
    }
    throw failure ?? Self.headless(path, line)
  }

  /// What lines above a table say behind names that none of its columns bears, each name once; no units of measure.
  private func captions(in above: [[String]], beside columns: [TableColumn]) -> [Caption] {
    var taken = Set(columns.map { FoldedName($0.name).unmarked.splitUnit.name })
    return above.flatMap { line in
      // Beside who wrote the table, a short label says when that was, or who it is: 填报单位：甲局  日期：…, 联系电话：….
      let isSigned = line.contains { RowWording.signs($0) }
      return vocabulary.captions(in: line).filter { !isSigned || $0.label.count > 2 }
    }.filter { caption in
      StatedUnits(in: [["\(caption.label)：\(caption.value)"]]).words.isEmpty
        && taken.insert(FoldedName(caption.label).unmarked.splitUnit.name).inserted
    }
  }
}
