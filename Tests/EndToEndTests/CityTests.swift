import Foundation
import TestSupport
import Testing

/// Cities made up in Python, which knows each row's fate and each figure because it made them so.
@Suite("Figures, fates and refused rows of made-up cities agree with what is known")
struct CityTests {
  @Test("a city of some thousand rows", arguments: [31, 32, 33])
  func agrees(seed: Int) throws {
    try check(seed: seed, rows: 3000, "2026-10", "2026-Q3", "2026-W40")
  }

  @Test("every sort of period, with all files kept as tallies only")
  func agreesWhereFilesAreClosed() throws {
    try check(
      seed: 34, rows: 2000, "2026-09", "2026-10", "2026-10-上", "2026-H1", "攻坚", options: ["--close-from", "1"])
  }

  private func check(seed: Int, rows: Int, _ periods: String..., options: [String] = []) throws {
    let folder = try TemporaryFolder()
    let script = String(#filePath.dropLast("CityTests.swift".count)) + "Cities/city.py"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", "-B", script, "check", folder.path, "--program", BuiltProgram.path.path]
      + ["--seed", "\(seed)", "--rows", "\(rows)", "--units", "40", "--periods", periods.joined(separator: ",")]
      + options
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("compared: "), "\(said)")
  }
}
