import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("变动说明 tells figures by what they are, not by what they are called")
struct RestatedNamesTests {
  private let more = "志愿者编号,单位,日期,时长,服务类别\nV3,甲社区,2026-10-07,4,环保\n"

  @Test("another word for the whole restates nothing")
  func whole() async throws {
    let town = try IssuedTown()
    try await town.issue()
    try town.inputs.put("whole: 全区\n", at: "settings.yaml")
    #expect(try await town.restated().isEmpty)
  }

  @Test("another language restates nothing")
  func language() async throws {
    let town = try IssuedTown()
    try await town.issue()
    try town.inputs.put("language: en\n", at: "settings.yaml")
    #expect(try await town.restated("Restated").isEmpty)
    try town.inputs.put(more, at: "志愿服务补报.csv")
    let lines = try await town.restated("Restated")
    #expect(lines.contains { $0[4].hasSuffix("=环保") && $0[5] != "—" }, "\(lines)")
  }

  @Test("what a setting changes names the settings")
  func setting() async throws {
    let town = try IssuedTown()
    try await town.issue()
    try town.inputs.put("count by: register\n", at: "settings.yaml")
    let lines = try await town.restated()
    #expect(!lines.isEmpty && lines.allSatisfy { $0.last == "settings.yaml" }, "\(lines)")
  }

  @Test("another program is named")
  func program() async throws {
    let town = try IssuedTown()
    try await town.issue()
    let manifest = try town.outputs.words(at: ".issued/2026-10/manifest.json")
    let older = manifest.replacing("\"program\": \"taizhang ", with: "\"program\": \"taizhang 0.0.")
    try town.outputs.put(older, at: ".issued/2026-10/manifest.json")
    try town.inputs.put(more, at: "志愿服务补报.csv")
    let lines = try await town.restated()
    #expect(!lines.isEmpty && lines.allSatisfy { $0.last?.contains("taizhang 0.0.") == true }, "\(lines)")
  }

  @Test("a unit with a new name whose register keeps the old one is the same, in compare too")
  func renamedUnit() async throws {
    let town = try IssuedTown()
    try await town.issue()
    let renamed = IssuedTown.units.replacing("城东街道", with: "城东新区").replacing("城东新区,,", with: "城东新区,,城东街道")
    try town.inputs.put(renamed.replacing("甲社区,城东新区,", with: "新甲社区,城东新区,甲社区"), at: "单位名录.csv")
    #expect(try await town.restated().isEmpty)
    let options = RunOptions(inputs: town.inputs.path, outputs: town.outputs.path, periods: ["2026-10"])
    for name in ["新甲社区", "甲社区", "城东街道", "城东街道·本级"] {
      let answer = try await Pipeline(options).compare(name)
      #expect(answer.unit == name.replacing("城东街道", with: "城东新区").replacing("新甲", with: "甲").replacing("甲", with: "新甲"))
      #expect(answer.rows.allSatisfy { $0.now.value == $0.before.value }, "\(name)")
    }
  }

  @Test("units that were put together are told, each by its name")
  func mergedUnits() async throws {
    let town = try IssuedTown()
    try await town.issue()
    try town.inputs.put("单位名称,上级单位,别名\n城东街道,,\n丙社区,城东街道,甲社区;乙社区\n", at: "单位名录.csv")
    let lines = try await town.restated().filter { $0[3].contains("服务时长") && $0[4].isEmpty }
    #expect(Set(lines.map { $0[2] }) == ["甲社区", "乙社区", "丙社区"], "\(lines)")
  }

  @Test("a file that was only renamed is named once, with both names, behind the others")
  func renamedFile() async throws {
    let town = try IssuedTown()
    try await town.issue()
    try FileManager.default.removeItem(atPath: "\(town.inputs.path)/志愿服务.csv")
    try town.inputs.put(IssuedTown.service, at: "服务/志愿服务.csv")
    try town.inputs.put(more, at: "补报志愿服务.csv")
    let lines = try await town.restated().filter { $0[3].contains("服务时长") }
    let causes = ["补报志愿服务.csv⏎志愿服务.csv → 服务/志愿服务.csv"]
    #expect(!lines.isEmpty && lines.allSatisfy { $0.suffix(1) == causes }, "\(lines)")
  }

  @Test("points of an assessment bear the indicator's name, their decimals, and the files of its ledgers")
  func scores() async throws {
    let town = try IssuedTown(settings: Self.index(25))
    try await town.issue("2026-Q4")
    try town.inputs.put("活动名称,主办单位,活动日期\n宣讲,甲社区,2026-10-06\n", at: "活动记录.csv")
    try town.inputs.put(more, at: "志愿服务补报.csv")
    let points = try await town.restated().filter { $0[3].contains("时长达标") }
    #expect(!points.isEmpty && points.allSatisfy { !$0[3].contains("score.") && $0[8] == "志愿服务补报.csv" }, "\(points)")
    #expect(points.contains { $0[5].contains("3.1") || $0[6].contains("3.1") }, "\(points)")
    try town.inputs.put(Self.index(40), at: "settings.yaml")
    let changed = try await town.restated().filter { $0[3].contains("时长达标") }
    #expect(!changed.isEmpty && changed.allSatisfy { $0[8] == "志愿服务补报.csv⏎settings.yaml" }, "\(changed)")
  }

  private static func index(_ weight: Int) -> String {
    """
    index:
      title: 考核
      source: 通知
      parts:
        - name: 志愿
          indicators:
            - {id: 1-1, name: 时长达标, measure: service.hours, weight: \(weight), rule: ratio, target: 8, lead: 文明办}
            - {id: 1-2, name: 人次达标, measure: service.visits, weight: \(100 - weight), rule: ratio, target: 8, lead: 文明办}

    """
  }
}
