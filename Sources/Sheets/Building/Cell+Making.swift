import Catalog
import Diagnostics

extension Cell {
  /// A number with a format, right.
  static func number(_ value: Exact, _ format: NumberFormat = .integer) -> Cell {
    Cell(.number(value), Style.number.formatted(format))
  }

  static func integer(_ value: Int) -> Cell { .number(Exact(value)) }

  /// A whole number in the middle: a rank, a line.
  static func ordinal(_ value: Int, _ format: NumberFormat = .general) -> Cell {
    Cell(.number(Exact(value)), Style.ordinal.formatted(format))
  }

  static func date(_ date: CivilDate?) -> Cell {
    date.map { Cell(.date($0), Style.ordinal.formatted(.date)) } ?? .text("—", Style.dash.aligned(.centre))
  }

  /// Text that may run to several lines.
  static func wrapped(_ text: String) -> Cell {
    .text(text.clippedForCell, text.utf8.allSatisfy { $0 < 128 } ? .latin : .wrapped)
  }

  /// A number in the middle, where rules stand beside it.
  static func centred(_ value: Exact, _ format: NumberFormat = .general) -> Cell {
    Cell(.number(value), Style.ordinal.formatted(format))
  }

  static func centred(_ text: String) -> Cell { .text(text, Style.wrapped.aligned(.centre)) }

  /// What is not defined, at the right where numbers stand.
  static let dash = Cell.text("—", .dash)

  /// What a machine reads: numbers and dates without their looks.
  var raw: String {
    switch value {
    case .number(let number), .formula(_, .number(let number)): number.decimal()
    default: plain
    }
  }
}
