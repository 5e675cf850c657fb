import Catalog
import Diagnostics
import Tables

extension RecordReader {
  /// How a table is explained: what its columns are, its own and those that lines above it make.
  struct Explanation {
    var match: KindMatch
    /// By column behind the table's own: what the lines above say.
    var captions: [Caption] = []
    /// How many of them, the last ones, are choices that a title, the file or a folder names.
    var titled = 0
  }

  /// Explains a table by its header; where that lacks something, with the lines above it, and with times behind its days.
  ///
  /// - Throws: what the header by itself lacks, or leaves open.
  func explain(_ table: Table, above: [[String]], path: String, line: Int, hasUnit: Bool) throws(Diagnostic)
    -> Explanation
  {
    let found = try explained(table, above: above, path: path, line: line, hasUnit: hasUnit)
    let header = table.columns.map(\.name)
    if let question = matcher.question(on: found.match, header: header, path: path, line: line) { throw question }
    return found
  }

  private func explained(_ table: Table, above: [[String]], path: String, line: Int, hasUnit: Bool) throws(Diagnostic)
    -> Explanation
  {
    let columns = table.columns
    var failure: Diagnostic?
    let captions = captions(in: above, beside: columns)
    let titled = matcher.titled(in: above)
    let titles = above.map { $0.joined(separator: " ") }
    for canSupplyUnit in hasUnit ? [true] : [false, true] {
      var plain: KindMatch?
      do {
        plain = try matcher.match(
          columns: columns, titles: titles, titled: titled, path: path, line: line, canSupplyUnit: canSupplyUnit,
          hasUnit: hasUnit)
      } catch { failure = error }
      if hasUnit, let plain, let body = naming(plain, columns, captions, path, line) { return body }
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
        columns: columns, captions: captions, choiceIn: titles, path: path, line: line, hasUnit: hasUnit)
      if let found {
        return Explanation(match: found.match, captions: captions + [found.choice], titled: 1)
      }
    }
    throw failure ?? Self.headless(path, line)
  }

  /// Of a ledger whose rows are not of who reports them, a body that a line above names by the name of its column: 被检单位
  /// is taken before 填报单位.
  private func naming(
    _ plain: KindMatch, _ columns: [TableColumn], _ captions: [Caption], _ path: String, _ line: Int
  ) -> Explanation? {
    let kind = catalog.kinds[plain.kind]
    guard plain.needsUnit, !captions.isEmpty, kind.isOfOthers, let unit = kind.field(.unit),
      let match = try? matcher.match(
        columns: columns, captions: captions, splitsDays: false, path: path, line: line, canSupplyUnit: false),
      match.kind == plain.kind, match.columnOfField[unit] != nil
    else { return nil }
    return Explanation(match: match, captions: captions)
  }

  /// Where a line below the rows says who reports, a line above them that names a body otherwise tells no more than that
  /// (主办单位), unless rows are of another than who reports. Says so where they differ.
  func settleReporter(_ match: inout KindMatch, _ captions: [Caption], own: Int, notes: [[String]]) -> Text? {
    let kind = catalog.kinds[match.kind]
    guard !kind.isOfOthers, let unit = kind.field(.unit), let column = match.columnOfField[unit], column >= own,
      captions.indices.contains(column - own), let reporter = Surroundings.said(in: notes)
    else { return nil }
    let caption = captions[column - own]
    (match.columnOfField[unit], match.needsUnit) = (nil, true)
    guard FoldedName(caption.value) != FoldedName(reporter) else { return nil }
    return Text(
      zh: "表上方的“\(caption.label)”是“\(caption.value)”，填报的是“\(reporter)”，按填报的计",
      en: "“\(caption.label)” above the table is “\(caption.value)”, and “\(reporter)” reports: that was taken")
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
