import Catalog
import Ledger
import Records

/// A field of one file as a tally sees it: by code, with the field's default where the cell is empty.
struct FieldView {
  let codes: [UInt32]?
  let numbers: [Int64]
  let texts: [String]
  let states: [FieldColumn.State]

  init(_ field: Int, _ file: LedgerFile, _ kind: Kind) {
    let standard = kind.fields[field].standard
    let number = standard.map { StandardValue.number($0, kind.fields[field].type) } ?? FieldColumn.blank
    guard let column = file.records.columns[field], let own = file.numbers[field] else {
      codes = nil
      numbers = [number]
      texts = [standard ?? ""]
      states = [standard == nil ? .blank : .value]
      return
    }
    codes = column.codes
    numbers = own.indices.map { column.states[$0] == .value ? own[$0] : number }
    texts = own.indices.map { column.states[$0] == .value ? column.texts[$0] : standard ?? "" }
    states = column.states.map { $0 == .value || standard != nil ? .value : .blank }
  }

  @inline(__always) func code(_ row: Int) -> Int { codes.map { Int($0[row]) } ?? 0 }

  @inline(__always) func number(_ row: Int) -> Int64 { numbers[code(row)] }
}

/// The value of a field's default, and of a number that a condition names.
enum StandardValue {
  /// Its number for numeric types, read like a cell's; for texts, a number that no text of a file bears.
  static func number(_ text: String, _ type: FieldType) -> Int64 {
    switch type {
    case .number, .money, .percent:
      NumberParser.parse(text, context: NumberContext(allowsNegative: true)).value ?? FieldColumn.blank
    case .duration: DurationParser.parse(text).value ?? FieldColumn.blank
    default: FieldColumn.blank
    }
  }
}
