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

  @Test("a target that was changed since, or is the first of its measure, is listed with the file that says so")
  func targets() async throws {
    let records = "志愿者编号,单位,日期,时长\nV1,甲局,2026-10-05,240\nV2,甲局,2026-10-31,1\n"
    let header = "指标,目标值,周期,单位\n"
    let lines = try await restated(
      "目标值", issued: ["服务.csv": records, "指标目标.csv": header + "服务时长,200,月,全市\n服务人次,9,月,全市\n"],
      since: ["指标目标.csv": header + "服务时长,300,月,全市\n服务人次,9,月,全市\n服务人数,3,月,全市\n"])
    #expect(lines.count == 2, "\(lines)")
    let hours = try #require(lines.first { $0.contains("服务时长") })
    #expect(["200", "300", "指标目标.csv"].allSatisfy(hours.contains), "\(lines)")
    let people = try #require(lines.first { $0.contains("服务人数") })
    #expect(["—", "3", "指标目标.csv"].allSatisfy(people.contains), "\(lines)")
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

  @Test("a namesake in the register is named, as the first one's row is returned; a later file is not")
  func namesake() async throws {
    let people = "志愿者编号,姓名,所属单位,注册日期\nV1,张三,甲局,2025-01-01\nV2,李四,甲局,2025-01-01\n"
    let service = "姓名,单位,日期,时长\n"
    let lines = try await restated(
      "服务时长", issued: ["志愿者名册.csv": people, "服务.csv": service + "张三,甲局,2026-10-05,1\n李四,甲局,2026-10-31,1\n"],
      since: ["志愿者名册.csv": people + "V3,张三,甲局,2025-01-01\n", "服务11.csv": service + "李四,甲局,2026-11-07,4\n"])
    let hours = try #require(lines.first { !$0.contains("人均") })
    #expect(hours.contains("志愿者名册.csv") && !hours.contains("服务11.csv"), "\(lines)")
  }

  @Test("what moved the day up to which all is known is named for what is overdue, beside settings that changed")
  func asOf() async throws {
    let issues =
      "问题编号,责任单位,发现日期,整改期限,办结日期\n1,甲局,2026-10-01,2026-10-20,\n2,乙局,2026-10-02,2026-10-28,\n"
    let lines = try await restated(
      "逾期未办结",
      issued: ["问题.csv": issues, "服务.csv": service + "V1,甲局,2026-10-05,1\n", "settings.yaml": "reporter: 甲\n"],
      since: [
        "服务下旬.csv": service + "V2,甲局,2026-10-31,1\n", "settings.yaml": "reporter: 甲\n# 注\n",
        "服务早.csv": service + "V2,甲局,2026-10-04,1\n",
      ])
    let overdue = try #require(lines.first)
    #expect(["服务下旬.csv", "settings.yaml"].allSatisfy(overdue.contains), "\(lines)")
    #expect(!overdue.contains("服务早.csv"), "\(lines)")
  }

  @Test("a new file is not named for units that none of its rows is of")
  func otherUnit() async throws {
    let town = try IssuedTown()
    try await town.issue()
    let header = "志愿者编号,单位,日期,时长,服务类别\n"
    try town.inputs.put(header + "V3,甲社区,2026-10-07,4,环保\n", at: "补报甲.csv")
    try town.inputs.put(header + "V3,乙社区,2026-10-08,4,环保\n", at: "补报乙.csv")
    let hours = try await town.restated().filter { $0[3].hasPrefix("服务时长") && $0[4].isEmpty }
    #expect(hours.map { $0[2] } == ["全市", "城东街道", "甲社区", "乙社区"], "\(hours)")
    #expect(hours[2].last == "补报甲.csv" && hours[3].last == "补报乙.csv", "\(hours)")
  }

  @Test("a category that no row is of any more counts 0, and so did one that is new")
  func emptied() async throws {
    let town = try IssuedTown()
    try await town.issue()
    try town.inputs.put(IssuedTown.service.replacing("1,环保", with: "1,助老"), at: "志愿服务.csv")
    let hours = try await town.restated().filter { $0[3].hasPrefix("服务时长") && $0[2] == "甲社区" }
    let told = [["服务类别=助老", "0.0", "1.0", "+1.0"], ["服务类别=环保", "1.0", "0.0", "-1.0"]]
    #expect(hours.map { Array($0[4...7]) } == told, "\(hours)")
  }

  @Test("a report says that what it is compared with is not what was sent out", arguments: ["zh", "en"])
  func noted(language: String) async throws {
    let town = try IssuedTown(settings: "language: \(language)\n")
    try await town.issue()
    try town.inputs.put(IssuedTown.service.replacing(",1,", with: ",2,"), at: "志愿服务.csv")
    try town.inputs.put("志愿者编号,单位,日期,时长\nV1,甲社区,2026-11-30,1\n", at: "志愿服务11.csv")
    #expect(await town.report("2026-11").exit == 0)
    let page = try town.outputs.words(at: "2026-11/index.html")
    let words =
      language == "zh" ? "项数字现按台账重算，与已发布的不同，见“变动说明”" : "worked out by the ledgers of now, are not what was issued"
    #expect(page.contains(words), "\(page.suffix(3000))")
  }
}
