import Diagnostics
import Values

/// Rows that were returned, mended and dropped in again.
extension Ledger {
  /// Lets rows that say where they came from stand for those of that line which could not be used: those of a file for rows
  /// of the files before it, and those of these for its own.
  ///
  /// - Complexity: O(rejected rows) for each file of returned rows, nothing for others.
  mutating func mend(_ at: Int) {
    for table in returned { mend(at, from: table) }
    guard !files[at].records.origins.isEmpty else { return }
    returned.append(at)
    for other in 0..<at { mend(other, from: at) }
  }

  private mutating func mend(_ other: Int, from at: Int) {
    let path = files[other].records.path
    let origins = files[at].records.origins.filter { $0.value.file == path }
    guard !origins.isEmpty else { return }
    let rejects = Dictionary(files[other].records.rejects.map { ($0.line, $0.row) }, uniquingKeysWith: { a, _ in a })
    for (row, origin) in origins.sorted(by: { $0.key < $1.key }) where files[at].fates[row] != .rejected {
      guard let rejected = rejects[origin.line], isMended(other, rejected, by: at, row) else { continue }
      files[at].mends.insert(row)
      if files[other].fates[rejected] == .rejected { take(at, row, for: other, rejected, as: .superseded) }
    }
  }

  /// Whether a row can be what became of another: the file may have been sent anew since, with other rows on its lines.
  private func isMended(_ other: Int, _ rejected: Int, by at: Int, _ row: Int) -> Bool {
    guard files[other].records.kind == files[at].records.kind else { return false }
    var (same, different) = (0, 0)
    for field in files[other].known where files[at].known.contains(field) {
      let (a, b) = (files[other].number(field, row: rejected), files[at].number(field, row: row))
      guard a != FieldColumn.blank && b != FieldColumn.blank else { continue }
      if a == b { same += 1 } else { different += 1 }
    }
    return same > different && different < 2
  }

  /// Finds the rejected rows for which rows of files of returned rows say that they stand. O(rejected rows) where there are
  /// such files.
  mutating func findSources() {
    for (at, file) in files.enumerated() where file.closed == nil {
      guard let lines = counting.origins[file.records.path] else { continue }
      for reject in file.records.rejects where lines.contains(reject.line) {
        let place = Place(file: file.records.path, line: reject.line, column: 0)
        counting.sources[place] = RowLinks.Row(file: at, row: reject.row)
      }
    }
  }

  /// The rejected row for which a mended one stands, whatever copies lie between: it is of that row's file, and of its month.
  /// Itself where there is none, or where another row stands on its line by now.
  func source(_ at: Int, _ row: Int) -> RowLinks.Row {
    var found = RowLinks.Row(file: at, row: row)
    guard !counting.sources.isEmpty else { return found }
    var passed: Set<RowLinks.Row> = [found]
    while let origin = files[found.file].records.origins[found.row],
      let next = counting.sources[Place(file: origin.file, line: origin.line, column: 0)],
      passed.insert(next).inserted, isMended(next.file, next.row, by: at, row)
    {
      found = next
    }
    return found
  }

  /// Whether a row corrects records of other files, and is no returned row of a file that does not.
  func corrects(_ at: Int, _ row: Int) -> Bool {
    files[at].records.isCorrection && files[source(at, row).file].records.isCorrection
  }
}
