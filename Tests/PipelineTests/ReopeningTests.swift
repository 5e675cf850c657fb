import Catalog
import TestSupport
import Testing

@testable import Pipeline

@Suite("Closed files whose records are listed one by one are read again before fates are decided")
struct ReopeningTests {
  /// By path: whether a file is still closed.
  static func closed(_ periods: [String]) async throws -> [String: Bool] {
    let inputs = try TemporaryFolder()
    try inputs.put("单位名称\n甲局\n", at: "单位名录.csv")
    try inputs.put("编号,志愿者编号,单位,日期,时长\nF1,V1,甲局,2026-10-05,3\n", at: "志愿服务.csv")
    for month in ["09", "10"] {
      let row = "A\(month),清扫街道,甲局,2026-\(month)-06,30\n"
      try inputs.put("活动编号,活动名称,主办单位,活动日期,参与人次\n" + row, at: "活动记录-\(month)月.csv")
    }
    var options = RunOptions(inputs: inputs.path, outputs: inputs.path, periods: periods)
    options.closesFrom = 0
    let pipeline = Pipeline(options)
    let (folder, catalog) = try pipeline.open()
    var reading = try await pipeline.read(folder, catalog)
    let before = reading.files.filter { $0.tables.contains { $0.closed != nil } }.map(\.path)
    #expect(before.count == 3)
    await pipeline.reopenListed(&reading, folder, catalog)
    let after = reading.files.filter { before.contains($0.path) }
    return Dictionary(uniqueKeysWithValues: after.map { ($0.path, $0.tables.contains { $0.closed != nil }) })
  }

  @Test("those of the period asked for, and of no other", arguments: [["2026-09"], []])
  func listed(periods: [String]) async throws {
    let isAsked = !periods.isEmpty
    #expect(
      try await Self.closed(periods) == [
        "志愿服务.csv": true, "活动记录-09月.csv": !isAsked, "活动记录-10月.csv": isAsked,
      ])
  }
}
