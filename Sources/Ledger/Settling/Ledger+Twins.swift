import Diagnostics
import Values

/// Mended copies of a row and that row itself, mended where it stands: only the one that was read last counts.
extension Ledger {
  /// Notes the lines that rows of files of returned rows say they came from. O(such rows).
  mutating func findOrigins() {
    for file in files where file.closed == nil {
      for origin in file.records.origins.values { counting.origins[origin.file, default: []].insert(origin.line) }
    }
  }

  /// Where a row came from, and where it stands itself if another row came from there.
  private func origins(_ at: Int, _ row: Int) -> [Place] {
    let records = files[at].records
    var places: [Place] = []
    if let origin = records.origins[row] { places.append(Place(file: origin.file, line: origin.line, column: 0)) }
    if let lines = counting.origins[records.path], lines.contains(records.lines[row]) {
      places.append(records.place(row: row))
    }
    return places
  }

  /// Lets a row stand in the place of the one that came from the same line, or from which it came: whether it did.
  mutating func takeTwin(_ at: Int, _ row: Int, _ number: Int64, _ key: LedgerKey, _ standing: inout Standing) -> Bool {
    for origin in origins(at, row) {
      guard var twin = counting.twins[origin] else { continue }
      while let next = files[twin.file].links[twin.row] { twin = next }
      let old = Standing.Entry(file: twin.file, row: twin.row, next: -1)
      guard files[twin.file].fates[twin.row] == .counted, files[twin.file].records.path != files[at].records.path,
        isOfOneLine(at, row, old, key)
      else { continue }
      if number != FieldColumn.blank {
        let entry = standing.numbered(number).first {
          standing.entries[$0].file == twin.file && standing.entries[$0].row == twin.row
        }
        guard let entry else { continue }
        if settle(at, row, old, key) { replace(entry, at, row, number, key, &standing) }
      } else {
        let (wanted, hash) = (key.hash(files[twin.file], row: twin.row), key.hash(files[at], row: row))
        guard let entry = standing.unnumbered.entry(wanted, file: twin.file, row: twin.row) else { continue }
        standing.unnumbered.meet(entry)
        if settle(at, row, old, key) {
          standing.unnumbered.drop(entry, identity: key.identity(files[old.file], row: old.row))
          standing.unnumbered.add(key: hash, file: at, row: row)
        }
      }
      files[at].mends.insert(row)
      if !isSame(at, row, old) { doubtTwin(at, row, old) }
      return true
    }
    return false
  }

  /// Notes for which lines a row stands that was judged.
  mutating func noteTwin(_ at: Int, _ row: Int) {
    for origin in origins(at, row) where files[at].fates[row] == .counted {
      counting.twins[origin] = RowLinks.Row(file: at, row: row)
    }
  }

  /// Whether two rows still say the same of most fields: the same body, day, person or name, and but one of the words another.
  private func isOfOneLine(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    let telling = key.tellings + [key.unit, key.date].compactMap(\.self)
    guard files[at].records.kind == files[other.file].records.kind, !differ(at, row, other, in: telling) else {
      return false
    }
    let filled = files[at].known.filter { field in
      files[at].number(field, row: row) != FieldColumn.blank
        && files[other.file].number(field, row: other.row) != FieldColumn.blank
    }
    let different = filled.filter { differ(at, row, other, in: [$0]) }
    return filled.count > 2 * different.count && different.count(where: key.names.contains) < 2
  }

  private mutating func doubtTwin(_ at: Int, _ row: Int, _ other: Standing.Entry) {
    let there = place(other)
    log.add(
      Diagnostic(
        .warning, "doubt.twin", at: files[at].records.place(row: row),
        seen: Text(
          zh: "与 \(there) 是退回的同一行，都改过而内容不同，只计一条，以这里为准",
          en: "this and \(there) are one returned row, mended in both places and not alike; they count as one, and "
            + "this stands"),
        fix: Text(zh: "请核对哪一个对，改成一样或移走另一个", en: "check which is right, and take the other away")))
  }
}
