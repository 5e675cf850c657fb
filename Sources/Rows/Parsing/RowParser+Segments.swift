extension RowParser {
  /// The delimiters in a stretch of text, quoted or not. Those of spaces do not count at its ends.
  func cuts(_ p: UnsafeMutablePointer<UInt8>, _ from: Int, _ to: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = from
    while i < to {
      guard p[i] == delimiter[0] else {
        i += 1
        continue
      }
      var end = i + 1
      if leastSpaces > 0 {
        while end < to && p[end] == 0x20 { end += 1 }
        if end - i >= leastSpaces && i > from && end < to { found.append(i..<end) }
        i = end
      } else if isDelimiter(p, to, at: i) == true {
        end = i + delimiter.count
        found.append(i..<end)
        i = end
      } else {
        i += 1
      }
    }
    return found
  }

  /// The bytes of a stretch without the blanks at its ends.
  private static func trimmed(_ p: UnsafeMutablePointer<UInt8>, _ from: Int, _ to: Int) -> (Int, Int) {
    var (a, b) = (from, to)
    while a < b && (p[a] == 0x20 || p[a] == 0x09) { a += 1 }
    while b > a && (p[b - 1] == 0x20 || p[b - 1] == 0x09) { b -= 1 }
    return (a, b)
  }

  /// Reads a stretch as one quoted field; nil where it is none.
  private func quoted(_ p: UnsafeMutablePointer<UInt8>, _ from: Int, _ to: Int) -> (
    field: RowSegments.Field, cost: Int
  )? {
    let (a, b) = Self.trimmed(p, from, to)
    guard b - a >= 2, UInt16(p[a]) == quote, UInt16(p[b - 1]) == quote else { return nil }
    var (bare, slashed) = (0, 0)
    var i = a + 1
    while i < b - 1 {
      let next = i + 1 < b - 1 ? p[i + 1] : 0
      if p[i] == 0x5C && UInt16(next) == quote {
        slashed += 1
        i += 2
      } else if UInt16(p[i]) == quote {
        if UInt16(next) == quote { i += 1 } else { bare += 1 }
        i += 1
      } else {
        i += 1
      }
    }
    var field = RowSegments.Field(start: a + 1, end: b - 1, form: .doubled)
    var cost = a > from || b < to ? RowSegments.Cost.paddedQuote : 0
    if slashed > 0 {
      field.form = .backslash
      if dialect.escape != .backslash {
        cost += RowSegments.Cost.otherEscape
        field.repair = .otherEscape
      }
    }
    if bare > 0 {
      field.repair = .bareQuote
      cost += RowSegments.Cost.bareQuote + bare * RowSegments.Cost.eachBareQuote
    }
    return (field, cost)
  }

  /// Reads a stretch as one field without quotes around it.
  private func plain(_ p: UnsafeMutablePointer<UInt8>, _ from: Int, _ to: Int) -> (field: RowSegments.Field, cost: Int)
  {
    var field = RowSegments.Field(start: from, end: to)
    if leastSpaces > 0 { (field.start, field.end) = Self.trimmed(p, from, to) }
    guard quote < 256 else { return (field, 0) }
    let (a, _) = Self.trimmed(p, from, to)
    var cost = 0
    for i in a..<max(a, to) where UInt16(p[i]) == quote {
      if i == a {
        cost += RowSegments.Cost.strayQuote
        field.repair = .strayQuote
      } else {
        cost += RowSegments.Cost.innerQuote
      }
    }
    return (field, cost)
  }

  /// The reading of a stretch that takes each field as soon as it ends properly. O(n).
  func greedy(_ p: UnsafeMutablePointer<UInt8>, _ from: Int, _ to: Int) -> RowSegments {
    let cuts = cuts(p, from, to)
    var row = RowSegments()
    var (start, cut) = (from, 0)
    while true {
      let end = cut < cuts.count ? cuts[cut].lowerBound : to
      let opening = Self.trimmed(p, start, to).0
      if opening < to, UInt16(p[opening]) == quote,
        let closing = closing(p, opening, to, cuts, &cut), let (field, cost) = quoted(p, start, closing)
      {
        row.fields.append(field)
        row.cost += cost
      } else {
        let (field, cost) = plain(p, start, end)
        row.fields.append(field)
        row.cost += cost
      }
      if cut >= cuts.count { return row }
      start = cuts[cut].upperBound
      cut += 1
    }
  }

  /// Where the field that opens with a quote ends, if its first quote that is not escaped stands right before a
  /// delimiter or the end; moves `cut` on to that delimiter.
  private func closing(
    _ p: UnsafeMutablePointer<UInt8>, _ opening: Int, _ to: Int, _ cuts: [Range<Int>], _ cut: inout Int
  ) -> Int? {
    var i = opening + 1
    while i < to {
      if p[i] == 0x5C && i + 1 < to && UInt16(p[i + 1]) == quote && dialect.escape == .backslash {
        i += 2
      } else if UInt16(p[i]) != quote {
        i += 1
      } else if i + 1 < to && UInt16(p[i + 1]) == quote {
        i += 2
      } else {
        break
      }
    }
    guard i < to else { return nil }
    var other = cut
    while other < cuts.count && cuts[other].lowerBound <= i { other += 1 }
    let stop = other < cuts.count ? cuts[other].lowerBound : to
    guard Self.trimmed(p, i + 1, stop).0 == stop else { return nil }
    cut = other
    return stop
  }

  /// The reading of a stretch with the fewest doubts, the usual number of fields counting for much.
  ///
  /// Dynamic programming over the delimiters; `greedy` where there are too many of them.
  func cheapest(_ p: UnsafeMutablePointer<UInt8>, _ from: Int, _ to: Int) -> RowSegments {
    let simple = greedy(p, from, to)
    let simpleCost = simple.cost + RowSegments.cost(ofWidth: simple.fields.count, usual: usual)
    let cuts = cuts(p, from, to)
    // A reading without any doubt is never given up for the sake of the number of fields.
    guard simple.cost > 0, cuts.count <= 64, to - from <= 1 << 16, quote < 256 else { return simple }
    // best[k][c]: the cheapest reading of the first k pieces as c fields.
    struct Step {
      var cost: Int
      var from: Int
      var field: RowSegments.Field
    }
    let pieces = cuts.count + 1
    var best = [[Step?]](repeating: [Step?](repeating: nil, count: pieces + 1), count: pieces + 1)
    best[0][0] = Step(cost: 0, from: 0, field: RowSegments.Field(start: from, end: from))
    for k in 0..<pieces {
      let start = k == 0 ? from : cuts[k - 1].upperBound
      func extend(to next: Int, _ field: RowSegments.Field, _ cost: Int) {
        for c in 0...k {
          guard let step = best[k][c] else { continue }
          if let known = best[next][c + 1], known.cost <= step.cost + cost { continue }
          best[next][c + 1] = Step(cost: step.cost + cost, from: k, field: field)
        }
      }
      let (field, cost) = plain(p, start, k < cuts.count ? cuts[k].lowerBound : to)
      extend(to: k + 1, field, cost)
      let opening = Self.trimmed(p, start, to).0
      guard opening < to, UInt16(p[opening]) == quote else { continue }
      for next in (k + 1)...pieces {
        if let (field, cost) = quoted(p, start, next <= cuts.count ? cuts[next - 1].lowerBound : to) {
          extend(to: next, field, cost)
        }
      }
    }
    var chosen: (cost: Int, count: Int)?
    for c in (1...pieces).reversed() {
      guard let step = best[pieces][c] else { continue }
      let total = step.cost + RowSegments.cost(ofWidth: c, usual: usual)
      if total < chosen?.cost ?? .max { chosen = (total, c) }
    }
    guard let chosen, chosen.cost < simpleCost else { return simple }
    var row = RowSegments()
    var (k, c) = (pieces, chosen.count)
    while c > 0, let step = best[k][c] {
      row.fields.append(step.field)
      (k, c) = (step.from, c - 1)
    }
    row.fields.reverse()
    row.cost = best[pieces][chosen.count]?.cost ?? 0
    return row
  }
}
