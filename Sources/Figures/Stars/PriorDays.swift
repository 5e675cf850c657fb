import Catalog
import Diagnostics
import Ledger
import Values

/// The days up to which a register's hours count already, beside the periods asked for.
public struct PriorDays {
  private let ledger: Ledger
  private let catalog: Catalog

  /// Those of a ledger.
  public init(_ ledger: Ledger, _ catalog: Catalog) {
    self.ledger = ledger
    self.catalog = catalog
  }

  /// What is to be asked of each period that such days lie in or behind, where there are logs of that time: hours up to them
  /// count as earlier ones, so that the period's beginning and end tell no difference. O(people).
  public func notes(_ periods: [Period]) -> [Diagnostic] {
    let begins = PeriodChooser(ledger, catalog).beginnings()
    let logs = begins.filter { StarCounter.counts(catalog.kinds[$0.key]) }.values.map { Int64($0.first.dayNumber) }
    guard let begin = logs.min() else { return [] }
    return periods.compactMap { period in
      var (first, count): (Place?, Int) = (nil, 0)
      var label = Text(zh: "", en: "")
      for file in ledger.files where catalog.kinds[file.records.kind].form == .people {
        let kind = catalog.kinds[file.records.kind]
        guard let field = kind.field(.priorUntil), file.records.columns[field] != nil else { continue }
        label = kind.fields[field].label
        let days = file.view(field)
        for row in file.fates.indices where file.fates[row] == .counted {
          guard days[row] != FieldColumn.blank, days[row] >= max(begin, Int64(period.first.dayNumber)) else { continue }
          count += 1
          if first == nil { first = file.records.place(row: row) }
        }
      }
      guard let first else { return nil }
      return Diagnostic(
        .warning, "prior.inside", at: first,
        seen: Text(
          zh: "\(count) 人的“\(label.zh)”在\(period.title.zh)开始之后，到那天为止的时长都算在此前，本期的增减不完整",
          en:
            "“\(label.en)” of \(count) people lies after the beginning of \(period.id): all hours up to it count as earlier "
            + "ones, so that what changed in the period is not told in full"),
        fix: Text(
          zh: "请填台账开始之前的日期和那时的时长，不要每月更新",
          en: "give the day before your ledgers begin, with the hours of that time, and leave them so"))
    }
  }
}
