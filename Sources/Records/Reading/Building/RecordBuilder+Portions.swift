import Catalog
import Diagnostics

extension RecordBuilder {
  /// Notes numbers that exceed what they are out of, or that look like a fraction of it: 120 or 0.93 out of 100.
  mutating func notePortions() {
    for rule in kind.portions {
      guard records.columns[rule.field] != nil else { continue }
      let standard = kind.fields[rule.whole].standard.flatMap { NumberParser.parse($0).value }
      let (part, whole) = (kind.fields[rule.field].label, kind.fields[rule.whole].label)
      for row in raw.lines.indices {
        let (number, own) = (records.value(rule.field, row: row), records.value(rule.whole, row: row))
        guard number != FieldColumn.blank, let most = own == FieldColumn.blank ? standard : own else { continue }
        if number > most {
          doubt(
            row, "doubt.portion", Text(zh: "“\(part.zh)”大于“\(whole.zh)”", en: "“\(part.en)” exceeds “\(whole.en)”"),
            rule.field)
        } else if number > 0, number <= FixedPoint.number, most >= 10 * FixedPoint.number {
          doubt(
            row, "doubt.fraction",
            Text(
              zh: "“\(part.zh)”不超过 1，而“\(whole.zh)”为 \(most / FixedPoint.number)，像是比率",
              en: "“\(part.en)” is at most 1 out of \(most / FixedPoint.number), as if it were a rate"), rule.field)
        }
      }
    }
  }
}
