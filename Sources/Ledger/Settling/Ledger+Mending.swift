import Diagnostics
import Records

/// Rows that were returned, mended and dropped in again.
extension Ledger {
  /// Lets rows that say where they came from stand for those of that line which could not be used.
  ///
  /// - Complexity: O(rejected rows) for a file of returned rows, nothing for others.
  mutating func mend(_ at: Int) {
    let origins = files[at].records.origins
    guard !origins.isEmpty else { return }
    let paths = Set(origins.values.map(\.file))
    var returned: [Place: (file: Int, row: Int)] = [:]
    for (other, file) in files[..<at].enumerated() where paths.contains(file.records.path) {
      for reject in file.records.rejects {
        returned[Place(file: file.records.path, line: reject.line)] = (other, reject.row)
      }
    }
    for (row, origin) in origins.sorted(by: { $0.key < $1.key }) where files[at].fates[row] != .rejected {
      guard let (other, otherRow) = returned[origin] else { continue }
      files[at].mends.insert(row)
      if files[other].fates[otherRow] == .rejected { take(at, row, for: other, otherRow, as: .superseded) }
    }
  }
}
