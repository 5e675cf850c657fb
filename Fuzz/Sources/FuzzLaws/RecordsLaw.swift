import Catalog
import Diagnostics
import Records
import Rows

/// Reads an input as records.
///
/// Nothing crashes or hangs; of a file that is read without failure every row is a record or is set aside; every column
/// of a kind has a value for each record; a rejected record says why; the size of the blocks makes no difference.
public struct RecordsLaw: Law {
  /// Paths name kinds, units and years, too.
  static let paths = ["志愿服务/2026-10.csv", "log.csv", "问题整改/城东街道.csv", "活动记录-2025.csv", "帮扶捐赠.csv", "指标目标.csv"]

  private let reader: RecordReader

  /// The law, with what it needs to know.
  public init() {
    guard let reader = (try? Catalog()).map({ RecordReader(catalog: $0) }) else { fatalError("no catalogue") }
    self.reader = reader
  }

  /// Reads an input in blocks of two sizes.
  public func check(_ bytes: UnsafeBufferPointer<UInt8>, in file: borrowing MemoryFile) {
    file.write(bytes)
    let hash = bytes.hash
    let name = Self.paths[Int(hash >> 4) % Self.paths.count]
    let whole = reader.read(path: file.path, shownAs: name, registers: .empty)
    Self.check(whole, rows: SeenRows(file.path, isName: reader.vocabulary.contains).lines)
    var other = reader
    other.options = ReadingOptions(blockSize: [1, 7, 64][Int(hash >> 12) % 3])
    let blocks = other.read(path: file.path, shownAs: name, registers: .empty)
    hold(Self.summary(whole) == Self.summary(blocks), "blocks make a difference")
  }

  private static func check(_ outcome: RecordReader.Outcome, rows: [Int]) {
    for table in outcome.tables {
      let rejected = table.isRejected.count { $0 }
      hold(table.isRejected.count == table.count, "a record without a verdict")
      hold(table.rejects.count == rejected, "a reject without a reason")
      hold(table.rejects.allSatisfy { !$0.reasons.isEmpty }, "a reject without a reason")
      for column in table.columns.compactMap({ $0 }) { hold(column.codes.count == table.count, "a column too short") }
    }
    guard outcome.failures.isEmpty else { return }
    let seen = outcome.tables.flatMap { $0.lines + $0.setAside.map(\.line) }.sorted()
    hold(seen == rows, "a row without a fate: \(seen) of \(rows)")
  }

  /// All that can be seen of an outcome, as text.
  private static func summary(_ outcome: RecordReader.Outcome) -> [String] {
    var lines: [String] = outcome.failures.map { $0.line(in: .en) }
    lines += outcome.log.entries.map { "\($0.key) \($0.count)" }
    for table in outcome.tables {
      lines.append("\(table.kind) \(table.header) \(table.lines) \(table.isRejected) \(table.setAside)")
      for reject in table.rejects { lines.append("\(reject.reason) \(reject.cells)") }
      for column in table.columns {
        guard let column else { continue }
        for row in 0..<table.count { lines.append("\(column.value(row: row)) \(column.text(row: row))") }
      }
      lines += table.log.entries.map { "\($0.key) \($0.count)" }
    }
    return lines
  }
}
