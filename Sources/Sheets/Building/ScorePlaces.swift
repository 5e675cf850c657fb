import Catalog
import Figures

/// How many places totals of an assessment are shown with: where the usual one would put a total on the other side of the pass
/// line, on full marks, or level with one of another rank, so many more as tell.
struct ScorePlaces: Sendable {
  /// Out of so many.
  private static let full = Exact(100)

  /// The id of the measure that is the total; empty where there is none.
  let measure: String
  private let pass: Exact
  private var amounts: [Int: NumberFormat.Amount] = [:]

  init(_ context: ReportContext) {
    measure = context.catalog.score?.id ?? ""
    pass = Exact(context.catalog.settings.rankingPass)
    for one in context.figures.scores?.classes ?? [] {
      let ranked = one.entries.compactMap { entry in entry.rank.flatMap { _ in entry.total }.map { (entry.unit, $0) } }
      let apart = NumberFormat.Amount.decimal.apart(ranked.map(\.1))
      for ((unit, total), amount) in zip(ranked, apart) { amounts[unit] = fitting(total, amount) }
    }
  }

  /// How a total is shown beside the pass line and full marks.
  func fitting(_ total: Exact, _ amount: NumberFormat.Amount) -> NumberFormat.Amount {
    amount.keeping(total) { $0 >= pass }.keeping(total) { $0 >= Self.full }
  }

  /// How the total of one that has a rank is shown beside those of its class; nil without a rank.
  func amount(_ entry: ScoreEntry) -> NumberFormat.Amount? { amounts[entry.unit] }
}
