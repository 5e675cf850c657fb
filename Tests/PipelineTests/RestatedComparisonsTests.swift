import Foundation
import Outputs
import Pipeline
import TestSupport
import Testing

@Suite("变动说明 tells what an issued period was compared with")
struct RestatedComparisonsTests {
  private let header = "志愿者编号,单位,日期,时长,服务类别\n"
  private var late: String { header + "V3,甲社区,2026-09-07,20,环保\n" }

  private func town(issuing periods: [String] = ["2026-10"]) async throws -> IssuedTown {
    let town = try IssuedTown()
    try town.inputs.put(header + "V1,甲社区,2026-09-05,10,环保\nV1,甲社区,2025-10-05,3,环保\n", at: "志愿服务9月.csv")
    for period in periods { try await town.issue(period) }
    return town
  }

  private func hours(_ town: IssuedTown) async throws -> [[String]] {
    try await town.restated().filter { $0[3].hasPrefix("服务时长") && $0[2] == "全市" && $0[4].isEmpty }
  }

  @Test("a late row of the month before moves 环比 and 累计 of the issued month, and says so")
  func monthBefore() async throws {
    let town = try await town()
    try town.inputs.put(late, at: "志愿服务9月补报.csv")
    let lines = try await hours(town)
    #expect(lines.map { $0[3] } == ["服务时长（小时，上期数，2026年9月）", "服务时长（小时，累计数）"], "\(lines)")
    #expect(lines.map { Array($0[5...6]) } == [["10.0", "30.0"], ["13.0", "33.0"]], "\(lines)")
    #expect(lines.allSatisfy { $0[1] == "2026年10月" && $0.last == "志愿服务9月补报.csv" }, "\(lines)")
  }

  @Test("a late row of the same month a year before moves 同比")
  func yearBefore() async throws {
    let town = try await town()
    try town.inputs.put(late.replacing("2026-09-07", with: "2025-10-07"), at: "志愿服务补报.csv")
    let lines = try await hours(town)
    #expect(lines.map { $0[3] } == ["服务时长（小时，去年同期，2025年10月）"], "\(lines)")
  }

  @Test("an earlier month stood in the trend")
  func trend() async throws {
    let town = try await town()
    try town.inputs.put(late.replacing("2026-09-07", with: "2026-05-07"), at: "志愿服务补报.csv")
    let lines = try await hours(town)
    #expect(lines.map { $0[3] } == ["服务时长（小时，累计数）", "服务时长（小时，2026年5月）"], "\(lines)")
    #expect(lines.last.map { Array($0[5...6]) } == ["0.0", "20.0"] || lines.last?[5] == "—", "\(lines)")
  }

  @Test("what the period itself moved by moves its year to date by the same, and is told once")
  func once() async throws {
    let town = try await town()
    try town.inputs.put(late.replacing("2026-09-07", with: "2026-10-07"), at: "志愿服务补报.csv")
    let lines = try await hours(town)
    #expect(lines.map { $0[3] } == ["服务时长（小时）"], "\(lines)")
  }

  @Test("a month that was issued itself is told as itself, and as what the next was compared with")
  func both() async throws {
    let town = try await town(issuing: ["2026-09", "2026-10"])
    try town.inputs.put(late, at: "志愿服务9月补报.csv")
    let lines = try await hours(town).map { [$0[1], $0[3]] }
    #expect(
      lines == [
        ["2026年9月", "服务时长（小时）"], ["2026年10月", "服务时长（小时，上期数，2026年9月）"], ["2026年10月", "服务时长（小时，累计数）"],
      ], "\(lines)")
  }

  @Test("the whole comes first, then the units as the register has them")
  func order() async throws {
    let town = try await town()
    try town.inputs.put(late.replacing("2026-09-07", with: "2026-10-07"), at: "志愿服务补报.csv")
    let units = try await town.restated().filter { !$0[3].contains("数）") }.map { $0[2] }
    #expect(Array(Set(units)).count == 3 && units == units.sorted { order($0) < order($1) }, "\(units)")
  }

  private func order(_ unit: String) -> Int { ["全市", "城东街道", "甲社区"].firstIndex(of: unit) ?? 9 }

  @Test("figures that were issued without comparisons, as by an earlier program, are compared without them")
  func older() async throws {
    let town = try await town()
    let path = ".issued/2026-10/figures.csv"
    let lines = try town.outputs.words(at: path).components(separatedBy: "\r\n")
    let kept = lines.filter { !$0.contains("@") && ($0.hasPrefix("2026-10,") || $0.contains("period,")) }
    #expect(kept.count < lines.count - 1)
    let text = kept.joined(separator: "\r\n") + "\r\n"
    let manifest = try town.outputs.words(at: ".issued/2026-10/manifest.json")
    let old = try FileDigest.sha256(Array(try town.outputs.words(at: path).utf8))
    let new = try FileDigest.sha256(Array(text.utf8))
    try town.outputs.put(text, at: path)
    #expect(manifest.contains(old))
    try town.outputs.put(manifest.replacing(old, with: new), at: ".issued/2026-10/manifest.json")
    #expect(try await town.restated().isEmpty)
    try town.inputs.put(late, at: "志愿服务9月补报.csv")
    #expect(try await town.restated().isEmpty)
  }
}
