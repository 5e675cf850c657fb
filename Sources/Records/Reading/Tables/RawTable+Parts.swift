import Catalog
import Diagnostics
import Rows
import Tables
import Values

/// A table of which several parts are read at once.
extension RawTable {
  /// What became of a part: its rows, as if they were a table; where its reader ended.
  private struct Part: Sendable {
    var raw: RawTable
    /// Whether the rows end where the next part begins.
    var meetsNext = false
    /// Whether they end with the file.
    var isLast = false
    var lines = 0
    var log = DiagnosticLog()
  }

  /// Reads the current table to its end, a large one in several parts at once. False where parts do not fit each other:
  /// then the file must be read in one.
  ///
  /// Where parts are to begin is assumed; each is read until it is seen that the next one began rightly, and else to the
  /// end. What is read is the same for any number of parts.
  mutating func read(
    _ reader: inout TableReader, inParts parts: Int, isRecord: @Sendable (RowRole, RowBatch, Int) -> Bool
  ) throws(ReadingFailure) -> Bool {
    // Twice as many as run at once: who is done early takes another.
    let starts = reader.starts(parts > 1 ? 2 * parts : 1)
    try read(&reader, upTo: starts.first, expecting: reader.size, isRecord: isRecord)
    guard !isBroken, let first = starts.first, reader.meets(first) else { return true }
    let (empty, size) = (RawTable(ways: ways.map(\.unseen), name: name), reader.size)
    let read = Parallel.map(starts.count, jobs: parts) { at in
      Self.part(at, of: starts, empty, size: size, isRecord: isRecord)
    }
    return append(read, &reader)
  }

  /// The rows from one of the starts on; nil where they cannot be read.
  private static func part(
    _ at: Int, of starts: [TableStart], _ empty: RawTable, size: Int, isRecord: (RowRole, RowBatch, Int) -> Bool
  ) -> Part? {
    let next = at + 1 < starts.count ? starts[at + 1] : nil
    var part = Part(raw: empty)
    do {
      var reader = try TableReader(starts[at])
      let expected = (next?.offset ?? size) - starts[at].offset
      try part.raw.read(&reader, upTo: next, expecting: expected, isRecord: isRecord)
      part.meetsNext = next.map { reader.meets($0) } ?? false
      (part.isLast, part.lines, part.log) = (reader.isDone, reader.linesRead, reader.log)
    } catch {
      return nil
    }
    return part
  }

  /// Adds the parts up to the last one; whether that is there, and nothing stands below it.
  private mutating func append(_ read: consuming [Part?], _ reader: inout TableReader) -> Bool {
    var log = DiagnosticLog()
    var line = reader.linesRead
    var rest = Array((consume read).reversed())
    while let next = rest.popLast() {
      guard var part = next, append(&part.raw, from: line), !isBroken else { return false }
      log.merge(part.log.shifted(byLines: line))
      line += part.lines
      guard !part.meetsNext else { continue }
      guard part.isLast else { return false }
      reader.finish(log)
      return true
    }
    return false
  }

  /// Adds the rows of a part, which stand behind so many lines, and takes them out of it; false where there is no room.
  private mutating func append(_ part: inout RawTable, from line: Int) -> Bool {
    let first = lines.count
    part.lines.shift(by: line)
    lines.append(0..<part.lines.count, of: part.lines)
    for (row, cells) in part.extra { extra[first + row] = cells }
    setAside += part.setAside.map { .init(line: $0.line + line, role: $0.role) }
    notes += part.notes
    likeTotals += part.likeTotals.map { $0 + first }
    sections += part.sections.map { ($0.row + first, $0.cells) }
    for column in ways.indices {
      switch (ways[column], part.ways[column]) {
      case (.kept, _):
        guard texts[column].hasRoom(for: part.texts[column]) else { return false }
        let codes = texts[column].append(part.texts[column])
        self.codes[column].append(part.codes[column], as: codes, below: texts[column].count)
        // One column after the other goes from there to here.
        (part.texts[column], part.codes[column]) = (TextTable(), RowCodes())
      case (.passed(var passed), .passed(let next)):
        passed.append(next)
        isBroken = isBroken || !passed.holds
        ways[column] = .passed(passed)
      default: break
      }
    }
    return true
  }
}
