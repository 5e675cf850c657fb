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
}
