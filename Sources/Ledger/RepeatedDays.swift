import Records

/// The pairs of a person and a day that several rows are of, numbered from 0.
///
/// Two bits a possible pair where that is not too many, else a dictionary.
struct RepeatedDays {
  /// Beyond so many possible pairs, bits would take too much memory.
  private static let most = 1 << 28

  /// How many such pairs there are.
  private(set) var count = 0

  private let kind: Int
  private let person: Int
  private let date: Int
  private var first = Int64.max
  private var width: Int64 = 0
  /// By pair: whether it was met again; by word of that: how many pairs lie before it.
  private var again: [UInt64] = []
  private var before: [UInt32] = []
  /// By pair, where there are too many for bits.
  private var numbers: [SIMD2<Int64>: Int] = [:]

  /// Meets all counted rows of a kind. O(rows).
  init(_ files: [LedgerFile], kind: Int, person: Int, date: Int) {
    (self.kind, self.person, self.date) = (kind, person, date)
    var (last, people) = (Int64.min, Int64(0))
    for file in files where file.records.kind == kind {
      for number in file.numbers[date] ?? [] where number != FieldColumn.blank {
        first = min(first, number)
        last = max(last, number)
      }
      for number in file.numbers[person] ?? [] { people = max(people, number + 1) }
    }
    guard people > 0, first <= last else { return }
    let (span, isTooLong) = last.subtractingReportingOverflow(first)
    let (pairs, isTooMuch) = people.multipliedReportingOverflow(by: isTooLong ? .max : span + 1)
    if !isTooLong && !isTooMuch && pairs <= Int64(Self.most) {
      width = span + 1
      meet(files, pairs: Int(pairs))
    } else {
      meetInDictionary(files)
    }
  }

  private mutating func meet(_ files: [LedgerFile], pairs: Int) {
    var once = [UInt64](repeating: 0, count: pairs / 64 + 1)
    var again = once
    let (first, width) = (first, width)
    rows(files) { _, _, who, day in
      let at = Int(who * width + day - first)
      let bit: UInt64 = 1 << UInt64(at & 63)
      again[at >> 6] |= once[at >> 6] & bit
      once[at >> 6] |= bit
    }
    before.reserveCapacity(again.count)
    for word in again {
      before.append(UInt32(count))
      count += word.nonzeroBitCount
    }
    self.again = again
  }

  private mutating func meetInDictionary(_ files: [LedgerFile]) {
    var times: [SIMD2<Int64>: Int] = [:]
    rows(files) { _, _, who, day in times[SIMD2(who, day), default: 0] += 1 }
    let pairs = times.filter { $0.value > 1 }.keys.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    for (number, pair) in pairs.enumerated() { numbers[pair] = number }
    count = pairs.count
  }

  /// Calls with the position of each row of such a pair, file and row, and the pair's number.
  func each(_ files: [LedgerFile], _ body: (Int, Int, Int) -> Void) {
    rows(files) { file, row, who, day in
      guard width > 0 else {
        if let number = numbers[SIMD2(who, day)] { body(file, row, number) }
        return
      }
      let at = Int(who * width + day - first)
      let (word, bit) = (again[at >> 6], UInt64(at & 63))
      guard word >> bit & 1 == 1 else { return }
      body(file, row, Int(before[at >> 6]) + (word & ((1 << bit) - 1)).nonzeroBitCount)
    }
  }

  /// All counted rows of the kind with a person and a day.
  private func rows(_ files: [LedgerFile], _ body: (Int, Int, Int64, Int64) -> Void) {
    for (at, file) in files.enumerated() where file.records.kind == kind {
      guard let who = file.records.columns[person]?.codes, let people = file.numbers[person],
        let days = file.records.columns[date]?.codes, let numbers = file.numbers[date]
      else { continue }
      let fates = file.fates
      for row in fates.indices where fates[row] == .counted {
        let (person, day) = (people[Int(who[row])], numbers[Int(days[row])])
        if person >= 0 && day != FieldColumn.blank { body(at, row, person, day) }
      }
    }
  }
}
