extension RowParser {
  /// How far lines are joined in search of the end of a field whose quotes are out of order.
  static let joinedLines = 16
  static let joinedBytes = 1 << 14
  /// How many of the lines within one row are looked at, whether they are rows by themselves.
  private static let mostLines = 64

  /// A candidate: its fields, where its text ends, and how many line ends are within.
  struct Candidate {
    var segments: RowSegments
    var end: Int
    var breaks = 0
    var total = 0
    var otherDelimiter = false
  }

  /// Reads a row that `plainRow` would not: several readings are weighed, and the one with the fewest doubts is taken.
  mutating func settle(
    _ text: UnsafeMutableBufferPointer<UInt8>, from: Int, final: Bool, into fields: inout FieldList
  ) -> Outcome {
    guard let p = text.baseAddress else { return .more }
    let n = text.count
    guard let end = lineEnd(p, n, from, final: final) else {
      return n - from > Self.fieldLimit && !hasDelimiter(p, from, n) ? .tooLong(column: 1) : .more
    }
    var best = Candidate(segments: cheapest(p, from, end), end: end)
    best.total = best.segments.cost + RowSegments.cost(ofWidth: best.segments.fields.count, usual: usual)
    if best.total > 0 {
      switch multiline(p, n, from, final: final) {
      case .more?: return .more
      case .candidate(let other)?: if other.total < best.total { best = other }
      case .unclean?:
        if best.segments.fields.count != usual {
          guard let joined = joined(p, n, from, end, final: final, cheaperThan: best.total) else { return .more }
          if let joined = joined.first { best = joined }
        }
      case nil: break
      }
      if best.segments.fields.count != usual, let other = otherwiseParted(p, from, end), other.total < best.total {
        best = other
      }
    }
    if best.breaks == 0 && !columns.isEmpty,
      let mended = withWordsJoined(p, best.segments) ?? withoutEmptyField(p, best.segments)
        ?? withFieldSplit(p, best.segments)
        ?? (best.segments.fields.count == columns.count ? nil : withQuoteOpened(p, from, best.end))
    {
      best.segments = mended
    }
    guard let next = Self.pastLineEnd(p, n, at: best.end, final: final) else { return .more }
    if let long = best.segments.fields.firstIndex(where: { $0.end - $0.start > Self.fieldLimit }) {
      return .tooLong(column: long + 1)
    }
    append(best, p, to: &fields)
    return .row(next: next)
  }

  private mutating func append(_ row: Candidate, _ p: UnsafeMutablePointer<UInt8>, to fields: inout FieldList) {
    let mark = UInt8(truncatingIfNeeded: quote)
    for (index, field) in row.segments.fields.enumerated() {
      var end = field.end
      switch field.form {
      case .asWritten: break
      case .doubled: end = Self.unescape(p, field.start, end, quote: mark, .doubled)
      case .backslash: end = Self.unescape(p, field.start, end, quote: mark, .backslash)
      }
      fields.append(field.start, end)
      if let repair = field.repair { repairs.append(.init(repair: repair, line: line, column: index + 1)) }
    }
    if row.otherDelimiter { repairs.append(.init(repair: .otherDelimiter, line: line, column: 0)) }
    fields.lines.append(line)
    line += 1 + row.breaks
  }

  /// The index of the line end after `from`, or nil where it is not there yet.
  private func lineEnd(_ p: UnsafeMutablePointer<UInt8>, _ n: Int, _ from: Int, final: Bool) -> Int? {
    var i = from
    while i < n && p[i] != 0x0A && p[i] != 0x0D { i += 1 }
    return i < n || final ? i : nil
  }

  private func hasDelimiter(_ p: UnsafeMutablePointer<UInt8>, _ from: Int, _ n: Int) -> Bool {
    (from..<n).contains { p[$0] == delimiter[0] }
  }

  /// What strict rules make of a row.
  private enum Multiline {
    case candidate(Candidate)
    /// They do not hold.
    case unclean
    /// More text is needed.
    case more
  }

  /// The row as strict rules read it, over as many lines as its quotes span; nil where it has no such field.
  private func multiline(_ p: UnsafeMutablePointer<UInt8>, _ n: Int, _ from: Int, final: Bool) -> Multiline? {
    guard quote < 256, leastSpaces == 0 else { return nil }
    var candidate = Candidate(segments: RowSegments(), end: from)
    var lineStarts: [Int] = [from]
    var i = from
    while true {
      let start = i
      var field = RowSegments.Field(start: start, end: start)
      if i < n && UInt16(p[i]) == quote {
        field.form = dialect.escape == .backslash ? .backslash : .doubled
        i += 1
        if let other = passQuoted(p, n, &i, lines: &lineStarts, breaks: &candidate.breaks, final: final) {
          return other
        }
        (field.start, field.end) = (start + 1, i)
        i += 1
      } else {
        while i < n && p[i] != 0x0A && p[i] != 0x0D && !(p[i] == delimiter[0] && isDelimiter(p, n, at: i) == true) {
          i += 1
        }
        field.end = i
      }
      candidate.segments.fields.append(field)
      guard i < n || final else { return .more }
      if i >= n || p[i] == 0x0A || p[i] == 0x0D { break }
      switch isDelimiter(p, n, at: i) {
      case true?: i += delimiter.count
      case false?: return .unclean
      case nil: return final ? .unclean : .more
      }
    }
    guard candidate.breaks > 0 else { return nil }
    candidate.end = i
    candidate.total =
      RowSegments.cost(ofWidth: candidate.segments.fields.count, usual: usual)
      + min(RowSegments.Cost.mostForLineBreaks, candidate.breaks * RowSegments.Cost.lineBreak)
      + swallowed(p, n, lineStarts, until: i) * RowSegments.Cost.swallowedRow
    return .candidate(candidate)
  }

  /// Goes on from behind an opening quote to the one that closes it, over line ends; nil where it is there, else what came
  /// of it.
  private func passQuoted(
    _ p: UnsafeMutablePointer<UInt8>, _ n: Int, _ i: inout Int, lines: inout [Int], breaks: inout Int, final: Bool
  ) -> Multiline? {
    let slash: UInt16 = dialect.escape == .backslash ? 0x5C : .max
    let start = i - 1
    while true {
      guard i - start <= Self.fieldLimit else { return .unclean }
      guard i < n else { return final ? .unclean : .more }
      let byte = UInt16(p[i])
      if byte == slash && i + 1 < n && p[i + 1] != 0x0A && p[i + 1] != 0x0D {
        i += 2
      } else if byte == quote {
        guard i + 1 < n || final else { return .more }
        guard i + 1 < n && UInt16(p[i + 1]) == quote else { return nil }
        i += 2
      } else if byte == 0x0A || byte == 0x0D {
        guard let next = Self.pastLineEnd(p, n, at: i, final: final) else { return .more }
        i = next
        breaks += 1
        if lines.count < Self.mostLines { lines.append(i) }
      } else {
        i += 1
      }
    }
  }

  /// How many of the lines within a row would be proper rows of the usual width by themselves.
  private func swallowed(_ p: UnsafeMutablePointer<UInt8>, _ n: Int, _ starts: [Int], until end: Int) -> Int {
    guard usual > 1 else { return 0 }
    return starts.dropFirst().count { start in
      let stop = lineEnd(p, end, start, final: true) ?? end
      let row = greedy(p, start, stop)
      return row.cost == 0 && row.fields.count == usual
    }
  }

  /// The first line with as many further ones as give the usual width. Nil: more text is needed; empty: nothing better.
  private func joined(
    _ p: UnsafeMutablePointer<UInt8>, _ n: Int, _ from: Int, _ first: Int, final: Bool, cheaperThan limit: Int
  ) -> [Candidate]? {
    guard usual > 1 else { return [] }
    guard final || n - from > Self.joinedBytes else { return nil }
    var end = first
    var best: Candidate?
    for breaks in 1...Self.joinedLines {
      guard let next = Self.pastLineEnd(p, n, at: end, final: true), next < n, next - from < Self.joinedBytes,
        let stop = lineEnd(p, n, next, final: final), stop - from <= Self.joinedBytes
      else { break }
      end = stop
      if greedy(p, next, stop).fields.count == usual { break }
      var candidate = Candidate(segments: cheapest(p, from, end), end: end, breaks: breaks)
      guard candidate.segments.fields.count == usual else { continue }
      candidate.total =
        candidate.segments.cost
        + min(RowSegments.Cost.mostForLineBreaks, breaks * RowSegments.Cost.lineBreak)
      if candidate.total < best?.total ?? limit { best = candidate }
    }
    return best.map { [$0] } ?? []
  }
}
