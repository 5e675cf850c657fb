import Foundation
import Ledger
import Pipeline
import TestSupport
import Testing

@Suite("Returned rows: mended and dropped in again, they count")
struct ReturnedRowsTests {
  private static let log = """
    记录编号,志愿者编号,所属单位,服务日期,服务时长
    S1,V1,甲社区,2026-10-01,2
    S2,V2,甲社区,2026-10-32,3
    """

  @Test("the reason columns are passed over, and the mended row supersedes the rejected one")
  func roundTrip() async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    try inputs.put(Self.log, at: "服务记录.csv")
    let options = RunOptions(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"])
    let first = try await Pipeline(options).run()
    #expect(first.files.map { $0.rows[.rejected] } == [1])

    let returned = try outputs.words(at: "2026-10/退回/服务记录-更正.csv")
    try inputs.put(returned.replacing("2026-10-32", with: "2026-10-30"), at: "服务记录-更正.csv")
    let second = try await Pipeline(options).run()
    #expect(second.files.map(\.path) == ["服务记录.csv", "服务记录-更正.csv"])
    #expect(second.files.map { $0.rows[.counted] } == [1, 1])
    #expect(second.files.map { $0.rows[.superseded] } == [1, 0])
    #expect(!second.log.entries.contains { $0.key.cause == "column.unknown" })
  }

  @Test("a row that was mended is no error any more, but a note that says what stands for it")
  func mendedIsNoError() async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    try inputs.put(Self.log + "\nS3,V3,甲社区,2026-10-33,3\n", at: "服务记录.csv")
    try inputs.put(Self.log.replacing("10-32", with: "10-30"), at: "服务记录-更正.csv")
    let options = RunOptions(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"])
    for log in [try await Pipeline(options).run().log, try await Pipeline(options).check().log] {
      let errors = log.entries.flatMap(\.first).filter { $0.severity == .error }
      #expect(errors.map(\.place.line) == [4] && log.count(atLeast: .error) == 1, "\(errors)")
      let notes = log.entries.flatMap(\.first).filter { $0.cause == "row.mended" }.map { $0.line(in: .zh) }
      #expect(notes.count == 1 && notes[0].contains("服务记录.csv:3:"), "\(notes)")
      #expect(notes.allSatisfy { $0.contains("2026-10-32") && $0.contains("服务记录-更正.csv:3") })
    }
  }

  @Test("of more errors than are kept those that are left are counted and shown", arguments: [20, 23, 25])
  func manyMended(mended: Int) async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    let header = "记录编号,志愿者编号,所属单位,服务日期,服务时长\n"
    let rows = (1...25).map { "S\($0),V\($0),甲社区,2026-10-32,2\n" }
    try inputs.put(header + rows.joined() + "T,V1,甲社区,2026-10-01,2\n", at: "服务记录.csv")
    let good = rows.prefix(mended).joined().replacing("10-32", with: "10-30")
    try inputs.put(header + good, at: "服务记录-更正.csv")
    let log = try await Pipeline(RunOptions(inputs: inputs.path, outputs: outputs.path)).check().log
    let errors = log.entries.flatMap(\.first).filter { $0.severity == .error }
    #expect(log.count(atLeast: .error) == 25 - mended)
    #expect(errors.map(\.place.line) == Array((2..<27).dropFirst(mended)))
    #expect(log.entries.filter { $0.key.cause == "row.mended" }.map(\.count) == [mended])
  }

  @Test("errors of one column that were all mended do not come back for rows that another column holds up")
  func mendedBesideOthers() async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    let header = "记录编号,志愿者编号,所属单位,服务日期,服务时长\n"
    let rows = (1...35).map { "S\($0),V\($0),甲社区,2026-10-32,2\n" }.joined()
    let others = (1...5).map { "T\($0),V\($0),甲社区,2026-10-02,\n" }.joined()
    try inputs.put(header + rows + others, at: "服务记录.csv")
    try inputs.put(header + rows.replacing("10-32", with: "10-30"), at: "服务记录-更正.csv")
    let log = try await Pipeline(RunOptions(inputs: inputs.path, outputs: outputs.path)).check().log
    let errors = log.entries.flatMap(\.first).filter { $0.severity == .error }
    #expect(log.count(atLeast: .error) == 5 && Set(errors.map(\.cause)).count == 1, "\(errors)")
    #expect(errors.map(\.place.line) == Array(37..<42), "\(errors)")
  }

  @Test("rows of files whose names come to one come back in two files")
  func sameName() async throws {
    let (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
    let header = "志愿者编号,所属单位,服务日期,服务时长\n"
    for (at, path) in ["服务10月.csv", "服务10月.TXT", "志愿服务/服务.csv", "志愿服务-服务.csv"].enumerated() {
      try inputs.put(header + "V\(at),甲社区,2026-10-32,3\nV\(at),甲社区,2026-10-0\(at + 1),3\n", at: path)
    }
    let result = await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"])
    #expect(result.exit == 0, "\(result.messages)")
    let returned = try outputs.files().filter { $0.key.contains("退回/") }
    let names = returned.keys.map { $0.replacing("2026-10/退回/", with: "") }.sorted()
    let wanted = ["志愿服务-服务-更正 (2).csv", "志愿服务-服务-更正.csv", "服务10月-更正 (2).csv", "服务10月-更正.csv"]
    #expect(names == wanted.sorted(), "\(names)")
    let rows = returned.values.map { String(decoding: $0, as: UTF8.self).split(separator: "\r\n").count - 1 }
    #expect(rows == [1, 1, 1, 1])
  }
}
