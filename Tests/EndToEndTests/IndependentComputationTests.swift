import Foundation
import TestSupport
import Testing

/// The same figures from a second program in another language, written from the specification alone.
@Suite("Figures agree with an independent computation in Python")
struct IndependentComputationTests {
  static let periods = ["2025-W52", "2026-W01", "2026-W05", "2025-12-下", "2026-02-上", "攻坚", "2026-01"]
  static let prefixes = ["service.", "activity.", "issue."]

  @Test("weeks, half-months and phases of messy cities", arguments: [21, 22] as [UInt64])
  func agree(seed: UInt64) async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    try City(seed: seed, isMessy: true).write(to: inputs)
    let result = await RunResult(inputs: inputs.path, outputs: outputs.path, periods: Self.periods)
    #expect(result.exit == 0, "\(result.messages)")
    let text = try Self.python(inputs: inputs.path)
    var wanted: [RunResult.Key: String] = [:]
    for row in CSVLines.rows(text) {
      let key = RunResult.Key(row["period"] ?? "", row["unit"] ?? "", row["measure"] ?? "", row["category"] ?? "")
      wanted[key] = row["value"]
    }
    #expect(wanted.count > 1000)
    var faults: [String] = []
    for (key, value) in wanted where value != result.value(key) ?? "0" {
      faults.append("\(key): \(result.value(key) ?? "absent"), by Python \(value)")
    }
    for (folder, figures) in result.figures {
      for (key, value) in figures where key.period == folder && Self.isCompared(key) && wanted[key] == nil {
        if value != "0" && !value.isEmpty { faults.append("\(key): \(value), by Python nothing") }
      }
    }
    #expect(
      faults.isEmpty, "\(faults.count) of \(wanted.count):\n\(faults.sorted().prefix(20).joined(separator: "\n"))")
  }

  /// Whether Python computes such figures too: no comparisons, no rates by category.
  static func isCompared(_ key: RunResult.Key) -> Bool {
    prefixes.contains { key.measure.hasPrefix($0) } && !key.measure.contains("@")
  }

  /// Runs the script. A machine without python3 fails here.
  static func python(inputs: String) throws -> String {
    let script = String(#filePath.dropLast("IndependentComputationTests.swift".count)) + "Independent/figures.py"
    let asked = periods.map { $0 == "攻坚" ? "攻坚=2026-01-10..2026-02-05" : $0 }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script, inputs, asked.joined(separator: ",")]
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "python3 is needed for this test")
    return String(decoding: bytes, as: UTF8.self)
  }
}
