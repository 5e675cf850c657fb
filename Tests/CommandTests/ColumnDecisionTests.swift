import Catalog
import Foundation
import Records
import TestSupport
import Testing

/// What is decided for a column as a whole is said once; what nobody knows is not guessed.
@Suite struct ColumnDecisionTests {
  private func read(_ text: String, name: String = "log.csv") throws -> RecordReader.Outcome {
    let folder = try TemporaryFolder()
    let path = folder.path + "/log.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return RecordReader(catalog: try Catalog()).read(path: path, shownAs: name, registers: .empty)
  }

  private func causes(_ outcome: RecordReader.Outcome) -> [String: Int] {
    var counts: [String: Int] = [:]
    for entry in outcome.tables.flatMap(\.log.entries) { counts[entry.key.cause, default: 0] += entry.count }
    return counts
  }

  @Test func theOrderOfDayAndMonth() throws {
    let outcome = try read("志愿者编号,所属单位,服务日期,服务时长\nV1,教育局,5/10/2026,3小时\nV2,教育局,13/10/2026,3小时\n")
    #expect(causes(outcome)["date.order"] == 1)
    #expect(outcome.tables.first?.rejects.isEmpty == true)
  }

  @Test func fractionsAndPercentages() throws {
    let header = "任务编号,任务名称,牵头单位,完成期限,进度\n"
    let fractions = try read(header + "T1,甲,教育局,2026-10-05,0.5\nT2,乙,教育局,2026-10-05,0.25\n")
    let hundreds = try read(header + "T1,甲,教育局,2026-10-05,50\nT2,乙,教育局,2026-10-05,25\n")
    for outcome in [fractions, hundreds] { #expect(causes(outcome)["percent.form"] == 1) }
    guard let a = fractions.tables.first, let b = hundreds.tables.first else { return }
    #expect(a.columns.map { $0?.value(row: 0) } == b.columns.map { $0?.value(row: 0) })
  }

  @Test(arguments: [("服务时长", 1), ("服务时长(分钟)", 1), ("服务时长(小时)", 0)])
  func theUnitOfBareNumbers(name: String, said: Int) throws {
    let outcome = try read("志愿者编号,所属单位,服务日期,\(name)\nV1,教育局,2026-10-05,3\nV2,教育局,2026-10-05,4\n")
    #expect(causes(outcome)["duration.unit"] ?? 0 == said)
  }

  @Test(arguments: [("服务时长(课时)", "3", true), ("服务时长(课时)", "3小时", false), ("服务时长(必填)", "3", false)])
  func anUnknownUnitIsNotGuessed(name: String, cell: String, isRejected: Bool) throws {
    let outcome = try read("志愿者编号,所属单位,服务日期,\(name)\nV1,教育局,2026-10-05,\(cell)\n")
    #expect(outcome.tables.first?.rejects.isEmpty == !isRejected)
    #expect((causes(outcome)["header.unit"] ?? 0 > 0) == isRejected)
  }

  @Test(arguments: [("参与人次(折合)", "30", 1), ("参与人次(人次)", "30", 0), ("参与人次(必填)", "30", 0), ("参与人次(折合)", "30人", 0)])
  func anUnknownUnitOfANumberIsAskedAbout(name: String, cell: String, asked: Int) throws {
    let outcome = try read("活动名称,主办单位,活动日期,\(name)\n义诊,教育局,2026-10-05,\(cell)\n", name: "活动记录.csv")
    #expect(outcome.tables.first?.rejects.isEmpty == true)
    #expect(causes(outcome)["header.unit.unknown"] ?? 0 == asked)
  }

  @Test func theLowestHeaderRowNamesAColumn() throws {
    let outcome = try read("基本信息,,服务情况,\n志愿者编号,所属单位,服务日期,服务时长\nV1,教育局,2026-10-05,3\n", name: "志愿服务/log.csv")
    #expect(outcome.failures.map { $0.line(in: .en) } == [])
    #expect(outcome.tables.first?.count == 1)
  }
}
