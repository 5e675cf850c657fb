import Catalog

extension FileRecords {
  /// Rows whose time begins on one day and ends on the next, in order, whatever became of them.
  ///
  /// - Parameters:
  ///   - start: the field of the time at which it begins.
  ///   - amount: the field of its duration.
  /// - Complexity: O(distinct values); O(rows) only where the latest start and the longest time would pass midnight.
  public func rowsPastMidnight(start: Int, amount: Int) -> [Int] {
    guard let starts = columns[start], let amounts = columns[amount], let longest = amounts.values.max() else {
      return []
    }
    func passes(_ start: Int64, _ units: Int64) -> Bool {
      start != FieldColumn.blank && units != FieldColumn.blank
        && start * (FixedPoint.hour / 3600) + units > 24 * FixedPoint.hour
    }
    var rows: [Int] = []
    CodeSet((0..<starts.count).filter { passes(starts.value(code: $0), longest) }, count: starts.count)
      .forEachRow(of: starts.codes) { row, code in
        if passes(starts.value(code: code), amounts.value(row: row)) { rows.append(row) }
      }
    return rows
  }
}
