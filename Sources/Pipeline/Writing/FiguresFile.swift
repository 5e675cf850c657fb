import Catalog
import Figures
import Outputs

/// `figures.csv`: names are encoded once, and numbers written straight to bytes, as there may be hundreds of thousands.
struct FiguresFile {
  let figures: Figures
  let catalog: Catalog

  /// The header.
  static let columns = ["period", "unit", "category", "measure", "value", "status"]

  /// A period's columns, and what stands in a line before their values.
  private struct Table: Sendable {
    var period: [UInt8]
    var columns: [Figures.Column]
    /// By column: its category and measure with the commas around them, one behind the other.
    var names: [UInt8] = []
    /// Where each name begins, and where the last ends.
    var bounds: [Int] = [0]
  }

  /// So many units are written at once.
  private static let atOnce = 16

  /// The whole file, in parts one behind the other. `jobs` threads write at most.
  func parts(jobs: Int) -> [[UInt8]] {
    var csv = CSVText()
    csv.append(Self.columns)
    let units = figures.units.map { CSVText.encoded($0.name) }
    let tables = figures.tables(catalog: catalog).map { Self.table($0.period, $0.columns) }
    let starts = Array(stride(from: 0, to: units.count, by: Self.atOnce))
    let parts = Parallel.map(tables.count * starts.count, jobs: jobs) { at in
      let start = starts[at % starts.count]
      return Self.bytes(tables[at / starts.count], units, start..<min(start + Self.atOnce, units.count))
    }
    return [csv.bytes] + parts
  }

  private static func table(_ period: String, _ columns: [Figures.Column]) -> Table {
    let comma = UInt8(ascii: ",")
    var table = Table(period: CSVText.encoded(period) + [comma], columns: columns)
    for column in columns {
      table.names.append(comma)
      table.names += CSVText.encoded(column.key.category)
      table.names.append(comma)
      table.names += CSVText.encoded(column.key.measure)
      table.names.append(comma)
      table.bounds.append(table.names.count)
    }
    return table
  }

  private static func bytes(_ table: Table, _ units: [[UInt8]], _ range: Range<Int>) -> [UInt8] {
    let shown = shown(table, range)
    var bytes: [UInt8] = []
    // Looked at in place: threads that each held every name would wait for one another.
    table.names.withUnsafeBytes { names in
      for unit in range {
        let line = table.period + units[unit]
        for at in shown[unit - range.lowerBound].lazy.map(Int.init) {
          bytes += line
          bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: names[table.bounds[at]..<table.bounds[at + 1]]))
          let figure = table.columns[at].figures[unit]
          figure.value?.write(to: &bytes)
          append(figure.status, to: &bytes)
        }
        // The others take about as much as the first.
        if unit == range.lowerBound { bytes.reserveCapacity(bytes.count * range.count) }
      }
    }
    return bytes
  }

  /// By unit of a range: its columns. Column by column, as their figures lie in memory, and near the processor from then on.
  private static func shown(_ table: Table, _ range: Range<Int>) -> [[Int32]] {
    var shown = [[Int32]](repeating: [], count: range.count)
    for at in table.columns.indices {
      for unit in range where table.columns[at].isShown(unit: unit) { shown[unit - range.lowerBound].append(Int32(at)) }
    }
    return shown
  }

  /// The last cell of a line, and its end.
  private static func append(_ status: FigureStatus, to bytes: inout [UInt8]) {
    let words: StaticString =
      switch status {
      case .ok: ",ok\r\n"
      case .none: ",none\r\n"
      case .undefined: ",undefined\r\n"
      case .unmeasured: ",unmeasured\r\n"
      }
    words.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
