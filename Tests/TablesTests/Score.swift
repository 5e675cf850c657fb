/// Precision and recall of what was read against what was meant, for the header, the records and the cells.
struct Score {
  var header: (precision: Double, recall: Double)
  var record: (precision: Double, recall: Double)
  var cell: (precision: Double, recall: Double)

  init(_ file: PollutedFile, header: [String], rows: [[String]]) {
    self.header = Self.compare(file.header, header)
    // Empty cells at the end of a row say nothing, and a file need not write them.
    let (meant, got) = (file.rows.map(Self.trimmed), rows.map(Self.trimmed))
    record = Self.compare(meant, got)
    cell = Self.compare(meant.flatMap { $0 }, got.flatMap { $0 })
  }

  private static func trimmed(_ row: [String]) -> [String] {
    Array(row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }

  private static func compare<T: Hashable>(_ meant: [T], _ got: [T]) -> (precision: Double, recall: Double) {
    if meant.isEmpty && got.isEmpty { return (1, 1) }
    guard !meant.isEmpty && !got.isEmpty else { return (0, 0) }
    var left: [T: Int] = [:]
    for one in meant { left[one, default: 0] += 1 }
    var common = 0
    for one in got where left[one, default: 0] > 0 {
      left[one, default: 0] -= 1
      common += 1
    }
    return (Double(common) / Double(got.count), Double(common) / Double(meant.count))
  }

  private static func harmonic(_ pair: (precision: Double, recall: Double)) -> Double {
    pair.precision + pair.recall == 0 ? 0 : 2 * pair.precision * pair.recall / (pair.precision + pair.recall)
  }

  /// Out of 10: one for being read at all, and precision, recall and their harmonic mean three times.
  var total: Double {
    [header, record, cell].reduce(1) { $0 + $1.precision + $1.recall + Self.harmonic($1) }
  }
}
