import Values

/// The person and the day of a file's rows, and how much each row adds to what makes a person's day doubtful.
struct PersonDayView {
  /// A day whose rows add up to this may be doubtful; one below it is not.
  static let crowded = 128

  /// Position in the ledger.
  let file: Int
  /// Every person's number is below it.
  let people: Int64
  /// The first and last day.
  let days: ClosedRange<Int64>?
  /// The counted rows that reach into the next day.
  let nights: [Int]
  private let fates: [Fate]
  private let who: RowCodes
  private let numbers: [Int64]
  private let areCodes: Bool
  private let when: RowCodes
  private let dayNumbers: [Int64]
  private var hours = Weights()
  private var starts = Weights()

  /// How much the codes of a column add; nothing where there is no such column.
  private struct Weights {
    var codes = RowCodes()
    var byCode: [UInt8] = []

    @inline(__always)
    subscript(row: Int) -> UInt8 { codes.isEmpty ? 0 : byCode[Int(codes[row])] }
  }

  /// - Parameters:
  ///   - amount: the field of the hours.
  ///   - start: the field of the time at which they begin.
  init?(_ at: Int, _ file: LedgerFile, person: Int, date: Int, amount: Int, start: Int?) {
    guard let who = file.records.columns[person]?.codes, let people = file.numbers[person],
      let days = file.records.columns[date]?.codes, let numbers = file.numbers[date]
    else { return nil }
    (self.file, fates, self.who, self.numbers) = (at, file.fates, who, people)
    (when, dayNumbers) = (days, numbers)
    areCodes = people.areCodes
    nights = start.map { file.records.rowsPastMidnight(start: $0, amount: amount) } ?? []
    // Where nobody is named at all, there is no number.
    self.people = max(people.max() ?? 0, 0) + 1
    let known = numbers.filter { $0 != FieldColumn.blank }
    self.days = known.min().flatMap { first in known.max().map { first...$0 } }
    if let codes = file.records.columns[amount]?.codes, let units = file.numbers[amount] {
      hours = Weights(codes: codes, byCode: units.map(Self.weight(ofHours:)))
    }
    // Two that tell when they begin may overlap.
    if let start, let codes = file.records.columns[start]?.codes, let times = file.numbers[start] {
      starts = Weights(codes: codes, byCode: times.map { $0 == FieldColumn.blank ? 0 : UInt8(Self.crowded / 2) })
    }
  }

  /// Rounded up, so that more than `PersonDays.most` hours never come to less than `crowded`.
  private static func weight(ofHours units: Int64) -> UInt8 {
    guard units > 0 else { return 0 }
    guard units < 2 * PersonDays.most else { return .max }
    return UInt8((units * Int64(crowded - 1) + PersonDays.most - 1) / PersonDays.most)
  }

  var count: Int { fates.count }

  /// What a row adds to the day after its own: one that begins on that day may overlap it.
  static let nightWeight = crowded / 2

  /// Calls a function for each counted row that reaches into the next day: its person, that day, and the row.
  func forEachNight(_ body: (_ who: Int64, _ day: Int64, _ row: Int) -> Void) {
    for row in nights { if let (who, day) = pair(row) { body(who, day + 1, row) } }
  }

  /// What a row adds.
  @inline(__always)
  func weight(_ row: Int) -> UInt8 { max(hours[row], starts[row]) }

  /// Calls a function for each row that is counted and whose person and day are known, in order, with the number of its day
  /// from the first on, times that of people, and its person's number. O(rows).
  ///
  /// - Precondition: no such number is too large for an Int; `people` is that of no view greater. The columns have all rows,
  ///   and there is a number for each of their codes.
  @inline(__always)
  func forEachPlace(first: Int64, people: Int64, _ body: (_ place: Int, _ row: Int) -> Void) {
    let none = Int64.min / 2
    let persons = areCodes ? [] : numbers.map { $0 >= 0 ? $0 : none }
    let days = dayNumbers.map { $0 == FieldColumn.blank ? none : ($0 - first) * people }
    func visit(_ who: UnsafeBufferPointer<some UnsignedInteger>, _ when: UnsafeBufferPointer<some UnsignedInteger>) {
      persons.withUnsafeBufferPointer { persons in
        days.withUnsafeBufferPointer { days in
          for row in fates.indices where fates[row] == .counted {
            let code = Int(truncatingIfNeeded: who[row])
            let person = areCodes ? (code == 0 ? none : Int64(code)) : persons[code]
            let place = person &+ days[Int(truncatingIfNeeded: when[row])]
            if place >= 0 { body(Int(place), row) }
          }
        }
      }
    }
    when.withStored(
      { when in who.withStored({ visit($0, when) }, { visit($0, when) }) },
      { when in who.withStored({ visit($0, when) }, { visit($0, when) }) })
  }

  /// The person and the day of a counted row that has both.
  @inline(__always)
  func pair(_ row: Int) -> (Int64, Int64)? {
    guard fates[row] == .counted else { return nil }
    let (person, day) = (numbers[Int(who[row])], dayNumbers[Int(when[row])])
    return person >= 0 && day != FieldColumn.blank ? (person, day) : nil
  }
}
