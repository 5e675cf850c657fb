import Diagnostics
import Ledger
import Values

/// Rows that could not be used, in whose place others stand by now: returned, mended and dropped in again.
struct MendedRows {
  private struct File {
    /// By line of a mended row: the line that stands for it, with its path.
    var mended: [Int: String] = [:]
    /// By name of the column at fault: the rows that are still set aside.
    var open: [String: [FileRecords.Reject]] = [:]
  }

  private var files: [String: File] = [:]

  /// O(rejected rows).
  init(_ ledger: Ledger) {
    for (at, file) in ledger.files.enumerated() {
      for reject in file.records.rejects {
        guard file.fates[reject.row] != .rejected else {
          let header = file.records.header
          let column = header.indices.contains(reject.column - 1) ? header[reject.column - 1] : ""
          files[file.records.path, default: File()].open[column, default: []].append(reject)
          continue
        }
        guard let standing = ledger.standing(for: at, row: reject.row) else { continue }
        files[file.records.path, default: File()].mended[reject.line] = "\(standing.path):\(standing.line)"
      }
    }
    files = files.filter { !$0.value.mended.isEmpty }
  }

  /// The same log in which what was wrong with these rows is a note that says what stands for them.
  ///
  /// Of a group of which not all places are kept, at most as many errors stay as rows are still set aside for its column.
  func softened(_ log: DiagnosticLog) -> DiagnosticLog {
    guard !files.isEmpty else { return log }
    var entries: [DiagnosticLog.Entry] = []
    var notes = DiagnosticLog()
    for var entry in log.entries {
      let found = files[entry.key.file]
      let mended = entry.first.filter { $0.severity == .error && found?.mended[$0.place.line] != nil }
      guard let found, !mended.isEmpty else {
        entries.append(entry)
        continue
      }
      let open = found.open[entry.key.column] ?? []
      let unseen = entry.count - entry.first.count
      entry.first.removeAll { $0.severity == .error && found.mended[$0.place.line] != nil }
      let left = entry.first.count + min(unseen, max(0, open.count - entry.first.count))
      for (at, one) in mended.enumerated() {
        let place = found.mended[one.place.line] ?? ""
        notes.add(
          Diagnostic(
            .note, "row.mended", at: one.place,
            seen: Text(zh: "\(one.seen.zh)，已由 \(place) 更正", en: "\(one.seen.en); mended by \(place)"),
            fix: Text(zh: "无须再改", en: "nothing is left to do")),
          column: entry.key.column, times: at == 0 ? entry.count - left - mended.count + 1 : 1)
      }
      entry.count = left
      if entry.first.isEmpty && left > 0 { entry.first = Self.errors(open.prefix(left), like: mended[0]) }
      if left > 0 { entries.append(entry) }
    }
    var softened = DiagnosticLog(entries)
    softened.merge(notes)
    return softened
  }

  /// Rows that are set aside for themselves, as places of a group of which none is kept.
  private static func errors(_ rejects: ArraySlice<FileRecords.Reject>, like one: Diagnostic) -> [Diagnostic] {
    rejects.prefix(DiagnosticLog.kept).map { reject in
      Diagnostic(
        .error, one.cause, at: Place(file: one.place.file, line: reject.line, column: reject.column),
        seen: reject.reason, fix: reject.fix)
    }
  }
}
