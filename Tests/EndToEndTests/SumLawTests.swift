import Foundation
import TestSupport
import Testing

/// Sums that a reader can check with a pocket calculator.
@Suite("Laws of sums: categories, units and months add up")
struct SumLawTests {
  static let additive = [
    "service.visits", "service.hours", "activity.sessions", "activity.participants", "activity.beneficiaries",
    "activity.materials", "activity.funds", "issue.found", "issue.closed",
  ]
  static let labels = ["服务类别", "活动类别", "活动主题", "问题来源", "问题类别"]

  @Test("in a messy city", arguments: [11] as [UInt64])
  func sums(seed: UInt64) async throws {
    let result = try await LawTests.run(City(seed: seed, isMessy: true))
    var labels: Set<String> = []
    for period in LawTests.periods { labels.formUnion(try check(period, try #require(result.figures[period]))) }
    #expect(labels == Set(Self.labels), "a category that no figure is parted by holds no law")
    for measure in Self.additive {
      let months = ["2026-01", "2026-02", "2026-03"].map { number(result.value($0, "全市", measure)) }
      #expect(months.reduce(0, +) == number(result.value("2026-Q1", "全市", measure)), "\(measure) of the quarter")
      #expect(months.reduce(0, +) > 0, "\(measure) is of nothing")
    }
    #expect(number(result.value("2026-01", "未归属单位", "service.visits")) > 0)
  }

  /// The categories by which some figure was parted.
  private func check(_ period: String, _ figures: [RunResult.Key: String]) throws -> Set<String> {
    let units = Set(figures.keys.map(\.unit))
    let top = ["青山镇", "白水镇", "卫健局", "教育局", "未归属单位"]
    let low = ["青山镇·本级", "青山镇/东风村", "西岭村"]
    #expect(units.isSuperset(of: top + low))
    var met: Set<String> = []
    for measure in Self.additive {
      let whole = number(figures[.init(period, "全市", measure)])
      let parts = top.map { number(figures[.init(period, $0, measure)]) }
      #expect(parts.reduce(0, +) == whole, "\(period) \(measure): units")
      let below = low.map { number(figures[.init(period, $0, measure)]) }
      #expect(below.reduce(0, +) == number(figures[.init(period, "青山镇", measure)]), "\(period) \(measure): 青山镇")
      for (unit, label) in units.flatMap({ unit in Self.labels.map { (unit, $0) } }) {
        let parted = figures.filter {
          $0.key.period == period && $0.key.unit == unit && $0.key.measure == measure
            && $0.key.category.hasPrefix("\(label)=")
        }
        guard !parted.isEmpty else { continue }
        met.insert(label)
        let sum = parted.values.reduce(Decimal(0)) { $0 + number($1) }
        #expect(sum == number(figures[.init(period, unit, measure)]), "\(period) \(unit) \(measure): \(label)")
      }
    }
    return met
  }

  private func number(_ text: String?) -> Decimal { Decimal(string: text ?? "") ?? 0 }
}
