import Catalog
import Figures
import Testing

@testable import Pipeline

@Suite("Figures of the sample city can be traced to their rows")
struct TraceTests {
  /// The contributions of the rows behind a figure come to the figure: for all units, categories and measures.
  @Test(arguments: ["2026-10", "2026-Q3"])
  func contributionsComeToTheFigure(period: String) async throws {
    let inputs = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let pipeline = Pipeline(RunOptions(inputs: "/\(inputs)/inputs/sample", periods: [period]))
    let prepared = try await pipeline.prepare()
    let (engine, catalog, periods) = (prepared.engine, prepared.catalog, prepared.periods)
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

  /// The rows behind a completion come to what was reached, of a week by the end of its cycle, too.
  @Test(arguments: ["2026-10", "2026-W44"])
  func rowsOfACompletionComeToWhatWasReached(period: String) async throws {
    let inputs = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let pipeline = Pipeline(RunOptions(inputs: "/\(inputs)/inputs/sample", periods: [period]))
    let prepared = try await pipeline.prepare()
    let (engine, catalog, periods) = (prepared.engine, prepared.catalog, prepared.periods)
    let figures = engine.figures(of: try #require(periods.first))
    var walked = 0
    for result in figures.targets where !result.countsCycles {
      let target = result.target
      let same = figures.targets.filter {
        $0.unit == result.unit && $0.target.measure == target.measure && $0.target.category == target.category
      }
      guard let actual = result.actual, figures.nearest(same) == result, let measure = catalog.measure(target.measure),
        !measure.value.isRoster
      else { continue }
      let sources = FigureSources(
        .completion(measure), engine, catalog, figures, line: result.unit, category: target.category)
      let totals = sources.parts.dropFirst().map(\.total)
      let words = "\(target.measure) \(figures.units[result.unit].name) \(target.category)"
      if case .ratio = measure.value {
        let (above, below) = (try #require(totals.first).map { $0 * measure.times }, try #require(totals.last))
        #expect(below.flatMap { below in (above ?? .zero) / below } == actual, "\(words)")
      } else {
        #expect(totals.count == 1 && totals.first == actual, "\(words)")
      }
      walked += 1
    }
    #expect(walked > 20)
  }

  /// The hours behind each star come to those that it was granted for.
  @Test func hoursBehindAStarComeToIt() async throws {
    let inputs = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let pipeline = Pipeline(RunOptions(inputs: "/\(inputs)/inputs/sample", periods: ["2026-10"]))
    let prepared = try await pipeline.prepare()
    let (engine, catalog) = (prepared.engine, prepared.catalog)
    let figures = engine.figures(of: try #require(prepared.periods.first))
    var walked = 0
    for (at, file) in engine.ledger.files.enumerated() where catalog.kinds[file.records.kind].form == .people {
      let field = try #require(catalog.kinds[file.records.kind].field(.person))
      let rows = file.fates.indices.filter { file.fates[$0] == .counted }
      let hours = engine.starHours(of: rows.map { (at, $0) }, figures.period)
      let sums = Dictionary(
        zip(rows.map { file.records.text(field, row: $0) }, hours.map { $0.reduce(.zero) { $0 + $1.hours } }),
        uniquingKeysWith: { a, _ in a })
      for entry in figures.stars.entries {
        guard let sum = sums[entry.number] else { continue }
        #expect(sum == entry.hours, "\(entry.number)")
        walked += 1
      }
    }
    #expect(walked == figures.stars.entries.count && walked > 20)
  }

  /// Whatever is none says why: all measures and what is derived of them, of the whole, of units and of what is no unit.
  @Test(arguments: ["2026-10", "2026-W44", "2027-01", "2024", "2026-Q4"])
  func whateverIsNoneSaysWhy(period: String) async throws {
    let inputs = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let pipeline = Pipeline(RunOptions(inputs: "/\(inputs)/inputs/sample", periods: [period]))
    let prepared = try await pipeline.prepare()
    let (engine, catalog) = (prepared.engine, prepared.catalog)
    let figures = engine.figures(of: try #require(prepared.periods.first))
    let reasons = FigureReasons(engine, figures)
    var walked = 0
    for measure in catalog.measures where !measure.isHidden {
      for unit in figures.units.indices {
        let own = figures.figure(measure.id, unit: unit)
        let words = "\(measure.id) \(figures.units[unit].name)"
        if own.value == nil { #expect(reasons.reason(own, measure, unit: unit) != nil, "\(words)") }
        for derived in FigureName.Derived.allCases {
          let figure = figures.figure(FigureName(measure.id, derived).id, unit: unit)
          guard figure.value == nil else { continue }
          #expect(reasons.reason(figure, measure, derived, unit: unit) != nil, "\(words) \(derived)")
          walked += 1
        }
      }
    }
    #expect(walked > 100)
  }
}
