import Values

/// The counted rows of each person's days that may be doubtful, in the order of reading, with the number of the day that
/// they are of: every day of too many hours, every one of two rows that tell when they begin, and others besides.
///
/// A byte a possible pair of person and day where that is not too many, else a dictionary.
struct CrowdedDays {
  /// A run of the rows that stand in one file.
  struct Run {
    var file: Int
    var rows: Range<Int>
  }

  /// A row of the day before that reaches into a day.
  struct Night {
    var day: UInt32
    var file: Int
    var row: UInt32
  }

  /// Beyond so many possible pairs a row, or so many in all, bytes would take too much memory.
  private static let mostByRow = 64
  private static let most = 1 << 28
  /// So many may be, however few rows there are.
  private static let free = 1 << 22
  /// The highest bit of each byte: set where what was added up is at least `PersonDayView.crowded`.
  private static let crowded: UInt64 = 0x8080_8080_8080_8080

  /// How many such days there are.
  private(set) var count = 0
  /// By such row: where it stands in its file.
  private(set) var rows: [UInt32] = []
  /// By such row: which day it is of, from 0.
  private(set) var days: [UInt32] = []
  /// Which of them stand in which file.
  private(set) var runs: [Run] = []
  /// The rows of days before that reach into such days, file by file.
  private(set) var nights: [Night] = []

  /// Meets all counted rows of the files. O(rows).
  init(_ files: [PersonDayView]) {
    let days = files.compactMap(\.days)
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return }
    let people = files.map(\.people).max() ?? 0
    let (span, isTooLong) = last.subtractingReportingOverflow(first)
    let (all, isTooMuch) = people.multipliedReportingOverflow(by: isTooLong ? .max : span + 1)
    let rows = files.reduce(0) { $0 + $1.count }
    let room = min(Self.most, max(Self.free, Self.mostByRow * min(rows, Self.most)))
    if !isTooLong && !isTooMuch && all <= Int64(room) {
      meet(files, first: first, last: last, people: people, all: Int(all))
    } else {
      meetInDictionary(files)
    }
  }

  /// Day by day, as most rows lie so in their files: the bytes of one day stay in the processor's nearer memory.
  private mutating func meet(_ files: [PersonDayView], first: Int64, last: Int64, people: Int64, all: Int) {
    var sums = [UInt64](repeating: 0, count: all / 8 + 1)
    for file in files {
      sums.withUnsafeMutableBytes { sums in
        // Every place is below `all`, and the bytes are more than that.
        file.forEachPlace(first: first, people: people) { place, row in
          sums[place] = UInt8(min(Int(sums[place]) + Int(file.weight(row)), Int(UInt8.max)))
        }
      }
    }
    // Into a day after the last, no other row can reach.
    func forEachNight(_ file: PersonDayView, _ body: (_ place: Int, _ row: Int) -> Void) {
      file.forEachNight { who, day, row in if day <= last { body(Int((day - first) * people + who), row) } }
    }
    for file in files {
      sums.withUnsafeMutableBytes { sums in
        forEachNight(file) { place, _ in
          sums[place] = UInt8(min(Int(sums[place]) + PersonDayView.nightWeight, Int(UInt8.max)))
        }
      }
    }
    // By word of eight pairs: how many crowded ones lie before it.
    guard sums.contains(where: { $0 & Self.crowded != 0 }) else { return }
    let before = sums.map { word in
      defer { count += (word & Self.crowded).nonzeroBitCount }
      return UInt32(truncatingIfNeeded: count)
    }
    func day(_ place: Int) -> UInt32? {
      let (hits, at) = (UInt64(littleEndian: sums[place >> 3]) & Self.crowded, UInt64(place & 7) * 8 + 7)
      guard hits >> at & 1 == 1 else { return nil }
      return before[place >> 3] + UInt32((hits & ((1 << at) - 1)).nonzeroBitCount)
    }
    for file in files {
      let start = rows.count
      file.forEachPlace(first: first, people: people) { place, row in
        guard let day = day(place) else { return }
        rows.append(UInt32(truncatingIfNeeded: row))
        days.append(day)
      }
      runs.append(Run(file: file.file, rows: start..<rows.count))
      forEachNight(file) { place, row in
        if let day = day(place) {
          nights.append(Night(day: day, file: file.file, row: UInt32(truncatingIfNeeded: row)))
        }
      }
    }
  }

  private mutating func meetInDictionary(_ files: [PersonDayView]) {
    var times: [SIMD2<Int64>: Int] = [:]
    for file in files {
      for row in 0..<file.count {
        if let (who, day) = file.pair(row) { times[SIMD2(who, day), default: 0] += 1 }
      }
    }
    for file in files { file.forEachNight { who, day, _ in times[SIMD2(who, day), default: 0] += 1 } }
    let repeated = times.filter { $0.value > 1 }.keys.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    let numbers = Dictionary(repeated.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { a, _ in a })
    count = repeated.count
    for file in files {
      let start = rows.count
      for row in 0..<file.count {
        guard let (who, day) = file.pair(row), let number = numbers[SIMD2(who, day)] else { continue }
        rows.append(UInt32(truncatingIfNeeded: row))
        days.append(number)
      }
      file.forEachNight { who, day, row in
        guard let number = numbers[SIMD2(who, day)] else { return }
        nights.append(Night(day: number, file: file.file, row: UInt32(truncatingIfNeeded: row)))
      }
      runs.append(Run(file: file.file, rows: start..<rows.count))
    }
  }
}
