import Records

/// The counted rows of which another is of the same person and day, in the order of reading, with the number of the pair
/// that they are of.
///
/// Two bits a possible pair where that is not too many, else a dictionary.
struct RepeatedDays {
  /// A run of the rows that stand in one file.
  struct Run {
    var file: Int
    var rows: Range<Int>
  }

  /// Beyond so many possible pairs, bits would take too much memory.
  private static let most = 1 << 28

  /// How many pairs there are.
  private(set) var count = 0
  /// By such row: where it stands in its file.
  private(set) var rows: [UInt32] = []
  /// By such row: which pair it is of, from 0.
  private(set) var pairs: [UInt32] = []
  /// Which of them stand in which file.
  private(set) var runs: [Run] = []

  /// Meets all counted rows of a kind. O(rows).
  init(_ files: [LedgerFile], kind: Int, person: Int, date: Int) {
    let files = files.enumerated().filter { $0.element.records.kind == kind }.compactMap { at, file in
      PersonDayView(at, file, person: person, date: date)
    }
    let days = files.compactMap(\.days)
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return }
    let people = files.map(\.people).max() ?? 0
    let (span, isTooLong) = last.subtractingReportingOverflow(first)
    let (all, isTooMuch) = people.multipliedReportingOverflow(by: isTooLong ? .max : span + 1)
    if !isTooLong && !isTooMuch && all <= Int64(Self.most) {
      meet(files, first: first, people: people, all: Int(all))
    } else {
      meetInDictionary(files)
    }
  }

  /// Day by day, as most rows lie so in their files: the bits of one day stay in the processor's nearest memory.
  private mutating func meet(_ files: [PersonDayView], first: Int64, people: Int64, all: Int) {
    var once = [UInt64](repeating: 0, count: all / 64 + 1)
    var again = once
    var places: [[UInt32]] = []
    for file in files {
      let own = file.places(first: first, people: people)
      own.withUnsafeBufferPointer { own in
        once.withUnsafeMutableBufferPointer { once in
          again.withUnsafeMutableBufferPointer { again in
            for place in own where place != .max {
              let (word, bit) = (Int(place >> 6), 1 &<< UInt64(place & 63))
              again[word] |= once[word] & bit
              once[word] |= bit
            }
          }
        }
      }
      places.append(own)
    }
    // By word: how many pairs lie before it.
    var before: [UInt32] = []
    before.reserveCapacity(again.count)
    for word in again {
      before.append(UInt32(count))
      count += word.nonzeroBitCount
    }
    guard count > 0 else { return }
    for (own, file) in zip(places, files) {
      let start = rows.count
      for (row, place) in own.enumerated() where place != .max {
        let (word, bit) = (again[Int(place >> 6)], UInt64(place & 63))
        guard word >> bit & 1 == 1 else { continue }
        rows.append(UInt32(truncatingIfNeeded: row))
        pairs.append(before[Int(place >> 6)] + UInt32((word & ((1 << bit) - 1)).nonzeroBitCount))
      }
      runs.append(Run(file: file.file, rows: start..<rows.count))
    }
  }

  private mutating func meetInDictionary(_ files: [PersonDayView]) {
    var times: [SIMD2<Int64>: Int] = [:]
    for file in files {
      for row in 0..<file.count {
        if let (who, day) = file.pair(row) { times[SIMD2(who, day), default: 0] += 1 }
      }
    }
    let repeated = times.filter { $0.value > 1 }.keys.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    let numbers = Dictionary(repeated.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { a, _ in a })
    count = repeated.count
    for file in files {
      let start = rows.count
      for row in 0..<file.count {
        guard let (who, day) = file.pair(row), let number = numbers[SIMD2(who, day)] else { continue }
        rows.append(UInt32(truncatingIfNeeded: row))
        pairs.append(number)
      }
      runs.append(Run(file: file.file, rows: start..<rows.count))
    }
  }
}

/// The person and the day of a file's rows.
struct PersonDayView {
  /// Position in the ledger.
  let file: Int
  /// Every person's number is below it.
  let people: Int64
  /// The first and last day.
  let days: ClosedRange<Int64>?
  private let fates: [Fate]
  private let who: [UInt32]
  private let numbers: [Int64]
  private let when: [UInt32]
  private let dayNumbers: [Int64]

  init?(_ at: Int, _ file: LedgerFile, person: Int, date: Int) {
    guard let who = file.records.columns[person]?.codes, let people = file.numbers[person],
      let days = file.records.columns[date]?.codes, let numbers = file.numbers[date]
    else { return nil }
    (self.file, fates, self.who, self.numbers) = (at, file.fates, who, people)
    (when, dayNumbers) = (days, numbers)
    // Where nobody is named at all, there is no number.
    self.people = max(people.max() ?? 0, 0) + 1
    let known = numbers.filter { $0 != FieldColumn.blank }
    self.days = known.min().flatMap { first in known.max().map { first...$0 } }
  }

  var count: Int { fates.count }

  /// By row: the number of its day from the first on, times that of people, and its person's number; `UInt32.max` where
  /// it is not counted, or one of the two is not known. Precondition: all of these fit.
  func places(first: Int64, people: Int64) -> [UInt32] {
    let none = Int64.min / 2
    let persons = numbers.map { $0 >= 0 ? $0 : none }
    let days = dayNumbers.map { $0 == FieldColumn.blank ? none : ($0 - first) * people }
    return persons.withUnsafeBufferPointer { persons in
      days.withUnsafeBufferPointer { days in
        fates.indices.map { row in
          let place = persons[Int(who[row])] &+ days[Int(when[row])]
          return place >= 0 && fates[row] == .counted ? UInt32(truncatingIfNeeded: place) : .max
        }
      }
    }
  }

  /// The person and the day of a counted row that has both.
  @inline(__always)
  func pair(_ row: Int) -> (Int64, Int64)? {
    guard fates[row] == .counted else { return nil }
    let (person, day) = (numbers[Int(who[row])], dayNumbers[Int(when[row])])
    return person >= 0 && day != FieldColumn.blank ? (person, day) : nil
  }
}
