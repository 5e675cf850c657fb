/// Rows that part their fields by another delimiter than the rest of the file.
extension RowParser {
  /// The line parted by another delimiter, where that gives the usual width properly; by spaces, where the fields made
  /// of the words between them fit the columns in one way only.
  func otherwiseParted(_ p: UnsafeMutablePointer<UInt8>, _ from: Int, _ end: Int) -> Candidate? {
    guard usual > 1 else { return nil }
    for other in [",", ";", "\t", "|", "，", " "] where Array(other.utf8) != delimiter {
      let parser = RowParser(
        dialect: Dialect(delimiter: .text(Array(other.utf8)), quote: dialect.quote, escape: dialect.escape),
        usual: usual)
      let row = parser.greedy(p, from, end)
      guard row.cost == 0 || other == " " else { continue }
      if row.fields.count == usual && (other != " " || fitsColumns(p, row)) {
        return Candidate(segments: row, end: end, total: RowSegments.Cost.otherDelimiter, otherDelimiter: true)
      }
      if other == " ", let joined = joinedWords(p, row) {
        return Candidate(segments: joined, end: end, total: RowSegments.Cost.otherDelimiter, otherDelimiter: true)
      }
    }
    return nil
  }

  /// The words of a row in a file whose fields are parted by single spaces, joined to as many fields as there are
  /// columns; nil where they need not be, or cannot be in one way only.
  func withWordsJoined(_ p: UnsafeMutablePointer<UInt8>, _ row: RowSegments) -> RowSegments? {
    guard delimiter == [0x20], leastSpaces == 0, row.fields.count > columns.count, var joined = joinedWords(p, row)
    else { return nil }
    joined.fields[0].repair = .wordsJoined
    return joined
  }

  /// Whether all fields fit, and not by being words alone: a title has words, too.
  private func fitsColumns(_ p: UnsafeMutablePointer<UInt8>, _ row: RowSegments) -> Bool {
    guard row.fields.count == columns.count else { return false }
    let fits = row.fields.indices.map { fit(p, row.fields[$0], $0) }
    return fits.allSatisfy { $0 > .none } && fits.contains { $0 > .possible }
  }

  /// Words joined to as many fields as there are columns, each fitting its column; nil where no way or several are best.
  private func joinedWords(_ p: UnsafeMutablePointer<UInt8>, _ words: RowSegments) -> RowSegments? {
    let (width, count) = (columns.count, words.fields.count)
    guard width > 2, count > width, count <= 64 else { return nil }
    struct Way {
      var strength: Int
      var number: Int
      var from: Int
    }
    // ways[c][w]: the best way to make the first c fields of the first w words.
    var ways = [[Way?]](repeating: [Way?](repeating: nil, count: count + 1), count: width + 1)
    ways[0][0] = Way(strength: 0, number: 1, from: 0)
    for column in 0..<width {
      for start in 0..<count {
        guard let way = ways[column][start] else { continue }
        for stop in (start + 1)...count {
          guard let field = joined(words.fields[start..<stop]) else { break }
          let fit = fit(p, field, column)
          guard fit > .none else { continue }
          let strength = way.strength + fit.rawValue
          if let known = ways[column + 1][stop], known.strength >= strength {
            if known.strength == strength { ways[column + 1][stop]?.number += way.number }
          } else {
            ways[column + 1][stop] = Way(strength: strength, number: way.number, from: start)
          }
        }
      }
    }
    guard let best = ways[width][count], best.number == 1, best.strength > width else { return nil }
    var row = RowSegments()
    var stop = count
    for column in (0..<width).reversed() {
      guard let way = ways[column + 1][stop], let field = joined(words.fields[way.from..<stop]) else { return nil }
      row.fields.append(field)
      stop = way.from
    }
    row.fields.reverse()
    return row
  }

  /// Words and the spaces between them as one field; a quoted field is joined to nothing.
  private func joined(_ words: ArraySlice<RowSegments.Field>) -> RowSegments.Field? {
    guard let first = words.first, let last = words.last else { return nil }
    if words.count == 1 { return first }
    guard words.allSatisfy({ $0.form == .asWritten }) else { return nil }
    return RowSegments.Field(start: first.start, end: last.end)
  }
}
