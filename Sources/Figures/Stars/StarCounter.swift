import Catalog
import Ledger
import Records
import Tallies

/// Adds up people's hours for stars: what stood before the logs, and the counted service after it.
struct StarCounter {
  let ledger: Ledger
  let catalog: Catalog
  let lines: UnitLines
  let closed: ClosedTables

  /// The stars at a span's as-of day, beside those of the day before its start.
  func book(_ span: Span) -> StarBook {
    guard ledger.files.contains(where: { catalog.kinds[$0.records.kind].form == .people }) else { return StarBook() }
    let until = priorUntil()
    let (now, before) = hours(span, after: until)
    var book = StarBook()
    book.thresholds = catalog.settings.starHours
    let levels = catalog.settings.starHours
    let steps = levels.map { Int64($0) * FixedPoint.hour }
    let day = Int64(span.asOf.dayNumber)
    let lineOfUnit = ledger.units.entries.indices.map { lines.line(ofUnit: $0) }
    for file in ledger.files where catalog.kinds[file.records.kind].form == .people {
      let kind = catalog.kinds[file.records.kind]
      guard let person = kind.field(.person), let joined = kind.field(.date), let unit = kind.field(.unit) else {
        continue
      }
      let (people, units) = (file.view(person), file.view(unit))
      let prior = kind.field(.priorHours).map { file.view($0) }
      let (from, left) = (file.view(joined), kind.field(.until).map { file.view($0) })
      let (numbers, names) = (file.records.columns[person], kind.field(.personName).flatMap { file.records.columns[$0] })
      book.entries.reserveCapacity(book.entries.count + file.fates.count)
      for row in file.fates.indices where file.fates[row] == .counted {
        let (joined, left, number) = (from[row], left?[row] ?? FieldColumn.blank, people[row])
        guard joined != FieldColumn.blank, joined <= day, left == FieldColumn.blank || left > day, number >= 0 else {
          continue
        }
        let known = prior?[row] ?? FieldColumn.blank
        let base = known == FieldColumn.blank ? 0 : known
        let total = base + now[Int(number)]
        let earlier = base + before[Int(number)]
        let level = steps.count { total >= $0 }
        let at = units[row]
        book.entries.append(
          StarEntry(
            number: numbers?.text(row: row) ?? "", name: names?.text(row: row) ?? "",
            unit: at >= 0 ? lineOfUnit[Int(at)] : lines.unassigned,
            hours: Exact(Int128(total), over: Int128(FixedPoint.hour)) ?? .zero, level: level,
            levelBefore: steps.count { earlier >= $0 },
            next: level < levels.count ? levels[level] : nil))
      }
    }
    return book
  }

  /// By person: the day up to which the register's hours count already.
  private func priorUntil() -> [Int64: Int64] {
    var days: [Int64: Int64] = [:]
    for file in ledger.files where catalog.kinds[file.records.kind].form == .people {
      let kind = catalog.kinds[file.records.kind]
      guard let person = kind.field(.person), let until = kind.field(.priorUntil) else { continue }
      for row in file.fates.indices where file.fates[row] == .counted {
        let day = file.number(until, row: row)
        if day != FieldColumn.blank { days[file.number(person, row: row)] = day }
      }
    }
    return days
  }

  /// By person: hours up to the as-of day, and up to the day before the span.
  private func hours(_ span: Span, after until: [Int64: Int64]) -> (now: [Int64], before: [Int64]) {
    var now = [Int64](repeating: 0, count: ledger.memberBound)
    var before = now
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
        now[Int(who)] += units
        if day < first { before[Int(who)] += units }
      }
    }
    for (at, table) in closed.tables.enumerated() {
      let (numbers, days) = (closed.numbers[at], table.months.cuts)
      for hours in table.hours {
        let day = Int64(days[Int(hours.atom) - 1])
        guard day <= asOf else { continue }
        let who = Int(numbers[Int(hours.person)])
        now[who] += hours.units
        if day < first { before[who] += hours.units }
      }
    }
    return (now, before)
  }
}

extension Figures {
  /// Enters how many registered people hold each number of stars, and how many rose.
  mutating func enter(_ book: StarBook, catalog: Catalog, ofUnit: (Int) -> [Int]) {
    stars = book
    guard !book.entries.isEmpty else { return }
    // By line of the register unit: how many hold each number of stars, and how many rose.
    var held = [[Int]](repeating: [Int](repeating: 0, count: units.count), count: book.thresholds.count + 1)
    var rose = [Int](repeating: 0, count: units.count)
    for entry in book.entries {
      held[entry.level][entry.unit] += 1
      if entry.level > entry.levelBefore { rose[entry.unit] += 1 }
    }
    for measure in catalog.measures {
      let own: [Int]
      switch measure.value {
      case .stars(let level): own = held.indices.contains(level) ? held[level] : []
      case .starsPromoted: own = rose
      default: continue
      }
      var counts = [Int](repeating: 0, count: units.count)
      for unit in own.indices where own[unit] > 0 { for line in ofUnit(unit) { counts[line] += own[unit] } }
      columns[.init(period: period.id, measure: measure.id)] = counts.map { Figure(Exact($0), $0 == 0 ? .none : .ok) }
    }
  }
}
