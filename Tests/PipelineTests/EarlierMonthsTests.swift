import Foundation
import TestSupport
import Testing

@Suite("A month that was made before and is not so any more is told of")
struct EarlierMonthsTests {
  /// With three hours of September that were not known before.
  static let late = IssuedTown.service + "V2,甲社区,2026-09-20,3,环保\n"

  private func outdated(_ result: RunResult) -> [String] {
    #expect(result.exit == 0, "\(result.messages)")
    return result.messages.filter { $0.contains("以前生成的") }
  }

  @Test("records that came late")
  func late() async throws {
    let town = try IssuedTown()
    #expect(outdated(await town.report("2026-09")).isEmpty)
    #expect(outdated(await town.report("2026-10")).isEmpty)
    try town.inputs.put(Self.late, at: "志愿服务.csv")
    let said = outdated(await town.report("2026-10"))
    #expect(said.count == 1)
    #expect(said.first?.contains("2026-09") == true)
    #expect(said.first?.contains("当时是 0，现在是 1") == true, "\(said)")
    #expect(said.first?.contains("make report PERIOD=2026-09；") == true, "\(said)")
    // Made anew, it is what the records say.
    #expect(outdated(await town.report("2026-09")).isEmpty)
    #expect(outdated(await town.report("2026-10")).isEmpty)
  }

  @Test("of several months each is named, and none of which all is as it was")
  func several() async throws {
    let town = try IssuedTown()
    for month in ["2026-07", "2026-08", "2026-09"] { #expect(outdated(await town.report(month)).isEmpty) }
    try town.inputs.put(Self.late + "V1,甲社区,2026-07-02,1,环保\n", at: "志愿服务.csv")
    let said = outdated(await town.report("2026-10"))
    #expect(said.count == 1)
    #expect(said.first?.contains("2026-07、2026-09 的报告") == true, "\(said)")
    #expect(said.first?.contains("PERIOD=2026-07,2026-09") == true, "\(said)")
  }

  @Test("one that was issued is listed in the workbook instead")
  func issued() async throws {
    let town = try IssuedTown()
    try await town.issue("2026-09")
    try town.inputs.put(Self.late, at: "志愿服务.csv")
    #expect(outdated(await town.report("2026-10")).isEmpty)
    #expect(try await !town.restated().isEmpty)
  }

  @Test("figures that are no figures of ours are left alone")
  func others() async throws {
    let town = try IssuedTown()
    try town.outputs.put("period,unit\n2026-09,,,,,\n\n2026-09", at: "2026-09/figures.csv")
    #expect(outdated(await town.report("2026-10")).isEmpty)
  }

  @Test("a month far down a long file is found, whatever stands around it")
  func longFile() async throws {
    let town = try IssuedTown()
    #expect(outdated(await town.report("2026-09")).isEmpty)
    let own = try town.outputs.words(at: "2026-09/figures.csv").components(separatedBy: "\r\n")
    let many = (0..<3000).map { "2026-01,单位\($0),,service.visits,\($0),ok" }
    let lines = [own[0]] + many + own.dropFirst()
    try town.outputs.put(lines.joined(separator: "\r\n"), at: "2026-09/figures.csv")
    try town.inputs.put(Self.late, at: "志愿服务.csv")
    #expect(outdated(await town.report("2026-10")).count == 1)
  }
}
