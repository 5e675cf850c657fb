import Catalog
import Diagnostics
import Figures

/// Which comparisons a period's sheets tell. Those that would mislead stay in `figures.csv`, where each is what it says.
struct Comparisons: Sendable {
  /// A year has no other period of its kind before it than the year before (环比 is 同比).
  let isYear: Bool
  /// A phase has no period of its kind before it, nor a year before.
  let isPhase: Bool
  /// Whether the period begins with its year, and so is its own year to date.
  let beginsYear: Bool
  private let incomparable, absent: [Derivation: Set<Int>]

  init(_ figures: Figures, yearStarts: Int) {
    isYear = figures.period.span == .year
    isPhase = figures.period.span == .phase
    beginsYear = Cycle.year.period(of: figures.period.first, yearStarts: yearStarts).first == figures.period.first
    (incomparable, absent) = (figures.incomparable, figures.uncounted)
  }

  /// Whether sheets of this period speak of such figures at all.
  func tell(_ derived: FigureName.Derived?) -> Bool {
    switch derived {
    case .previous, .previousChange: !isYear && !isPhase
    case .lastYear, .lastYearChange: !isPhase
    case .yearToDate: !beginsYear
    default: true
    }
  }

  /// The same of a measure, by its position in the catalogue: of a time of which the ledger knows only the end there is
  /// neither a number nor a change since.
  func tell(_ derived: FigureName.Derived?, of measure: Int) -> Bool {
    tell(derived) && !(Self.base(derived).flatMap { incomparable[$0]?.contains(measure) } ?? false)
  }

  /// Whether a measure's ledger begins after what it is compared with: a 0 of that is none, and what is more is dated
  /// wrongly, or is next to nothing.
  func isUncounted(_ derived: FigureName.Derived, of measure: Int) -> Bool {
    Self.base(derived).flatMap { absent[$0]?.contains(measure) } ?? false
  }

  private static func base(_ derived: FigureName.Derived?) -> Derivation? {
    switch derived {
    case .previous, .previousChange: .previous
    case .lastYear, .lastYearChange: .lastYear
    default: nil
    }
  }
}

extension BookScope {
  /// Says where the period is not over.
  var periodNotes: [String] { notes(comparing: []) }

  /// The same on a sheet that compares it with others, and what it is not compared with.
  var comparedNotes: [String] { notes(comparing: [.previousChange, .lastYearChange]) }

  /// The same of a sheet that holds only some comparisons.
  func notes(comparing changes: [FigureName.Derived]) -> [String] {
    var notes: [String] = []
    if isUnreached {
      let day = figures.asOf.words(zh: language == .zh)
      let word = figures.period.word[language]
      let words = Text(zh: "\(word)还没有任何记录，数据截至\(day)。", en: "There are no records of \(word) yet; data as of \(day).")
      return [words[language]]
    }
    if figures.asOf < figures.period.last {
      let day = figures.asOf.words(zh: language == .zh)
      notes.append(
        (language == .zh ? "本期数据截至\(day)" : "Data as of \(day)") + baseWords(changes)[language]
          + (language == .zh ? "。" : "."))
    }
    return notes + shortBaseNotes(changes) + restatedBaseNotes(changes)
  }

  /// ，环比以上期全期为基数: what a period that is not over is compared with, of the comparisons that are made.
  private func baseWords(_ changes: [FigureName.Derived]) -> Text {
    func isMade(_ change: FigureName.Derived, _ derivation: Derivation) -> Bool {
      changes.contains(change) && index.comparisons.tell(change) && !isBeforeAllRecords(derivation)
    }
    switch (isMade(.previousChange, .previous), isMade(.lastYearChange, .lastYear)) {
    case (true, true): return Text(zh: "，环比、同比以上期和去年同期全期为基数", en: "; comparisons are with whole earlier periods")
    case (true, false): return Text(zh: "，环比以上期全期为基数", en: "; comparisons are with the whole period before")
    case (false, true) where index.comparisons.isYear:
      return Text(zh: "，同比以去年全年为基数", en: "; comparisons are with the whole year before")
    case (false, true): return Text(zh: "，同比以去年同期全期为基数", en: "; comparisons are with the whole period a year before")
    case (false, false): return Text(zh: "", en: "")
    }
  }

  /// Whether each ledger begins after the start of what a comparison is with, so that none is made.
  private func isBeforeAllRecords(_ derivation: Derivation) -> Bool {
    let bases = figures.shortBases.filter { $0.derivation == derivation }
    return !bases.isEmpty && bases.count == figures.beginnings.count
  }

  /// 上期（2026年9月）有3项数字…: what the period is compared with is not what was sent out.
  private func restatedBaseNotes(_ changes: [FigureName.Derived]) -> [String] {
    guard !figures.restated.isEmpty else { return [] }
    let (period, starts) = (figures.period, settings.yearStarts)
    let sheet = context.catalog.workbooks.flatMap(\.sheets).first { $0.type == .restated }?.name[language]
    let names = Set(lines.map { figures.units[$0].name })
    return [FigureName.Derived.previous, .lastYear].compactMap { derived in
      let change = derived == .previous ? FigureName.Derived.previousChange : .lastYearChange
      guard changes.contains(change) || changes.contains(derived), index.comparisons.tell(derived),
        let base = derived == .previous ? period.previous(yearStarts: starts) : period.lastYear(yearStarts: starts)
      else { return nil }
      let count = figures.restated.count { one in
        // A period's own figures: neither what it was compared with nor its targets.
        one.period == base.id && one.other == nil && !one.measure.contains("@") && names.contains(one.unit)
      }
      guard count > 0 else { return nil }
      let see = sheet.map { language == .zh ? "，见“\($0)”" : ": see “\($0)”" } ?? ""
      return language == .zh
        ? "\(base.title.zh)有\(count)项数字现按台账重算，与已发布的不同\(see)。"
        : "\(count == 1 ? "1 figure" : "\(count) figures") of \(base.title.en), worked out by the ledgers of now, "
          + "\(count == 1 ? "is" : "are") not what was issued\(see)."
    }
  }

  /// 2025年9月前无台账数据，不作环比、同比。 Each gap once, with the comparisons that it rules out.
  private func shortBaseNotes(_ changes: [FigureName.Derived]) -> [String] {
    var gaps: [(words: String, comparisons: [String])] = []
    for (derivation, word) in [(Derivation.previous, FigureName.Derived.previousChange), (.lastYear, .lastYearChange)]
    where changes.contains(word) && index.comparisons.tell(word) {
      for words in self.gaps(derivation) {
        let comparison = Words.derived(word)[language]
        if let at = gaps.firstIndex(where: { $0.words == words }) {
          gaps[at].comparisons.append(comparison)
        } else {
          gaps.append((words, [comparison]))
        }
      }
    }
    return gaps.map { gap in
      language == .zh
        ? "\(gap.words)，不作\(gap.comparisons.joined(separator: "、"))。"
        : "\(gap.words): nothing \(gap.comparisons.joined(separator: " or "))."
    }
  }

  /// Of a comparison: since when there are records, of all ledgers or of those that begin within the time compared with.
  private func gaps(_ derivation: Derivation) -> [String] {
    let bases = figures.shortBases.filter { $0.derivation == derivation }
    if bases.count == figures.beginnings.count, let first = bases.map(\.begins).min(by: { $0.first < $1.first }) {
      return [gap(before: first, [])]
    }
    let partial = bases.filter { !$0.isAbsent }
    var months: [Period] = []
    for base in partial where !months.contains(base.begins) { months.append(base.begins) }
    return months.sorted { $0.first < $1.first }.map { month in
      gap(before: month, partial.filter { $0.begins == month }.map { context.catalog.kinds[$0.kind].title[language] })
    }
  }

  /// 2025年9月前无问卷调查数据; of all ledgers where none is named.
  private func gap(before month: Period, _ kinds: [String]) -> String {
    let shown = joined(Array(kinds.prefix(Self.mostInList)))
    let isCut = kinds.count > Self.mostInList
    if language == .zh {
      let what = kinds.isEmpty ? "台账" : shown + (isCut ? "等\(kinds.count)类台账" : "")
      return "\(month.title.zh)前无\(what)数据"
    }
    let what = kinds.isEmpty ? "" : ": " + shown + (isCut ? " and others, \(kinds.count) in all" : "")
    return "No records before \(month.title.en)\(what)"
  }
}
