import Catalog
import Definitions
import Diagnostics
import Tables

/// Tables that lack only the sort of their records, where a title, the file or a folder names it: 捐款台账.
extension KindMatcher {
  /// The kind that a table is of where it lacks but one required choice, and what names that choice.
  ///
  /// - Parameters:
  ///   - columns: the table's own.
  ///   - captions: what lines above the table say; they are columns behind the table's own, and that choice is behind them.
  ///   - titles: the lines above the table.
  ///   - hasUnit: whether something around it names a body.
  /// - Returns: the match, and the choice; nil where no kind fits, or several do.
  func match(
    columns: [TableColumn], captions: [Caption], choiceIn titles: [String], path: String, line: Int, hasUnit: Bool
  ) -> (match: KindMatch, choice: Caption)? {
    var found: [(match: KindMatch, choice: Caption)] = []
    for (at, kind) in kinds.enumerated() where kind.form == .log {
      let own = match(columns: columns, kind: at)
      let all = columns + captions.map { TableColumn(index: 0, parts: [$0.label], line: 0) }
      let help = Help(ownColumns: captions.isEmpty ? nil : columns.count)
      let helped = help.applied(to: match(columns: all, kind: at), kind)
      guard helped.missing.count == 1, own.explained + (own.needsUnit && hasUnit ? 1 : 0) > 2, tellsAmounts(own, kind),
        let field = helped.missing.first,
        let value = Self.value(of: kind.fields[field], in: titles, path: path)
          ?? Self.value(of: kind.fields[field], in: columns)
      else { continue }
      let choice = Caption(label: kind.fields[field].label.zh, value: value)
      let match = try? match(
        columns: columns, captions: captions + [choice], splitsDays: false, path: path, line: line,
        canSupplyUnit: true)
      if let match, match.kind == at { found.append((match, choice)) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// What titles, the file and its folders say, the nearest first, folded.
  private static func names(_ titles: [String], _ path: String) -> [String] {
    (titles + path.split(separator: "/").reversed().map(String.init)).map { FoldedName($0).description }
  }

  /// The one listed value of a choice that names of columns tell: 满意人数 is of no other question.
  static func value(of field: Field, in columns: [TableColumn]) -> String? {
    let names = columns.map { FoldedName($0.name).description }
    let said = Set(field.headed.filter { word, _ in names.contains { $0.contains(word) } }.map(\.value))
    return said.count == 1 ? said.first : nil
  }

  /// Whether a column holds what a kind adds up, where it adds anything up: who came to a 捐款 gave nothing by that.
  func tellsAmounts(_ match: KindMatch, _ kind: Kind) -> Bool {
    let sums = kind.fields.indices.filter { kind.fields[$0].isSummed }
    return sums.isEmpty || sums.contains { match.columnOfField[$0] != nil }
  }

  /// The one listed value of a choice that a title names, else the file, else the nearest folder that names any.
  static func value(of field: Field, in titles: [String], path: String) -> String? {
    guard field.type == .choice else { return nil }
    let words =
      field.choices.map { ($0, $0) } + field.synonyms.map { ($0.key, $0.value) }
      + field.titled.map { ($0.key, $0.value) }
    for name in names(titles, path) {
      guard !NameWords.known.opposites.contains(where: name.contains) else { return nil }
      let said = Set(words.filter { name.contains(FoldedName($0.0).description) }.map(\.1))
      guard said.isEmpty else { return said.count == 1 ? said.first : nil }
    }
    return nil
  }
}
