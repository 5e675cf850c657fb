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
    var bytes = csv.bytes
    let units = figures.units.map { CSVText.encoded($0.name) }
    let comma = UInt8(ascii: ",")
    let tables = figures.tables(catalog: catalog)
    // Room that is not used costs nothing, and growing would copy all of it again and again.
    bytes.reserveCapacity(tables.reduce(bytes.count) { $0 + $1.columns.count * units.count * Self.usualRow })
    for table in tables {
      let period = CSVText.encoded(table.period) + [comma]
      let columns = table.columns.map { column in
        let (category, measure) = (CSVText.encoded(column.key.category), CSVText.encoded(column.key.measure))
        return Column(
          name: [comma] + category + [comma] + measure + [comma], figures: column.figures, isDerived: column.isDerived,
          isCategory: !column.key.category.isEmpty)
      }
      for unit in units.indices {
        let line = period + units[unit]
        for at in columns.indices { columns[at].append(unit: unit, line, to: &bytes) }
      }
    }
    return bytes
  }

  private static let usualRow = 64
}

extension FiguresFile {
  /// A column of figures and what stands before each.
  private struct Column {
    let name: [UInt8]
    let figures: [Figure]
    let isDerived: Bool
    let isCategory: Bool

    /// Adds the row of a line, where there is one, as `Figures.Column.figure` tells.
    func append(unit: Int, _ line: [UInt8], to bytes: inout [UInt8]) {
      guard unit < figures.count else { return }
      let figure = figures[unit]
      if isDerived && figure.value == nil || isCategory && figure.status != .ok { return }
      bytes.append(contentsOf: line)
      bytes.append(contentsOf: name)
      if let value = figure.value { Self.append(value, to: &bytes) }
      let words: StaticString =
        switch figure.status {
        case .ok: ",ok\r\n"
        case .none: ",none\r\n"
        case .undefined: ",undefined\r\n"
        case .unmeasured: ",unmeasured\r\n"
        }
      words.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// As `Exact.decimal` says it.
    private static func append(_ value: Exact, to bytes: inout [UInt8]) {
      guard value.denominator == 1, let whole = UInt32(exactly: value.numerator) else {
        return bytes.append(contentsOf: value.decimal().utf8)
      }
      var place: UInt32 = 1
      while whole / place >= 10 { place *= 10 }
      while place > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(whole / place % 10))
        place /= 10
      }
    }
  }
}
