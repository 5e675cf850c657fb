import Catalog
import Diagnostics
import Figures

extension Pipeline {
  /// What a run says of the day up to which all is known.
  func notesOnAsOf(_ chooser: PeriodChooser, _ catalog: Catalog, _ periods: [Period]) -> [Diagnostic] {
    guard let newest = chooser.newestDay(asked: periods) else { return [] }
    let settings = catalog.settings
    if let asOf = settings.asOf, let place = settings.asOfPlace, let note = Self.note(on: asOf, place, newest) {
      return [note]
    }
    guard !settings.expectedReports.isEmpty else { return [] }
    let known = max(newest, settings.asOf ?? newest)
    return periods.filter { $0.first <= known && known < $0.last && !$0.isUnfinished(asOf: known) }.map {
      Self.note(onNearlyOver: $0, known)
    }
  }

  /// A day far behind all records is probably mistyped, and would end periods that still run.
  private static func note(on asOf: CivilDate, _ place: Place, _ newest: CivilDate) -> Diagnostic? {
    let days = Int(asOf.dayNumber - newest.dayNumber)
    guard days > 62 else { return nil }
    return Diagnostic(
      .warning, "period.asOf", at: place,
      seen: Text(
        zh: "截至日期 \(asOf) 比最晚的记录（\(newest)）晚 \(days) 天",
        en: "the day \(asOf) is \(days) days behind the newest record (\(newest))"),
      fix: Text(
        zh: "请核对；若无误不必理会，不写则以最晚的记录为截至日期",
        en: "check it; if it is right, nothing need be done; without it the newest record tells"))
  }

  private static func note(onNearlyOver period: Period, _ known: CivilDate) -> Diagnostic {
    Diagnostic(
      .warning, "period.nearlyOver", at: Place(file: period.id),
      seen: Text(
        zh: "\(period.title.zh)的记录只到\(known.words(zh: true))，本期应报未报尚不统计",
        en: "the records of \(period.id) end on \(known); whose reports did not come is not told yet"),
      fix: Text(
        zh: "若台账已报齐，请在 settings.yaml 中写一行 as of: \(period.last)",
        en: "if all is in, write `as of: \(period.last)` in settings.yaml"))
  }
}
