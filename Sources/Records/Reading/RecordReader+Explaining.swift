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
    for canSupplyUnit in hasUnit ? [true] : [false, true] {
      do {
        return Explanation(
          match: try matcher.match(columns: columns, path: path, line: line, canSupplyUnit: canSupplyUnit))
      } catch { failure = error }
      guard !captions.isEmpty else { continue }
      if let match = try? matcher.match(
        columns: columns, captions: captions, splitsDays: false, path: path, line: line, canSupplyUnit: canSupplyUnit)
      {
        return Explanation(match: match, captions: captions)
      }
    }
    for captions in captions.isEmpty ? [[]] : [[], captions] {
      if let match = try? matcher.match(
        columns: columns, captions: captions, splitsDays: true, path: path, line: line, canSupplyUnit: true)
      {
        return Explanation(match: match, captions: captions)
      }
    }
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
    return above.flatMap { vocabulary.captions(in: $0) }.filter { caption in
      StatedUnits(in: [["\(caption.label)：\(caption.value)"]]).words.isEmpty
        && taken.insert(FoldedName(caption.label).unmarked.splitUnit.name).inserted
    }
  }
}
