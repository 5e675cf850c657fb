import Values

/// The time from a record's start to its end, by row.
struct TimeSpans {
  let start: FieldColumn
  let end: FieldColumn
  /// The days of the records; nil where they have none.
  let date: FieldColumn?
  var startDays: RecordBuilder.DaysOfTimes
  var endDays: RecordBuilder.DaysOfTimes

  /// In seconds, by the days of the times where these are written; else an end before its start is the next day. Nil where
  /// one of the two is no time. Not positive where the two contradict each other.
  mutating func seconds(row: Int) -> Int64? {
    guard start.state(row: row) == .value, end.state(row: row) == .value else { return nil }
    let seconds = end.value(row: row) - start.value(row: row)
    if let last = endDays.day(end.codes[row]) {
      // A start without a day is on that of the record.
      let day = date.flatMap { $0.state(row: row) == .value ? $0.value(row: row) : nil }
      if let first = startDays.day(start.codes[row]) ?? day { return seconds + (last - first) * 86_400 }
    }
    return seconds < 0 ? seconds + 86_400 : seconds
  }
}
