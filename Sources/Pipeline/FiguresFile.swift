import Catalog
import Figures
import Outputs

/// `figures.csv`: names are encoded once, and numbers written digit by digit, as there may be hundreds of thousands.
struct FiguresFile {
  let figures: Figures
  let catalog: Catalog

  /// The whole file.
  func bytes() -> [UInt8] {
    var csv = CSVText()
    csv.append(["period", "unit", "category", "measure", "value", "status"])
    let units = figures.units.map { CSVText.encoded($0.name) }
    let comma = UInt8(ascii: ",")
    for table in figures.tables(catalog: catalog) {
      let period = CSVText.encoded(table.period) + [comma]
      let names = table.columns.map { column in
        [comma] + CSVText.encoded(column.key.category) + [comma] + CSVText.encoded(column.key.measure) + [comma]
      }
      for unit in figures.units.indices {
        let line = period + units[unit]
        for at in table.columns.indices {
          guard let figure = table.columns[at].figure(unit: unit) else { continue }
          csv.append(encoded: line)
          csv.append(encoded: names[at])
          if let value = figure.value { Self.append(value, to: &csv) }
          Self.append(figure.status, to: &csv)
          csv.endRow()
        }
      }
    }
    return csv.bytes
  }

  /// As `Exact.decimal` says it.
  private static func append(_ value: Exact, to csv: inout CSVText) {
    guard value.denominator == 1, let whole = UInt32(exactly: value.numerator) else {
      return csv.append(encoded: value.decimal().utf8)
    }
    var place: UInt32 = 1
    while whole / place >= 10 { place *= 10 }
    while place > 0 {
      csv.append(encoded: UInt8(ascii: "0") + UInt8(whole / place % 10))
      place /= 10
    }
  }

  private static func append(_ status: FigureStatus, to csv: inout CSVText) {
    let words: StaticString =
      switch status {
      case .ok: ",ok"
      case .none: ",none"
      case .undefined: ",undefined"
      case .unmeasured: ",unmeasured"
      }
    words.withUTF8Buffer { csv.append(encoded: $0) }
  }
}
