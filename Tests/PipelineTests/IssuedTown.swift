import Foundation
import Pipeline
import TestSupport
import Testing

/// A small town of which a period is issued, and what a later run finds restated.
struct IssuedTown {
  let inputs: TemporaryFolder
  let outputs: TemporaryFolder

  static let units = "单位名称,上级单位,别名\n城东街道,,\n甲社区,城东街道,\n乙社区,城东街道,\n"
  static let people = "志愿者编号,姓名,所属单位,注册日期\nV1,张三,乙社区,2025-01-01\nV2,李四,乙社区,2025-01-01\n"
  static let service = "志愿者编号,单位,日期,时长,服务类别\nV1,甲社区,2026-10-05,1,环保\nV2,乙社区,2026-10-31,2,环保\n"

  init(settings: String? = nil) throws {
    (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    try inputs.put(Self.units, at: "单位名录.csv")
    try inputs.put(Self.people, at: "志愿者名册.csv")
    try inputs.put(Self.service, at: "志愿服务.csv")
    if let settings { try inputs.put(settings, at: "settings.yaml") }
  }

  func report(_ period: String) async -> RunResult {
    await RunResult(inputs: inputs.path, outputs: outputs.path, periods: [period])
  }

  @discardableResult
  func issue(_ period: String = "2026-10") async throws -> String { try await issuing(period).path }

  /// Where the figures are kept, and how many differ from those kept before.
  func issuing(_ period: String = "2026-10") async throws -> (path: String, replaced: Int?, earlier: String?) {
    let result = await report(period)
    #expect(result.exit == 0, "\(result.messages)")
    return try Pipeline(RunOptions(outputs: outputs.path)).issue(period)
  }

  /// Why a report cannot be issued.
  func refusal(_ period: String) -> String {
    do throws(RunFailure) {
      return "kept in \(try Pipeline(RunOptions(outputs: outputs.path)).issue(period).path)"
    } catch {
      return error.diagnostics.map(\.cause).joined(separator: " ")
    }
  }

  /// The lines of 变动说明 in the report of the month after: each as its cells.
  func restated(_ name: String = "变动说明") async throws -> [[String]] {
    let options = RunOptions(inputs: inputs.path, outputs: outputs.path, periods: ["2026-11"])
    let books = try await Pipeline(options).workbooks().flatMap(\.workbooks)
    let sheet = try #require(books.flatMap(\.sheets).first { $0.name == name })
    let lines = sheet.grid.split(separator: "\n").map { $0.components(separatedBy: " | ") }
    return lines.filter { $0.count > 7 && Int($0[0].drop { $0 != " " }.dropFirst()) != nil }
  }

  /// Puts a folder of what was issued under another name.
  func move(_ name: String, to other: String) throws {
    let kept = "\(outputs.path)/.issued"
    try FileManager.default.moveItem(atPath: "\(kept)/\(name)", toPath: "\(kept)/\(other)")
  }

  /// Rewrites a manifest as an earlier program would have written it.
  func forgetDays(of name: String) throws {
    let path = ".issued/\(name)/manifest.json"
    let lines = try outputs.words(at: path).split(separator: "\n")
    let kept = lines.filter {
      !$0.contains("\"days\"") && !$0.contains("\"settings\"") && !$0.contains("settings.yaml")
    }
    // The end of the list of settings, before that of the inputs.
    let at = kept.firstIndex { $0.contains("\"inputs\"") }.map { $0 - 1 }
    let words = kept.enumerated().filter { $0.offset != at || $0.element != "  ]," }.map(\.element)
    try outputs.put(words.joined(separator: "\n"), at: path)
  }
}
