import Catalog
import Diagnostics
import Values

/// Looks at each person's day as a whole: too many hours, or records that overlap in time. They count, and are listed.
struct PersonDays {
  /// More than this over a day is doubtful.
  static let most = 16 * FixedPoint.hour

  /// A row of a day that may be doubtful.
  private struct Entry {
    var file: Int32 = 0
    var row: UInt32 = 0
  }

  /// What is asked of the rows of a file.
  private struct Hours {
    /// In fixed point; `FieldColumn.blank` where they are not told.
    var amounts: NumberView
    /// Seconds of the day, or `FieldColumn.blank`; nil where the kind has no such field.
    var starts: NumberView?
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
  /// - Complexity: O(rows).
  func doubts(_ files: [LedgerFile], kind index: Int) -> [Diagnostic] {
    guard let person = kind.field(.person) else { return [] }
    let views = files.indices.filter { files[$0].records.kind == index }.compactMap { at in
      PersonDayView(at, files[at], person: person, date: date, amount: amount, start: start)
    }
    let crowded = CrowdedDays(views)
    guard crowded.count > 0 else { return [] }
    // Where the rows of each day begin, once they lie day by day, in the order of reading.
    var ends = [Int](repeating: 0, count: crowded.count + 1)
    for day in crowded.days { ends[Int(day) + 1] += 1 }
    for day in 1..<ends.count { ends[day] += ends[day - 1] }
    var entries = [Entry](repeating: Entry(), count: crowded.rows.count)
    var next = ends
    var hours = [Hours?](repeating: nil, count: files.count)
    for run in crowded.runs {
      hours[run.file] = Hours(amounts: files[run.file].view(amount), starts: start.map { files[run.file].view($0) })
      for at in run.rows {
        let day = Int(crowded.days[at])
        entries[next[day]] = Entry(file: Int32(truncatingIfNeeded: run.file), row: crowded.rows[at])
        next[day] += 1
      }
    }
    var nights: [Int: [Entry]] = [:]
    for night in crowded.nights {
      nights[Int(night.day), default: []].append(Entry(file: Int32(truncatingIfNeeded: night.file), row: night.row))
    }
    var found: [(who: Int64, day: Int64, doubt: Diagnostic)] = []
    var spans: [(from: Int64, to: Int64)] = []
    for group in 0..<crowded.count {
      let rows = entries[ends[group]..<ends[group + 1]]
      for doubt in judge(rows, after: nights[group] ?? [], files, hours, &spans) {
        let (file, row) = (files[Int(rows[rows.startIndex].file)], Int(rows[rows.startIndex].row))
        found.append((file.number(person, row: row), file.number(date, row: row), doubt))
      }
    }
    // A person's days together; the doubts of one day stay in their order.
    let order = found.indices.sorted { (found[$0].who, found[$0].day, $0) < (found[$1].who, found[$1].day, $1) }
    return order.map { found[$0].doubt }
  }

  private func judge(
    _ day: ArraySlice<Entry>, after nights: [Entry], _ files: [LedgerFile], _ hours: [Hours?],
    _ spans: inout [(from: Int64, to: Int64)]
  ) -> [Diagnostic] {
    guard day.count + nights.count > 1, let last = day.last else { return [] }
    var found: [Diagnostic] = []
    var total: Int64 = 0
    spans.removeAll(keepingCapacity: true)
    for entry in day {
      guard let hours = hours[Int(entry.file)] else { continue }
      let units = hours.amounts[Int(entry.row)]
      guard units != FieldColumn.blank else { continue }
      total += units
      guard let start = hours.starts?[Int(entry.row)], start != FieldColumn.blank else { continue }
      // Seconds of the day in the scale of durations.
      let begins = start * (FixedPoint.hour / 3600)
      spans.append((begins, begins + units))
    }
    spans.sort { $0 < $1 }
    let overlaps = zip(spans, spans.dropFirst()).contains { $0.to > $1.from }
    // Until when the records of the day before last.
    let ends = nights.compactMap { night -> Int64? in
      guard let hours = hours[Int(night.file)], let start = hours.starts?[Int(night.row)] else { return nil }
      return start * (FixedPoint.hour / 3600) + hours.amounts[Int(night.row)] - 24 * FixedPoint.hour
    }
    let passesMidnight = !overlaps && (ends.max() ?? 0) > (spans.first?.from ?? .max)
    guard total > Self.most && day.count > 1 || overlaps || passesMidnight else { return [] }
    let place = files[Int(last.file)].records.place(row: Int(last.row))
    if total > Self.most && day.count > 1 {
      let hours = Exact(Int128(total), over: Int128(FixedPoint.hour))?.decimal(places: 2) ?? ""
      found.append(
        Diagnostic(
          .warning, "doubt.longDay", at: place,
          seen: Text(zh: "同一人这一天共\(hours)小时，超过16小时", en: "this person has \(hours) hours on the day, more than 16"),
          fix: Text(zh: "已计入，请核对", en: "they count; please check")))
    }
    if overlaps {
      found.append(
        Diagnostic(
          .warning, "doubt.overlap", at: place,
          seen: Text(zh: "同一人这一天有时间重叠的记录", en: "this person has records of the day that overlap in time"),
          fix: Text(zh: "已计入，请核对", en: "they count; please check")))
    }
    if passesMidnight {
      found.append(
        Diagnostic(
          .warning, "doubt.overnight", at: place,
          seen: Text(
            zh: "同一人前一天跨夜的记录与这一天的记录时间重叠",
            en: "a record of this person's day before lasts past midnight and overlaps those of the day"),
          fix: Text(zh: "已计入，请核对", en: "they count; please check")))
    }
    return found
  }

  /// The last day that a row of the day before reaches into, whatever became of it; nil where none does.
  func lastNight(_ records: FileRecords) -> Int64? {
    guard let start, let days = records.columns[date] else { return nil }
    let nights = records.rowsPastMidnight(start: start, amount: amount).map { days.value(row: $0) }
    return nights.max().flatMap { $0 == FieldColumn.blank ? nil : $0 + 1 }
  }
}

extension Kind {
  /// Whether each person's day is looked at as a whole.
  public var addsUpDays: Bool { PersonDays(self) != nil }
}
