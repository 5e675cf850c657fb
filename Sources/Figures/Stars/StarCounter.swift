import Catalog
import Ledger
import Tallies
import Values

/// Adds up people's hours for stars: what stood before the logs, and the counted service after it.
struct StarCounter {
  let ledger: Ledger
  let catalog: Catalog
  let lines: UnitLines
  let closed: ClosedTables

  /// So many rows of the register are looked at by one thread in one go.
  private static let atOnce = 1 << 14

  /// By person: hours up to the as-of day, and up to the day before the span.
  struct Hours: Sendable {
    fileprivate var now: [Int64] = []
    fileprivate var before: [Int64] = []
  }

  /// Some rows of a file of the register.
  struct Chunk: Sendable {
    fileprivate let people: RegisterRows
    fileprivate let rows: Range<Int>
    /// Its own, so that threads do not wait for each other to count who holds it.
    fileprivate let texts: PersonTexts
  }

  /// The rows of the register, in parts of which each can be looked at by itself, in their order.
  func chunks() -> [Chunk] {
    var chunks: [Chunk] = []
    for file in ledger.files where catalog.kinds[file.records.kind].form == .people {
      guard let people = RegisterRows(file, catalog.kinds[file.records.kind]) else { continue }
      for start in stride(from: 0, to: file.fates.count, by: Self.atOnce) {
        let rows = start..<min(start + Self.atOnce, file.fates.count)
        chunks.append(Chunk(people: people, rows: rows, texts: people.texts))
      }
    }
    return chunks
  }

  /// The stars at a span's as-of day, beside those of the day before its start, of people in the register's order.
  func book(_ parts: [[StarEntry]]) -> StarBook {
    guard ledger.files.contains(where: { catalog.kinds[$0.records.kind].form == .people }) else { return StarBook() }
    var book = StarBook()
    book.thresholds = catalog.settings.starHours
    book.entries.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { book.entries += part }
    return book
  }

  /// The hours of all people. O(rows of logs, or people and months of closed tables).
  func hours(_ span: Span) -> Hours {
    guard ledger.files.contains(where: { catalog.kinds[$0.records.kind].form == .people }) else { return Hours() }
    let (now, before) = hours(span, after: priorUntil())
    return Hours(now: now, before: before)
  }

  /// Those of some rows who are registered on the as-of day.
  func entries(_ chunk: Chunk, _ hours: Hours, _ span: Span) -> [StarEntry] {
    let (people, rows, now, before) = (chunk.people, chunk.rows, hours.now, hours.before)
    let (levels, day) = (catalog.settings.starHours, Int64(span.asOf.dayNumber))
    let steps = levels.map { Int64($0) * FixedPoint.hour }
    var entries: [StarEntry] = []
    entries.reserveCapacity(rows.count)
    for row in rows where people.fates[row] == .counted {
      let (joined, left, number) = (people.joined[row], people.left?[row] ?? FieldColumn.blank, people.people[row])
      guard joined != FieldColumn.blank, joined <= day, left == FieldColumn.blank || left > day, number >= 0 else {
        continue
      }
      let known = people.prior?[row] ?? FieldColumn.blank
      let base = known == FieldColumn.blank ? 0 : known
      let (total, earlier) = (base + now[Int(number)], base + before[Int(number)])
      let level = steps.count { total >= $0 }
      let at = people.units[row]
      entries.append(
        StarEntry(
          chunk.texts, row: row, unit: at >= 0 ? lines.line(ofUnit: Int(at)) : lines.unassigned, total: total,
          level: level, levelBefore: steps.count { earlier >= $0 }, next: level < levels.count ? levels[level] : nil))
    }
    return entries
  }

  /// Whether the records of a kind tell hours of people.
  static func counts(_ kind: Kind) -> Bool {
    kind.form == .log && kind.field(.person) != nil && kind.field(.date) != nil
      && kind.fields.contains { $0.type == .duration }
  }

  /// By person: the day up to which the register's hours count already.
  private func priorUntil() -> [Int64: Int64] {
    var days: [Int64: Int64] = [:]
    for file in ledger.files where catalog.kinds[file.records.kind].form == .people {
      let kind = catalog.kinds[file.records.kind]
      guard let person = kind.field(.person), let until = kind.field(.priorUntil) else { continue }
      let (people, ends) = (file.view(person), file.view(until))
      for row in file.fates.indices where file.fates[row] == .counted && ends[row] != FieldColumn.blank {
        days[people[row]] = ends[row]
      }
    }
    return days
  }

  /// By person: hours up to the as-of day, and up to the day before the span.
  private func hours(_ span: Span, after until: [Int64: Int64]) -> (now: [Int64], before: [Int64]) {
    var before = [Int64](repeating: 0, count: ledger.memberBound)
    var during = before
    let (first, asOf) = (Int64(span.first.dayNumber), Int64(span.asOf.dayNumber))
    for file in ledger.files {
      let kind = catalog.kinds[file.records.kind]
      guard kind.form == .log, let person = kind.field(.person), let date = kind.field(.date),
        let amount = kind.fields.firstIndex(where: { $0.type == .duration })
      else { continue }
      let (people, days, amounts) = (file.view(person), file.view(date), file.view(amount))
      for row in file.fates.indices where file.fates[row] == .counted {
        let (who, day, units) = (people[row], days[row], amounts[row])
        guard who >= 0, units != FieldColumn.blank, day <= asOf else { continue }
        if !until.isEmpty, day <= until[who] ?? Int64.min { continue }
        if day < first { before[Int(who)] += units } else { during[Int(who)] += units }
      }
    }
    for (at, table) in closed.tables.enumerated() {
      let (numbers, days) = (closed.numbers[at], table.months.cuts)
      // A month's rows lie on one side of each day that is asked about; the month's own first day may not.
      let firstDay = table.rows.reach.days?.lowerBound ?? Int64.min
      for month in table.hours {
        let day = max(firstDay, Int64(days[Int(month.atom) - 1]))
        guard day <= asOf else { continue }
        month.forEach { person, units in
          let who = Int(numbers[person])
          if day < first { before[who] += units } else { during[who] += units }
        }
      }
    }
    for who in before.indices { during[who] += before[who] }
    return (during, before)
  }
}

extension Figures {
  /// Enters how many registered people hold each number of stars, and how many rose.
  mutating func enter(_ book: StarBook, catalog: Catalog, ofUnit: (Int) -> [Int]) {
    stars = book
    guard !book.entries.isEmpty else { return }
    let counts = StarCounts(book, lines: units.count, ofUnit: ofUnit)
    for measure in catalog.measures {
      guard let column = counts.figures(measure.value) else { continue }
      columns[.init(period: period.id, measure: measure.id)] = column
    }
  }
}
