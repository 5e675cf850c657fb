import Records

/// Record numbers of a table that do no more than count its rows: 1, 2, 3 …, once or from 1 again. Rows without a number
/// may lie between, and some numbers lack where rows were taken out.
///
/// Such numbers say nothing of which record a row is: the next file's begin with 1, too.
struct RowCount {
  /// Where each run begins, in order; the first is the first row.
  private var starts: [Int] = []
  /// By row: its number, or 0.
  private var numbers: [Int32] = []

  /// Nil where the numbers do not count: they begin with another than 1, go back, or leave out more than they have, or
  /// all of several are 1. O(rows), few where they are no such numbers.
  init?(_ file: LedgerFile, number field: Int) {
    guard let column = file.records.columns[field] else { return nil }
    var last = 0
    var counted = 0
    for (row, code) in column.codes.enumerated() {
      guard column.states[Int(code)] == .value else {
        numbers.append(0)
        continue
      }
      guard let number = Self.plain(column.texts[Int(code)]) else { return nil }
      if number == 1 || starts.isEmpty {
        guard starts.isEmpty ? 1...(row + 1) ~= number : Self.isDense(last, row - (starts.last ?? 0)) else {
          return nil
        }
        starts.append(starts.isEmpty ? 0 : row)
      } else if number <= last {
        return nil
      }
      last = number
      counted += 1
      numbers.append(Int32(number))
    }
    guard let start = starts.last, Self.isDense(last, numbers.count - start), counted == 1 || starts.count < counted
    else { return nil }
  }

  /// Whether a run of so many rows, blank ones among them, has most of the numbers up to its last.
  private static func isDense(_ last: Int, _ rows: Int) -> Bool { last <= 2 * rows }

  /// Digits and nothing else, zeros before them or not.
  private static func plain(_ text: String) -> Int? {
    guard text.utf8.count < 10, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(text)
  }

  /// The rows counted together with one. O(log runs).
  func run(of row: Int) -> Range<Int> {
    // The first run that begins behind the row.
    var (low, high) = (1, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] > row { high = middle } else { low = middle + 1 }
    }
    return starts[low - 1]..<(low < starts.count ? starts[low] : numbers.count)
  }

  /// The first row of a run that has a number; the run's first where none has.
  func firstNumbered(of run: Range<Int>) -> Int { run.first { numbers[$0] > 0 } ?? run.lowerBound }

  /// The rows of two runs that bear the same number, in order; at most so many.
  func pairs(_ mine: Range<Int>, _ other: RowCount, _ theirs: Range<Int>, most: Int) -> [(mine: Int, theirs: Int)] {
    var pairs: [(Int, Int)] = []
    var (row, there) = (mine.lowerBound, theirs.lowerBound)
    while row < mine.upperBound && there < theirs.upperBound && pairs.count < most {
      let (number, next) = (numbers[row], other.numbers[there])
      if number == next && number > 0 { pairs.append((row, there)) }
      // Rows without a number are passed one by one.
      if number == 0 || (next > 0 && number <= next) { row += 1 }
      if next == 0 || (number > 0 && next <= number) { there += 1 }
    }
    return pairs
  }
}
