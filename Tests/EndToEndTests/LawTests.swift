import Foundation
import TestSupport
import Testing

/// What must hold whatever the inputs are.
@Suite("Laws of the whole way, over cities made at random")
struct LawTests {
  static let periods = ["2025-12", "2026-01", "2026-02", "2026-Q1"]

  static func run(_ city: City, periods: [String] = periods, jobs: Int = 2) async throws -> RunResult {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    try city.write(to: inputs)
    let result = await RunResult(inputs: inputs.path, outputs: outputs.path, periods: periods, jobs: jobs)
    #expect(result.exit == 0, "\(result.messages.joined(separator: "\n"))")
    return result
  }

  @Test("the order of files that share no record does not matter", arguments: [1] as [UInt64])
  func order(seed: UInt64) async throws {
    var city = City(seed: seed, isMessy: false)
    let straight = try await Self.run(city, periods: ["2026-Q1"])
    let names = city.files.keys.filter { $0.hasPrefix("志愿服务/") }.sorted()
    let texts = names.map { city.files[$0] }
    for (name, text) in zip(names, texts.reversed()) { city.files[name] = text }
    let reversed = try await Self.run(city, periods: ["2026-Q1"])
    #expect(straight.texts == reversed.texts)
    #expect(straight.value("2026-Q1", "全市", "service.visits").flatMap { Int($0) } ?? 0 > 20)
  }

  @Test("a log split into two files, or two put into one, gives the same figures", arguments: [3] as [UInt64])
  func splitting(seed: UInt64) async throws {
    var city = City(seed: seed, isMessy: false)
    let whole = try await Self.run(city, periods: ["2026-01"])
    let name = "志愿服务/服务记录-2.csv"
    let lines = try #require(city.files[name]).split(separator: "\n")
    let header = try #require(lines.first)
    let (upper, lower) = (lines[1..<lines.count / 2], lines[(lines.count / 2)...])
    city.files[name] = ([header] + upper).joined(separator: "\n") + "\n"
    let other = try #require(city.files["志愿服务/服务记录-3.csv"])
    city.files["志愿服务/服务记录-3.csv"] = other + lower.joined(separator: "\n") + "\n"
    let issues = try #require(city.files["问题整改/1.csv"]).split(separator: "\n")
    city.files["问题整改/1.csv"] = issues[..<20].joined(separator: "\n") + "\n"
    city.files["问题整改/2.csv"] = ([issues[0]] + issues[20...]).joined(separator: "\n") + "\n"
    #expect(try await Self.run(city, periods: ["2026-01"]).texts == whole.texts)
  }

  @Test("the six fates add up to the physical rows of every file", arguments: [5, 6] as [UInt64])
  func fates(seed: UInt64) async throws {
    let city = City(seed: seed, isMessy: true)
    let result = try await Self.run(city, periods: ["2026-01"])
    let tables = city.files.filter { $0.key.hasSuffix(".csv") }
    #expect(result.files.count == tables.count)
    for file in result.files {
      let rows = CSVLines.parse(try #require(tables[file.path])).count
      #expect(file.rows.total == rows, "\(file.path)")
    }
    #expect(result.files.contains { $0.rows[.superseded] > 0 } && result.files.contains { $0.rows[.rejected] > 0 })
  }

  @Test("two runs, and one thread or eight, write the same bytes")
  func sameBytes() async throws {
    var city = City(seed: 8, isMessy: true)
    city.files["settings.yaml"] = "phases: {攻坚: 2026-01-10..2026-02-05}\n"
    let inputs = try TemporaryFolder()
    try city.write(to: inputs)
    var outputs: [[String: Data]] = []
    for jobs in [1, 1, 8] {
      let folder = try TemporaryFolder()
      _ = await RunResult(inputs: inputs.path, outputs: folder.path, periods: ["攻坚"], jobs: jobs)
      outputs.append(try folder.files())
    }
    #expect(outputs[0].keys.contains("攻坚/figures.csv") && outputs[0].keys.contains("攻坚/manifest.json"))
    #expect(outputs[0].keys.contains { $0.hasSuffix(".xlsx") } && outputs[0].keys.contains { $0.contains("退回/") })
    for name in Set(outputs.flatMap(\.keys)).sorted() {
      #expect(outputs[0][name] == outputs[1][name], "second run: \(name)")
      #expect(outputs[0][name] == outputs[2][name], "eight threads: \(name)")
    }
  }
}
