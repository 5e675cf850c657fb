import Catalog
import Figures
import Outputs

/// `figures.csv`: names are encoded once, and numbers written straight to bytes, as there may be hundreds of thousands.
struct FiguresFile {
  let figures: Figures
  let catalog: Catalog

  /// The whole file.
  func bytes() -> [UInt8] {
    var csv = CSVText()
    csv.append(["period", "unit", "category", "measure", "value", "status"])
    var bytes = csv.bytes
    let units = figures.units.map { CSVText.encoded($0.name) }
    let comma = UInt8(ascii: ",")
    for table in figures.tables(catalog: catalog) {
      let period = CSVText.encoded(table.period) + [comma]
      let names = table.columns.map { column in
        [comma] + CSVText.encoded(column.key.category) + [comma] + CSVText.encoded(column.key.measure) + [comma]
      }
      for unit in figures.units.indices {
        let line = period + units[unit]
        for at in table.columns.indices where table.columns[at].isShown(unit: unit) {
          bytes += line
          bytes += names[at]
          table.columns[at].figures[unit].value?.write(to: &bytes)
          Self.append(table.columns[at].figures[unit].status, to: &bytes)
        }
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
