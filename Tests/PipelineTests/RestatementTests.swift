import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("Which files changed a figure that was sent out")
struct RestatementTests {
  private let service = "志愿者编号,单位,日期,时长\n"

  /// The lines of 变动说明 that name a measure, in the report of November after that of October was issued.
  private func restated(_ title: String, issued: [String: String], since: [String: String]) async throws -> [String] {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    for (path, text) in issued { try inputs.put(text, at: path) }
    #expect(await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"]).exit == 0)
    _ = try Pipeline(RunOptions(outputs: outputs.path)).issue("2026-10")
    for (path, text) in since { try inputs.put(text, at: path) }
    let options = RunOptions(inputs: inputs.path, outputs: outputs.path, periods: ["2026-11"])
    let books = try await Pipeline(options).workbooks().flatMap(\.workbooks)
    let sheet = try #require(books.flatMap(\.sheets).first { $0.name == "变动说明" })
    return sheet.grid.split(separator: "\n").map(String.init).filter { $0.contains(title) && $0.contains("全市") }
  }

  @Test("a new file of a later month is not blamed, what was added to the month is")
  func laterMonth() async throws {
    let lines = try await restated(
      "服务时长", issued: ["服务.csv": service + "V1,甲局,2026-10-05,1\nV2,甲局,2026-10-31,1\n"],
      since: ["服务补报.csv": service + "V3,甲局,2026-10-07,4\n", "服务11.csv": service + "V3,甲局,2026-11-07,4\n"])
    let hours = try #require(lines.first)
    #expect(hours.contains("服务补报.csv") && !hours.contains("服务11.csv"), "\(lines)")
  }

  @Test("a late file is named, and not the later months' files of a ledger with first and last days")
  func lateActivities() async throws {
    let header = "活动编号,活动名称,主办单位,活动日期,结束日期,场次\n"
    let lines = try await restated(
      "活动场次", issued: ["活动10月.csv": header + "1,甲,甲局,2026-10-05,2026-10-31,1\n"],
      since: ["活动11月.csv": header + "3,丙,甲局,2026-11-06,,1\n", "补报.csv": header + "2,乙,甲局,2026-10-30,2026-11-02,1\n"])
    let sessions = try #require(lines.first)
    #expect(sessions.contains("补报.csv") && !sessions.contains("活动11月.csv"), "\(lines)")
  }

  @Test("a target that was changed since is listed with the file that says so, one that is new is not")
  func targets() async throws {
    let records = "志愿者编号,单位,日期,时长\nV1,甲局,2026-10-05,240\nV2,甲局,2026-10-31,1\n"
    let header = "指标,目标值,周期,单位\n"
    let lines = try await restated(
      "目标值", issued: ["服务.csv": records, "指标目标.csv": header + "服务时长,200,月,全市\n服务人次,9,月,全市\n"],
      since: ["指标目标.csv": header + "服务时长,300,月,全市\n服务人次,9,月,全市\n服务人数,3,月,全市\n"])
    #expect(lines.count == 1, "\(lines)")
    let hours = try #require(lines.first)
    #expect(["服务时长", "200", "300", "指标目标.csv"].allSatisfy(hours.contains), "\(lines)")
  }

  @Test("a new file that moves a record of the month to a later one is blamed")
  func moved() async throws {
    let header = "活动编号,活动名称,主办单位,活动日期,场次\n"
    let lines = try await restated(
      "活动场次", issued: ["活动记录.csv": header + "1,甲,甲局,2026-10-05,1\n2,乙,甲局,2026-10-31,1\n"],
      since: ["活动记录11月更正.csv": header + "1,甲,甲局,2026-11-05,1\n", "活动记录11月.csv": header + "3,丙,甲局,2026-11-06,1\n"])
    let sessions = try #require(lines.first)
    #expect(
      sessions.contains("11月更正.csv") && !sessions.contains("11月.csv\n") && !sessions.hasSuffix("11月.csv"), "\(lines)")
  }
}
