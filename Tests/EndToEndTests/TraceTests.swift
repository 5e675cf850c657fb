import Catalog
import Figures
import Testing

@testable import Pipeline

@Suite("Every figure of the sample city can be traced to its rows")
struct TraceTests {
  /// The contributions of the rows behind a figure come to the figure: for all units, categories and measures.
  @Test(arguments: ["2026-10", "2026-Q3"])
  func contributionsComeToTheFigure(period: String) async throws {
    let inputs = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let pipeline = Pipeline(RunOptions(inputs: "/\(inputs)/inputs/sample", periods: [period]))
    let (engine, catalog, periods) = try await pipeline.prepare()
    let asked = try #require(periods.first)
    let figures = engine.figures(of: asked)
    var tracer = Tracer(engine, period: asked)
    var walked = 0
    for row in figures.rows(catalog: catalog) where row.period == asked.id && !row.measure.contains("@") {
      guard let measure = catalog.measure(row.measure), !measure.value.isRoster else { continue }
      let found = tracer.trace(row.measure, unit: row.unit, category: row.category)
      let trace = try #require(found)
      let words = "\(row.measure) \(figures.units[row.unit].name) \(row.category)"
      switch measure.value {
      case .count, .sum, .distinct, .meanDays, .ratio:
        #expect(trace.value == row.figure.value, "\(words): \(trace.value?.decimal() ?? "—")")
      case .stars, .starsPromoted, .missingReports, .score: break
      }
      walked += 1
    }
    #expect(walked > 2000)
  }
}
