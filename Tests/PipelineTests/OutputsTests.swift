import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("What a run leaves in the outputs folder")
struct OutputsTests {
  static let good = "志愿者编号,单位,日期,时长\nV1,甲局,2026-10-05,3\n"

  @Test("a run that can make nothing leaves what was there as it was")
  func untouched() async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    try inputs.put(Self.good, at: "志愿服务.csv")
    #expect(await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"]).exit == 0)
    let before = try outputs.files()
    #expect(before.keys.contains("2026-10/figures.csv"))
    try inputs.put("year: 9\n", at: "settings.yaml")
    let failed = await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"])
    #expect(failed.exit == 2 && !failed.messages.isEmpty)
    #expect(try outputs.files() == before)
  }

  @Test("rejected rows come back verbatim, with reason and fix, and count once mended and dropped in")
  func returned() async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    let bad = "志愿者编号,单位,日期,时长,备注\nV1,甲局,2026-10-05,3,\nV2,甲局,2026-02-30,2,\"雨,停\"\n"
    try inputs.put(bad, at: "志愿服务.csv")
    _ = await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"])
    let returned = try outputs.files().filter { $0.key.contains("退回") }
    let file = try #require(returned.first)
    #expect(returned.count == 1)
    let text = String(decoding: file.value, as: UTF8.self)
    #expect(text.contains("V2,甲局,2026-02-30,2,\"雨,停\"") && text.contains("2026-02-30") && text.contains("请"))
    #expect(!text.contains("V1,甲局"))
    try inputs.put(text.replacing("2026-02-30", with: "2026-10-30"), at: "志愿服务-退回.csv")
    let result = await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"])
    #expect(result.value("2026-10", "全市", "service.hours") == "5", "\(result.messages.joined(separator: "\n"))")
  }

  @Test("checking reads everything, says what it finds and writes nothing")
  func check() async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    try inputs.put(Self.good + "V2,甲局,,2\n", at: "志愿服务.csv")
    let result = try await Pipeline(RunOptions(inputs: inputs.path, outputs: outputs.path)).check()
    #expect(result.files.map { $0.rows[.rejected] } == [1])
    #expect(result.log.entries.contains { $0.key.cause == "field.empty" })
    #expect(try outputs.files().isEmpty)
  }

  @Test("the manifest names every input with its bytes and the fates of its rows")
  func manifest() async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    try inputs.put(Self.good, at: "甲/志愿服务.csv")
    _ = await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"])
    let data = Data(try outputs.words(at: "2026-10/manifest.json").utf8)
    let manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let input = try #require((manifest["inputs"] as? [[String: Any]])?.first)
    #expect(input["path"] as? String == "甲/志愿服务.csv")
    #expect(input["bytes"] as? Int == Self.good.utf8.count)
    #expect((input["rows"] as? [String: Int])?["counted"] == 1)
    #expect((input["rows"] as? [String: Int])?["notARecord"] == 1)
  }

  @Test("ledgers in a folder named like the month are not replaced by its report", arguments: [".", "ledgers"])
  func ledgersInAFolderOfTheMonth(inputs name: String) async throws {
    let folder = try TemporaryFolder()
    try folder.put(Self.good, at: "2026-10/志愿服务.csv")
    let inputs = name == "." ? folder.path : "\(folder.path)/2026-10"
    let result = await RunResult(inputs: inputs, outputs: folder.path, periods: ["2026-10"])
    #expect(result.exit == 2)
    #expect(result.messages.contains { $0.contains("不是本程序生成的文件夹") }, "\(result.messages)")
    #expect(try folder.words(at: "2026-10/志愿服务.csv") == Self.good)
  }

  @Test("what somebody put beside the results stays there, and a name that is taken gets a number")
  func foreignFiles() async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    try inputs.put(Self.good, at: "志愿服务.csv")
    _ = await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"])
    let before = try outputs.files().filter { $0.key.hasPrefix("2026-10/") }
    try outputs.put("批示", at: "2026-10/批示/批示.txt")
    try outputs.put("旧的", at: "2026-10/退回/志愿服务-更正.csv")
    try inputs.put(Self.good + "V2,甲局,2026-10-06,坏\n", at: "志愿服务.csv")
    #expect(await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"]).exit != 2)
    #expect(try outputs.words(at: "2026-10/批示/批示.txt") == "批示")
    #expect(try outputs.words(at: "2026-10/退回/志愿服务-更正 (2).csv") == "旧的")
    #expect(try outputs.words(at: "2026-10/退回/志愿服务-更正.csv").contains("坏"))
    try inputs.put(Self.good, at: "志愿服务.csv")
    _ = await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"])
    let after = try outputs.files().filter { before.keys.contains($0.key) }
    #expect(after == before)
  }
}
