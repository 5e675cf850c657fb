import Values

/// Record numbers of a table that do no more than count its rows: 1, 2, 3 …, once or from 1 again, with the same words around
/// each or none (FW1, FW2 …; 第1号 …). Rows without a number may lie between, and some numbers lack where rows were taken out.
///
/// Such numbers say nothing of which record a row is: the next file's begin with 1, too.
struct RowCount {
  /// Where each run begins, in order; the first is the first row.
  private var starts: [Int] = []
  /// Whether the numbers are digits and nothing else.
  let isBare: Bool
  /// By row: its number, or 0.
  private var numbers: [Int32] = []

  /// Nil where the numbers do not count: they begin with another than 1, go back, or leave out more than they have, or
  /// all of several are 1. O(rows), few where they are no such numbers.
  init?(_ file: LedgerFile, number field: Int) {
    guard let column = file.records.columns[field] else { return nil }
    var around: (front: Substring, back: Substring)?
    var last = 0
    var counted = 0
    for (row, code) in column.codes.enumerated() {
      guard column.states[Int(code)] == .value else {
        numbers.append(0)
        continue
      }
      let text = column.texts[Int(code)]
      if around == nil { around = Self.around(text) }
      guard let number = Self.counted(text, around) else { return nil }
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
    isBare = around.map { $0.front.isEmpty && $0.back.isEmpty } ?? true
    guard isBare || counted > 1 else { return nil }
    guard let start = starts.last, Self.isDense(last, numbers.count - start), counted == 1 || starts.count < counted
    else { return nil }
  }

  /// Whether a run of so many rows, blank ones among them, has most of the numbers up to its last.
  private static func isDense(_ last: Int, _ rows: Int) -> Bool { last <= 2 * rows }

  /// What stands before and behind the last digits of a text; nil where it has none.
  private static func around(_ text: String) -> (front: Substring, back: Substring)? {
    guard let last = text.lastIndex(where: isDigit) else { return nil }
    let start = text[...last].lastIndex { !isDigit($0) }.map { text.index(after: $0) } ?? text.startIndex
    let (front, back) = (text[..<start], text[text.index(after: last)...])
    guard !front.isEmpty || !back.isEmpty else { return (front, back) }
    // GS-2026-001 is the number of a record: a year, or as many digits for each, tell that it goes on.
    return front.contains(where: isDigit) || text[start] == "0" ? nil : (front, back)
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// Digits between the same words and nothing else, zeros before them or not.
  private static func counted(_ text: String, _ around: (front: Substring, back: Substring)?) -> Int? {
    guard let around, text.hasPrefix(around.front), text.hasSuffix(around.back) else { return nil }
    let digits = text.dropFirst(around.front.count).dropLast(around.back.count)
    guard (1..<10).contains(digits.utf8.count), digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(digits)
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
