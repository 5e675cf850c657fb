import Catalog
import Diagnostics
import Records

/// Looks at each person's day as a whole: too many hours, or records that overlap in time. They count, and are listed.
struct PersonDays {
  /// More than this over a day is doubtful.
  static let most = 16 * FixedPoint.hour

  private struct Entry {
    /// Person and day in one, so that equal ones sort together.
    var key: UInt64
    var file: Int32
    var row: Int32
  }

  private let kind: Kind
  private let date: Int
  private let amount: Int
  private let start: Int?

  /// Nil where the kind has no people with hours on days.
  init?(_ kind: Kind) {
    guard kind.form == .log, kind.field(.person) != nil, let date = kind.field(.date),
      let amount = kind.fields.firstIndex(where: { $0.type == .duration })
    else { return nil }
    self.kind = kind
    self.date = date
    self.amount = amount
    start = kind.field(.start)
  }

  /// One diagnostic a person-day, at the last of its rows.
  ///
  /// - Complexity: O(rows), and O(n log n) over the rows of days on which a person has several.
  func doubts(_ files: [LedgerFile], kind index: Int) -> [Diagnostic] {
    guard let person = kind.field(.person) else { return [] }
    var entries: [Entry] = []
    let repeated = RepeatedDays(files, kind: index, person: person, date: date)
    for (at, file) in files.enumerated() where file.records.kind == index {
      let (people, days) = (file.view(person), file.view(date))
      for row in file.fates.indices where file.fates[row] == .counted {
        let (who, day) = (people[row], days[row])
        guard who >= 0, day != FieldColumn.blank, repeated.mayHold(who, day) else { continue }
        entries.append(Entry(key: UInt64(who) << 24 | UInt64(day & 0xFF_FFFF), file: Int32(at), row: Int32(row)))
      }
    }
    entries.sort { $0.key != $1.key ? $0.key < $1.key : ($0.file, $0.row) < ($1.file, $1.row) }
    var found: [Diagnostic] = []
    var first = 0
    while first < entries.count {
      var end = first + 1
      while end < entries.count && entries[end].key == entries[first].key { end += 1 }
      if end - first > 1 { found += judge(entries[first..<end], files) }
      first = end
    }
    return found
  }

  private func judge(_ day: ArraySlice<Entry>, _ files: [LedgerFile]) -> [Diagnostic] {
    var total: Int64 = 0
    var spans: [(from: Int64, to: Int64)] = []
    for entry in day {
      let records = files[Int(entry.file)].records
      let units = records.value(amount, row: Int(entry.row))
      guard units != FieldColumn.blank else { continue }
      total += units
      guard let start, case let from = records.value(start, row: Int(entry.row)), from != FieldColumn.blank else {
        continue
      }
      // Seconds of the day in the scale of durations.
      let begins = from * (FixedPoint.hour / 3600)
      spans.append((begins, begins + units))
    }
    guard let last = day.last else { return [] }
    let place = files[Int(last.file)].records.place(row: Int(last.row))
    var found: [Diagnostic] = []
    if total > Self.most {
      let hours = Exact(Int128(total), over: Int128(FixedPoint.hour))?.decimal(places: 2) ?? ""
      found.append(
        Diagnostic(
          .warning, "doubt.longDay", at: place,
          seen: Text(zh: "同一人这一天共\(hours)小时，超过16小时", en: "this person has \(hours) hours on the day, more than 16"),
          fix: Text(zh: "已计入，请核对", en: "they count; please check")))
    }
    spans.sort { $0 < $1 }
    if zip(spans, spans.dropFirst()).contains(where: { $0.to > $1.from }) {
      found.append(
        Diagnostic(
          .warning, "doubt.overlap", at: place,
          seen: Text(zh: "同一人这一天有时间重叠的记录", en: "this person has records of the day that overlap in time"),
          fix: Text(zh: "已计入，请核对", en: "they count; please check")))
    }
    return found
  }
}

extension Kind {
  /// Whether each person's day is looked at as a whole.
  public var addsUpDays: Bool { PersonDays(self) != nil }
}
