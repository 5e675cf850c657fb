/// The physical line of each row, from 1. Most rows stand on the line below the one before; only the others are stored.
public struct LineNumbers: Sendable, RandomAccessCollection {
  /// A row that does not stand right below the one before, or the first.
  private struct Run: Sendable {
    var row: Int
    var line: Int
  }

  private var runs: [Run] = []
  /// How many rows there are.
  public private(set) var count = 0
  /// The line below the last row's.
  private var next = 0

  /// No rows.
  public init() {}

  /// A row for each line.
  public init(_ lines: some Sequence<Int>) {
    for line in lines { append(line) }
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// How many rows there are.
  public var endIndex: Int { count }

  /// The line of a row. O(log n) of the rows that stand not right below the one before.
  public subscript(row: Int) -> Int {
    precondition(row >= 0 && row < count, "no such row")
    let run = runs[run(of: row)]
    return run.line + row - run.row
  }

  /// Adds a row.
  public mutating func append(_ line: Int) { append(lines: line..<line + 1) }

  /// Adds a row a line.
  public mutating func append(lines: Range<Int>) {
    guard !lines.isEmpty else { return }
    if lines.lowerBound != next || runs.isEmpty { runs.append(Run(row: count, line: lines.lowerBound)) }
    count += lines.count
    next = lines.upperBound
  }

  /// Adds some rows of others.
  public mutating func append(_ rows: Range<Int>, of other: LineNumbers) {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= other.count, "no such rows")
    guard !rows.isEmpty else { return }
    var row = rows.lowerBound
    for index in other.run(of: row)..<other.runs.count where row < rows.upperBound {
      let end = Swift.min(rows.upperBound, index + 1 < other.runs.count ? other.runs[index + 1].row : other.count)
      let line = other.runs[index].line + row - other.runs[index].row
      append(lines: line..<line + end - row)
      row = end
    }
  }

  /// Moves all rows down by so many lines.
  public mutating func shift(by lines: Int) {
    for index in runs.indices { runs[index].line += lines }
    if count > 0 { next += lines }
  }

  /// Forgets the rows from an index on.
  public mutating func truncate(to count: Int) {
    guard count < self.count else { return }
    if count > 0 { next = self[count - 1] + 1 }
    while let last = runs.last, last.row >= count { runs.removeLast() }
    self.count = count
  }

  /// Forgets all rows but keeps the memory.
  public mutating func removeAll() {
    runs.removeAll(keepingCapacity: true)
    count = 0
  }

  /// The last run that begins at the row or before it. Precondition: there is such a row.
  private func run(of row: Int) -> Int {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].row <= row { low = middle } else { high = middle }
    }
    return low
  }
}
