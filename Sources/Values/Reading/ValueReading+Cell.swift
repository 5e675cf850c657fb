import Diagnostics

extension ValueReading {
  /// Reads a cell: blank, damaged, or what `read` makes of it. `shown` says the value in repairs.
  init(
    _ text: String, as type: ValueType, shown: (Value) -> Text,
    _ read: (inout Cell) throws(Refusal) -> Value
  ) {
    guard !Cell.isEmpty(text) else {
      self = .blank(repair: nil)
      return
    }
    var cell = Cell(text, as: type)
    if cell.isEmptyMark {
      let repair = Repair([.emptyMark], of: type, quoted: cell.quoted, readAs: Text(zh: "未填", en: "blank"))
      self = .blank(repair: repair)
      return
    }
    if let damage = cell.damage {
      self = .refused(damage)
      return
    }
    do {
      let value = try read(&cell)
      self = .value(value, repair: Repair(cell.changes, of: type, quoted: cell.quoted, readAs: shown(value)))
    } catch {
      self = .refused(error)
    }
  }
}
