import Catalog
import Diagnostics
import Figures

/// Which comparisons a period's sheets tell. Those that would mislead stay in `figures.csv`, where each is what it says.
struct Comparisons: Sendable {
  /// A year has no other period of its kind before it than the year before (环比 is 同比).
  let isYear: Bool
  /// Whether the period begins with its year, and so is its own year to date.
  let beginsYear: Bool
  private let incomparable: [Derivation: Set<Int>]

  init(_ figures: Figures, yearStarts: Int) {
    isYear = figures.period.span == .year
    beginsYear = Cycle.year.period(of: figures.period.first, yearStarts: yearStarts).first == figures.period.first
    incomparable = figures.incomparable
  }

  /// Whether sheets of this period speak of such figures at all.
  func tell(_ derived: FigureName.Derived?) -> Bool {
    switch derived {
    case .previous, .previousChange: !isYear
    case .yearToDate: !beginsYear
    default: true
    }
  }

  /// The same of a measure, by its position in the catalogue: a change since a time of which the ledger knows only the end
  /// is none.
  func tell(_ derived: FigureName.Derived?, of measure: Int) -> Bool {
    let base: Derivation? =
      switch derived {
      case .previousChange: .previous
      case .lastYearChange: .lastYear
      default: nil
      }
    return tell(derived) && !(base.flatMap { incomparable[$0]?.contains(measure) } ?? false)
  }
}

extension BookScope {
  /// Says where the period is not over, and what it is not compared with.
  var periodNotes: [String] {
    var notes: [String] = []
    if figures.asOf < figures.period.last {
      let day = figures.asOf.words(zh: language == .zh)
      let base =
        switch figures.period.span {
        case .phase: Text(zh: "", en: "")
        case .year: Text(zh: "，同比以去年全年为基数", en: "; comparisons are with the whole year before")
        default: Text(zh: "，环比、同比以上期和去年同期全期为基数", en: "; comparisons are with whole earlier periods")
        }
      notes.append(
        (language == .zh ? "本期数据截至\(day)" : "Data as of \(day)") + base[language] + (language == .zh ? "。" : "."))
    }
    for (derivation, word) in [(Derivation.previous, FigureName.Derived.previousChange), (.lastYear, .lastYearChange)]
    where index.comparisons.tell(word) {
      let bases = figures.shortBases.filter { $0.derivation == derivation }
      var months: [Period] = []
      for base in bases where !months.contains(base.begins) { months.append(base.begins) }
      for month in months.sorted(by: { $0.first < $1.first }) {
        let kinds = bases.filter { $0.begins == month }.map { context.catalog.kinds[$0.kind].title[language] }
        notes.append(note(month, kinds, derivation))
      }
    }
    return notes
  }

  private func note(_ month: Period, _ kinds: [String], _ derivation: Derivation) -> String {
    if language == .zh {
      let base = derivation == .previous ? "上期" : index.comparisons.isYear ? "去年" : "去年同期"
      let comparison = Words.derived(derivation == .previous ? .previousChange : .lastYearChange).zh
      return "\(base)只有\(month.title.zh)起的\(kinds.joined(separator: "、"))，不作\(comparison)。"
    }
    let base = derivation == .previous ? "the previous period" : "the year before"
    return "Not compared with \(base), of which records begin in \(month.title.en): \(kinds.joined(separator: ", "))."
  }
}
