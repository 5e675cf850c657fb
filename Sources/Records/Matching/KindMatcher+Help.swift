import Catalog
import Diagnostics
import Tables

/// Tables whose header lacks what stands elsewhere: in a line above it, or behind each day.
extension KindMatcher {
  /// What helps where a header alone explains too little.
  struct Help {
    /// How many columns the table has of its own; those behind them are lines above it. Nil where there are none.
    var ownColumns: Int?
    /// Whether times behind each day may tell how long something took.
    var splitsDays = false
    /// The kinds that a title above the table names.
    var titled: Set<Int> = []
    /// The lines above the table, and whether something around it names a body: what they tell is not said to be lacking.
    var titles: [String] = []
    var hasUnit = true

    /// A match as it is with that help. Lines above tell no amounts, which are of all rows together, and no record's own
    /// number.
    func applied(to match: KindMatch, _ kind: Kind) -> KindMatch {
      var match = match
      if let own = ownColumns {
        for (field, column) in match.columnOfField.enumerated() where column ?? 0 >= own {
          let type = kind.fields[field].type
          // Nor what a record is called: rows below it are parts of one.
          let isTitle =
            kind.fields[field].isRequired && (type == .text || type == .code) && kind.fields[field].role == nil
          let isAmount = type == .number || type == .money || type == .percent
          guard kind.fields[field].role == .number || isAmount || isTitle else { continue }
          match.columnOfField[field] = nil
          if kind.fields[field].isRequired { match.missing.append(field) }
        }
        match.forgetUnknown(from: own)
      }
      if splitsDays, let field = match.durationInDays, match.missing == [field] {
        (match.missing, match.needsSpans, match.needsName) = ([], true, true)
      }
      return match
    }

    /// Whether a match may stand on that help: its own columns are a log's, two at least, or one where the path names the
    /// kind, and no log explains more.
    func allows(_ match: KindMatch, among all: [KindMatch], _ kinds: [Kind], isCalled: Bool) -> Bool {
      guard let own = ownColumns else { return splitsDays == match.needsSpans }
      let logs = all.filter { kinds[$0.kind].form == .log }
      let explained = match.explained(before: own)
      return kinds[match.kind].form == .log && explained > (isCalled ? 0 : 1) && explained < match.explained
        && explained == logs.map { $0.explained(before: own) }.max() && splitsDays == match.needsSpans
    }
  }

  /// The kind that a table is of with the help of the lines above it.
  ///
  /// - Parameters:
  ///   - captions: what those lines say; they are columns behind the table's own.
  ///   - splitsDays: whether times in one cell tell how long something took.
  ///   - titled: the kinds that a title names.
  /// - Throws: as `match(columns:path:line:canSupplyUnit:)`.
  func match(
    columns: [TableColumn], captions: [Caption], splitsDays: Bool, titled: Set<Int> = [], path: String, line: Int,
    canSupplyUnit: Bool
  ) throws(Diagnostic) -> KindMatch {
    let all =
      columns
      + captions.enumerated().map { TableColumn(index: columns.count + $0, parts: [$1.label], line: line) }
    let help = Help(ownColumns: captions.isEmpty ? nil : columns.count, splitsDays: splitsDays, titled: titled)
    return try match(
      ColumnNames(all), header: all.map(\.name), path: path, line: line, canSupplyUnit: canSupplyUnit, helped: help)
  }
}

extension KindMatch {
  /// How many of the first columns are explained.
  fileprivate func explained(before column: Int) -> Int {
    columnOfField.count { $0.map { $0 < column } ?? false }
  }

  /// Says nothing of columns that are none of the table's own and that the kind does not know.
  fileprivate mutating func forgetUnknown(from column: Int) {
    unknownColumns.removeAll { $0 >= column }
    headCounts.removeAll { $0 >= column }
    statuses.removeAll { $0 >= column }
    notes.removeAll { $0 >= column }
    revoking.removeAll { $0 >= column }
    durations.removeAll { $0 >= column }
    forgetUnits(from: column)
    secondBlock.removeAll { $0 >= column }
    twins = twins.filter { $0.key < column }
  }
}
