import Records

/// Which people have more than one row on which days: two bits a person and day, where that is not too many.
struct RepeatedDays {
  /// Beyond so many pairs of a person and a day, nothing is known.
  private static let most = 1 << 28

  private var first = Int64.max
  private var width: Int64 = 0
  private var people: Int64 = 0
  /// By pair: whether it was met, and whether it was met again.
  private var once: [UInt64] = []
  private var again: [UInt64] = []

  /// Meets all counted rows of a kind. O(rows).
  init(_ files: [LedgerFile], kind: Int, person: Int, date: Int) {
    let files = files.filter { $0.records.kind == kind }
    var last = Int64.min
    for file in files {
      for number in file.numbers[date] ?? [] where number != FieldColumn.blank {
        first = min(first, number)
        last = max(last, number)
      }
      for number in file.numbers[person] ?? [] { people = max(people, number + 1) }
    }
    guard people > 0, first <= last, last - first < Int64(Self.most) else { return }
    width = last - first + 1
    let (pairs, overflow) = people.multipliedReportingOverflow(by: width)
    guard !overflow, pairs <= Int64(Self.most) else {
      width = 0
      return
    }
    once = [UInt64](repeating: 0, count: Int(pairs) / 64 + 1)
    again = once
    for file in files {
      let (who, days) = (file.view(person), file.view(date))
      for row in file.fates.indices where file.fates[row] == .counted {
        let (who, day) = (who[row], days[row])
        guard who >= 0, day != FieldColumn.blank else { continue }
        let at = Int(who * width + day - first)
        let bit: UInt64 = 1 << UInt64(at & 63)
        again[at >> 6] |= once[at >> 6] & bit
        once[at >> 6] |= bit
      }
    }
  }

  /// Whether a person may have several rows on a day: false only where that is certain.
  @inline(__always)
  func mayHold(_ who: Int64, _ day: Int64) -> Bool {
    guard width > 0 else { return true }
    let at = Int(who * width + day - first)
    return again[at >> 6] >> UInt64(at & 63) & 1 == 1
  }
}
