import Catalog
import Ledger
import Values

/// A field of one file as a tally sees it: by code, with the field's default where the cell is empty.
struct FieldView {
  let codes: RowCodes?
  let numbers: [Int64]
  private let column: FieldColumn?
  private let standard: String?

  init(_ field: Int, _ file: LedgerFile, _ kind: Kind) {
    let standard = kind.fields[field].standard
    self.standard = standard
    let number = standard.map { StandardValue.number($0, kind.fields[field].type) } ?? FieldColumn.blank
    guard let column = file.records.columns[field], let own = file.numbers[field] else {
      codes = nil
      numbers = [number]
      self.column = nil
      return
    }
    codes = column.codes
    self.column = column
    numbers = standard == nil ? own : own.indices.map { column.states[$0] == .value ? own[$0] : number }
  }

  /// All codes.
  var all: Range<Int> { numbers.indices }

  /// Whether a code, or its default, holds something.
  func isFilled(_ code: Int) -> Bool { standard != nil || column.map { $0.states[code] == .value } ?? false }

  /// The text of a code, or its default.
  func text(_ code: Int) -> String {
    guard let column, column.states[code] == .value else { return standard ?? "" }
    return column.texts[code]
  }

  @inline(__always) func code(_ row: Int) -> Int { codes.map { Int($0[row]) } ?? 0 }

  @inline(__always) func number(_ row: Int) -> Int64 { numbers[code(row)] }
}
