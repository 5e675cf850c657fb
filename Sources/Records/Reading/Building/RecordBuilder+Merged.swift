import Diagnostics
import Tables
import Values

extension RecordBuilder {
  /// Blank cells under a filled one are merged cells where the column starts filled and most of it is blank. A row that
  /// heads a section fills those below it, too.
  mutating func fillDown(_ field: Int, column: Int) {
    guard var out = records.columns[field], let first = out.codes.first else { return }
    let heads = raw.sections.filter { $0.cells.indices.contains(column) && !Cell.isEmpty($0.cells[column]) }
    guard out.states[Int(first)] == .value ? out.codes.count > 2 : heads.first?.row == 0 else { return }
    var blanks = 0
    CodeSet(out) { $0 == .blank }.forEachRow(of: out.codes) { _, _ in blanks += 1 }
    guard blanks * 2 > out.codes.count, !isLower(out) else { return }
    var last = first
    var next = heads[...]
    for row in out.codes.indices {
      while let head = next.first, head.row <= row {
        let name = SectionHeading.name(head.cells[column])
        last = out.add(value: 0, text: TextParser.parse(name).value ?? name)
        next.removeFirst()
      }
      if out.states[Int(out.codes[row])] == .blank { out.codes[row] = last } else { last = out.codes[row] }
    }
    records.columns[field] = out
    note(
      .note,
      Repair(
        id: "unit.merged",
        text: Text(zh: "单位列为合并单元格，空白处按上一格补足", en: "the unit column has merged cells; blanks were filled from above")),
      line: raw.lines[0], column: column, times: blanks)
  }
}
