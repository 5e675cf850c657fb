import TestSupport
import Testing

@Suite("Cases: files in, figures, fates and messages out")
struct CaseTests {
  static let cases = CaseFolder.all(in: String(#filePath.dropLast("CaseTests.swift".count)) + "Cases")

  @Test("the folder of cases is found")
  func found() {
    #expect(Self.cases.count > 20)
  }

  @Test("case", arguments: cases)
  func runs(_ folder: CaseFolder) async throws {
    let faults = try await folder.run()
    #expect(faults.isEmpty, "\(folder):\n\(faults.joined(separator: "\n"))")
  }
}
