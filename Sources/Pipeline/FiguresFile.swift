import Catalog
import Figures
import Outputs

/// `figures.csv`: names are encoded once, and numbers written straight to bytes, as there may be hundreds of thousands.
struct FiguresFile {
  let figures: Figures
  let catalog: Catalog

  /// A period's columns, each with what stands in a line before its value.
  private struct Table: Sendable {
    var period: [UInt8]
    var columns: [(name: [UInt8], column: Figures.Column)]
  }

  /// So many units are written at once.
  private static let atOnce = 32

  /// The whole file, in parts one behind the other. `jobs` threads write at most.
  func parts(jobs: Int) -> [[UInt8]] {
    var csv = CSVText()
    csv.append(["period", "unit", "category", "measure", "value", "status"])
    let comma = UInt8(ascii: ",")
    let units = figures.units.map { CSVText.encoded($0.name) }
    let tables = figures.tables(catalog: catalog).map { table in
      let columns = table.columns.map { column in
        let (category, measure) = (CSVText.encoded(column.key.category), CSVText.encoded(column.key.measure))
        return (name: [comma] + category + [comma] + measure + [comma], column: column)
      }
      return Table(period: CSVText.encoded(table.period) + [comma], columns: columns)
    }
    let starts = Array(stride(from: 0, to: units.count, by: Self.atOnce))
    let parts = Parallel.map(tables.count * starts.count, jobs: jobs) { at in
      let start = starts[at % starts.count]
      return Self.bytes(tables[at / starts.count], units, start..<min(start + Self.atOnce, units.count))
    }
    return [csv.bytes] + parts
  }

  private static func bytes(_ table: Table, _ units: [[UInt8]], _ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in range {
      let line = table.period + units[unit]
      for (name, column) in table.columns where column.isShown(unit: unit) {
        let figure = column.figures[unit]
        bytes += line
        bytes += name
        figure.value?.write(to: &bytes)
        append(figure.status, to: &bytes)
      }
    }
    return bytes
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
