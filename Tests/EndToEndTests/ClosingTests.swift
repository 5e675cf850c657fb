import Foundation
import TestSupport
import Testing

@Suite("A file that is kept as tallies comes to the same as one that is kept row by row")
struct ClosingTests {
  @Test("every case, every file closed that can be", arguments: CaseTests.cases)
  func sameAsOpen(_ folder: CaseFolder) async throws {
    let inputs = "\(folder.path)/inputs"
    let open = try await Self.run(inputs, folder.periods, closesFrom: .max)
    let closed = try await Self.run(inputs, folder.periods, closesFrom: 0)
    #expect(closed.result.messages == open.result.messages)
    #expect(closed.result.exit == open.result.exit)
    for (path, bytes) in open.files { #expect(closed.files[path] == bytes, "\(path)") }
    #expect(closed.files.count == open.files.count)
  }

  /// All files of the outputs folder beside what was said.
  static func run(
    _ inputs: String, _ periods: [String], closesFrom: Int
  ) async throws -> (result: RunResult, files: [String: Data]) {
    let outputs = try TemporaryFolder()
    let result = await RunResult(inputs: inputs, outputs: outputs.path, periods: periods, closesFrom: closesFrom)
    return (result, try outputs.files())
  }
}
