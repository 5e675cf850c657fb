import Catalog
import Diagnostics

extension PeriodChooser {
  /// Says of each ledger that has records before the month that it begins in: few as they are, they are probably typing
  /// errors, and nothing is compared with their time.
  public func notesOnEarly(_ catalog: Catalog) -> [Diagnostic] {
    let beginnings = beginnings()
    return beginnings.keys.sorted().compactMap { kind in
      guard let begins = beginnings[kind] else { return nil }
      return note(on: kind, before: begins, catalog.kinds[kind].title)
    }
  }

  private func note(on kind: Int, before begins: Period, _ title: Text) -> Diagnostic? {
    let bound = Int64(begins.first.dayNumber)
    let early = (daysOfKind[kind] ?? [:]).filter { $0.key < bound }
    guard let first = early.keys.min() else { return nil }
    let month = Period.month(of: CivilDate(dayNumber: Int32(truncatingIfNeeded: first)))
    let count = early.values.reduce(0, +)
    var paths: [String] = []
    for file in firstDays where file.kind == kind && file.day < bound && !paths.contains(file.path) {
      paths.append(file.path)
    }
    let shown = Self.shown(paths)
    return Diagnostic(
      .warning, "period.early", at: Place(file: month.id),
      seen: Text(
        zh: "\(title.zh)在\(begins.title.zh)之前只有 \(count) 条记录（最早 \(month.title.zh)），见\(shown.zh)，可能是日期笔误；不与那时作环比、同比",
        en:
          "\(title.en): only \(count.counted("record is", "records are")) earlier than \(begins.id), from \(month.id) on, in \(shown.en): probably \(count.word("a typing error", "typing errors")); nothing is compared with that time"
      ),
      fix: Text(zh: "请核对日期", en: "check the dates"))
  }
}
