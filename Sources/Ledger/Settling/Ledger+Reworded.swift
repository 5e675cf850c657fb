import Diagnostics
import Values

/// A living ledger without numbers is sent again: what was worded otherwise since is another record by its key.
extension Ledger {
  /// Asks once about rows of other files that are not done with and that a file which repeats others of them has no more, where
  /// it has a new row of the same unit and day.
  ///
  /// - Complexity: O(records without a number) a file of a living ledger.
  mutating func doubtReworded(_ key: LedgerKey, _ rows: Unnumbered) {
    guard key.isLiving, !key.withoutNumber.isEmpty, rows.hasOthers, rows.meetsOthers else { return }
    let fresh = rows.ofFile.map { rows.entries[$0] }
    guard let first = fresh.first, !files[first.file].records.isCorrection else { return }
    let place = [key.unit, key.date].compactMap(\.self)
    let done = key.happenings.filter { $0 != key.date }
    var left: [UInt64: [Standing.Entry]] = [:]
    for entry in rows.free.map({ rows.entries[$0] }) {
      guard done.allSatisfy({ files[entry.file].number($0, row: entry.row) == FieldColumn.blank }),
        !counting.reworded.contains(RowLinks.Row(file: entry.file, row: entry.row))
      else { continue }
      left[files[entry.file].hash(place, row: entry.row), default: []].append(entry)
    }
    guard !left.isEmpty else { return }
    for new in fresh {
      guard let old = left.removeValue(forKey: files[new.file].hash(place, row: new.row)) else { continue }
      doubtReworded(new, old[0], old.count)
      counting.reworded.formUnion(old.map { RowLinks.Row(file: $0.file, row: $0.row) })
    }
  }

  private mutating func doubtReworded(_ new: Standing.Entry, _ old: Standing.Entry, _ count: Int) {
    let there = place(old)
    let more = count > 1 ? Text(zh: " 等 \(count) 条", en: " and others, \(count) in all,") : Text(zh: "", en: "")
    log.add(
      Diagnostic(
        .warning, "doubt.reworded", at: place(new),
        seen: Text(
          zh: "\(there)\(more.zh)没有办结，本文件中不再有，而这里是同一单位的新内容（没有编号），按两条计",
          en:
            "\(there)\(more.en) is not done and not in this file any more, while this is new of the same body (there is no number); both count"
        ),
        fix: Text(
          zh: "若只是改了写法，请在旧文件中改成一样的；各行加上编号就不必问了",
          en:
            "if it is only worded otherwise, word it so in the older file, too; with a number in each row there is no need to ask"
        )))
  }
}
