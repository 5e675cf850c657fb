import Foundation
import Outputs
import Pipeline
import TestSupport
import Testing

@Suite("What was issued stays what it was, and is compared")
struct IssuedTests {
  private let more = "志愿者编号,单位,日期,时长,服务类别\nV3,甲社区,2026-10-07,4,环保\n"
  private let phase = "phases: {\"阶段:二/中\": 2026-10-01..2026-10-31}\n"

  @Test("a phase whose name no folder can bear is issued by its name, and compared")
  func phaseWithSlash() async throws {
    let town = try IssuedTown(settings: phase)
    try await town.issue("阶段:二/中")
    try town.inputs.put(more, at: "志愿服务补报.csv")
    let lines = try await town.restated()
    #expect(!lines.isEmpty && lines.allSatisfy { $0[1] == "阶段:二/中" }, "\(lines)")
  }

  @Test("a phase that the settings have lost since is compared by its days, and the settings are named")
  func phaseLost() async throws {
    let town = try IssuedTown(settings: phase)
    try await town.issue("阶段:二/中")
    try town.inputs.put("reporter: 市文明办\n", at: "settings.yaml")
    #expect(try await town.restated().isEmpty)
    try town.inputs.put(more, at: "志愿服务补报.csv")
    let lines = try await town.restated()
    #expect(!lines.isEmpty && lines.allSatisfy { $0.last?.contains("settings.yaml") == true }, "\(lines)")
  }

  @Test("what an earlier program kept is read; what cannot be compared is said")
  func earlierForm() async throws {
    let town = try IssuedTown(settings: phase)
    try await town.issue("阶段:二/中")
    try await town.issue()
    try town.forgetDays(of: "阶段：二／中")
    try town.forgetDays(of: "2026-10")
    try town.inputs.put("count by: register\n", at: "settings.yaml")
    try town.outputs.put("", at: ".issued/草稿/备注.txt")
    let lines = try await town.restated()
    #expect(!lines.isEmpty && lines.allSatisfy { $0[1] == "2026年10月" && $0.last == "设置或口径定义" }, "\(lines)")
    let messages = await town.report("2026-11").messages
    #expect(messages.contains { $0.contains(".issued/草稿") && $0.contains("没有比较") }, "\(messages)")
    #expect(messages.contains { $0.contains("阶段“阶段:二/中”") && $0.contains("phases") }, "\(messages)")
  }

  @Test("figures that were edited after the report are not issued")
  func editedReport() async throws {
    let town = try IssuedTown()
    try await town.issue()
    let figures = try town.outputs.words(at: "2026-10/figures.csv")
    try town.outputs.put(figures.replacing(",service.hours,3,", with: ",service.hours,9,"), at: "2026-10/figures.csv")
    #expect(town.refusal("2026-10") == "issued.altered")
    #expect(try town.outputs.words(at: ".issued/2026-10/figures.csv") == figures)
  }

  @Test("issued figures that are damaged are not believed")
  func damaged() async throws {
    let town = try IssuedTown()
    try await town.issue()
    let figures = try town.outputs.words(at: ".issued/2026-10/figures.csv")
    try town.outputs.put(String(figures.prefix(figures.count / 2)), at: ".issued/2026-10/figures.csv")
    let result = await town.report("2026-11")
    #expect(result.exit == 2 && result.messages.contains { $0.contains("损坏") }, "\(result.messages)")
  }

  @Test("a folder that holds another period's report is not issued under its name")
  func otherPeriod() async throws {
    let town = try IssuedTown()
    _ = await town.report("2026-10")
    let root = town.outputs.path
    try FileManager.default.copyItem(atPath: "\(root)/2026-10", toPath: "\(root)/终稿")
    #expect(town.refusal("终稿") == "issue.period")
    #expect(town.refusal("../2026-10") == "period.unknown")
  }

  @Test("nothing is issued while another run holds the outputs, and what it left aside is compared")
  func lockedAndLeftAside() async throws {
    let town = try IssuedTown()
    try await town.issue()
    let before = try town.outputs.files().filter { $0.key.hasPrefix(".issued/") }
    let held = try OutputsFolder(root: town.outputs.path)
    #expect(town.refusal("2026-10") == "outputs.busy")
    _ = consume held
    #expect(town.refusal("2026-10").hasPrefix("kept in"))
    #expect(try town.outputs.files().filter { $0.key.hasPrefix(".issued/") } == before)
    try town.inputs.put(more, at: "志愿服务补报.csv")
    for aside in ["2026-10.new", ".replaced-2026-10"] {
      try town.move("2026-10", to: aside)
      #expect(try await !town.restated().isEmpty)
      try town.move(aside, to: "2026-10")
    }
    try town.move("2026-10", to: ".replaced-2026-10")
    #expect(town.refusal("2026-10").hasPrefix("kept in"))
    #expect(try town.outputs.files().filter { $0.key.hasPrefix(".issued/") } == before)
  }
}
