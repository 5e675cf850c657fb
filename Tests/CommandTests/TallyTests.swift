import Foundation
import TestSupport
import Testing

/// `taizhang tally`: what it prints of each file.
@Suite struct TallyTests {
  /// The columns of each line.
  private func tally(
    _ office: LedgerOffice, _ paths: [String], _ more: [String] = ["--close-from", "0"]
  ) throws -> (outcome: BuiltProgram.Outcome, rows: [[String]]) {
    let input = paths.map { "\($0)\n" }.joined()
    let outcome = try BuiltProgram.run(["tally"] + more, in: office.folder.path, input: input)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return (outcome, lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) })
  }

  @Test func linesHoldTheCachesOwnFiles() throws {
    let office = try LedgerOffice()
    let report = try office.report("outputs")
    #expect(report.code == 0, "\(report.messages)")
    // Whatever the encoding, the threads, and whether the registers are known; in the order asked for.
    for more in [[], ["--jobs", "1"], ["--register", "单位名册.csv", "--register", "志愿者名册.csv"]] {
      let (outcome, rows) = try tally(office, LedgerOffice.logs.reversed(), ["--close-from", "0"] + more)
      #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
      #expect(rows.map(\.first) == LedgerOffice.logs.reversed())
      #expect(rows.allSatisfy { $0.count == 4 } && Set(rows.map { $0[1] }).count == 1)
      let kept = try office.folder.files().filter { $0.key.hasSuffix(".kept") }
      let told = rows.compactMap { Data(base64Encoded: $0[3]) }
      #expect(told.count == 4 && Set(told).isSubset(of: Set(kept.values)))
    }
  }

  @Test func whatThereIsNothingToKeepOfIsSaid() throws {
    let office = try LedgerOffice()
    try office.addAgain()
    try office.folder.put("甲,乙\n1,2\n", at: "inputs/别的.csv")
    let paths = ["没有.csv", "单位名册.csv", "别的.csv", LedgerOffice.logs[0]]
    let (outcome, rows) = try tally(office, paths)
    #expect(outcome.code == 0)
    #expect(rows.map { $0[0] } == paths && rows.prefix(3).map { $0[3] } == ["-failed", "-register", "-failed"])
    #expect(rows[0][2] == "-" && rows[3][2].split(separator: " ").count == 4)
    #expect(outcome.lines.count == 2 && outcome.messages.contains("没有.csv: 错误: 找不到这个文件"), "\(outcome.messages)")
    #expect(try tally(office, paths, []).rows.map { $0[3] } == ["-failed", "-small", "-small", "-small"])
    let english = try tally(office, ["没有.csv"], ["--lang", "en"]).outcome
    #expect(english.messages.contains("没有.csv: error: "))
  }

  @Test func otherDefinitionsAreOtherDigests() throws {
    let office = try LedgerOffice()
    func digest(_ more: [String] = ["--close-from", "0"]) throws -> String {
      let rows = try tally(office, [LedgerOffice.logs[0]], more).rows
      return try #require(rows.first?.dropFirst().first)
    }
    let before = try digest()
    #expect(try digest() == before && before.count == 16)
    #expect(try digest(["--close-from", "1"]) != before)
    try office.folder.put("phases: {攻坚: 2026-01-10..2026-02-05}\nworkbooks: [领导简报]\n", at: "inputs/settings.yaml")
    #expect(try digest() != before)
  }

  @Test func withoutInputsNothingIsRead() throws {
    let office = try LedgerOffice()
    let (outcome, rows) = try tally(office, LedgerOffice.logs, ["--inputs", "没有"])
    #expect(outcome.code == 2 && rows.isEmpty && outcome.messages.contains("找不到这个文件夹"))
  }

  @Test func aRegisterThatIsNotThereIsAWrongUse() throws {
    let office = try LedgerOffice()
    let (outcome, rows) = try tally(office, LedgerOffice.logs, ["--close-from", "0", "--register", "没有.csv"])
    #expect(outcome.code == 64 && rows.isEmpty && outcome.messages.contains("没有.csv: 错误: "), "\(outcome.messages)")
  }
}
