import Foundation
import TestSupport
import Testing

/// `taizhang trace` and `explain`: why a figure is “—”.
@Suite struct ReasonTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.put("单位名称,在职人数,类别\n甲局,20,\n乙局,,\n", at: "inputs/单位名录.csv")
    try folder.put("志愿者编号,姓名,所属单位,注册日期\nV1,张三,甲局,2026-01-05\n", at: "inputs/志愿者名册.csv")
    try folder.put(
      "志愿者编号,所属单位,服务日期,服务时长\nV1,甲局,2026-09-05,4\nV1,甲局,2026-10-05,4\n", at: "inputs/志愿服务.csv")
    try folder.put("活动名称,主办单位,活动日期\n义诊,甲局,2026-09-12\n义诊,甲局,2026-10-31\n", at: "inputs/活动记录.csv")
    try folder.put("单位,调查日期,调查项目,有效份数,满意份数\n甲局,2026-10-09,知晓率,10,8\n", at: "inputs/问卷调查.csv")
    try folder.put("指标,目标值,周期,单位\n服务时长,5,年,甲局\n", at: "inputs/目标.csv")
    return folder
  }

  private func trace(_ words: String..., in folder: TemporaryFolder) throws -> String {
    let ran = try BuiltProgram.run(["trace"] + words, in: folder.path)
    #expect(ran.code == 0, "\(ran.messages)")
    return ran.messages
  }

  @Test(arguments: [
    // No ledger of the kind, of a rate and of a count.
    ("2026-10", "issue.closed_rate", "全市", "没有读到“问题整改”（issue）的文件，无从计算"),
    ("2026-10", "issue.found", "全市", "没有读到“问题整改”（issue）的文件，这个 0 只表示没有人记录"),
    // Nothing below the line, or nothing that could be.
    ("2026-10", "service.hours_per_person", "乙局", "除数“服务人数”是 0：乙局2026年10月没有这样的记录"),
    ("2026-10", "volunteers.rate", "乙局", "“单位名录”没有填乙局的“在职人数”"),
    // Records of which none says a number.
    ("2026-10", "activity.funds", "全市", "都没有填“投入经费”：这个 0 是没有人填"),
    // Times that no record reaches.
    ("2026-12", "service.hours", "全市", "数据只到 2026-10-31，2026年12月还没有任何记录"),
    ("2026-08", "service.hours", "全市", "“志愿服务记录”从2026年9月才有记录，2026年8月在这以前"),
    // Comparisons.
    ("2026-09", "service.hours@previous", "全市", "“志愿服务记录”从2026年9月才有记录，2026年8月在这以前，表中不作比较"),
    ("2026-Q4", "service.hours@previous", "全市", "2026年第三季度不全，表中不作比较"),
    ("2026-10", "service.hours@previous.change", "乙局", "2026年9月是 0，与 0 相比没有变化率"),
    ("2026-10", "service.hours@share", "全市", "总体本身没有占比"),
    ("2026-10", "service.hours@rank", "全市", "只有单位排名，全市不排"),
    ("2026-10", "service.hours@groupRank", "甲局", "单位名录没有填甲局的类别"),
    // Targets and what settings ask for.
    ("2026-10", "service.hours@target", "乙局", "目标中没有乙局的“服务时长”，有的是 甲局"),
    ("2026-10", "service.hours@met", "甲局", "这个目标不是逐个周期判断的"),
    ("2026-10", "reports.missing", "全市", "设置 expected reports 没有规定哪些台账要报"),
    ("2026-10", "survey.rate", "全市", "只分类统计，没有合计，请用 --category 写明分类，如 调查项目=知晓率"),
    ("2026-10", "score.total", "甲局", "设置 index 没有测评指标"),
  ])
  func reasonOfANone(_ period: String, _ figure: String, _ unit: String, _ said: String) throws {
    let messages = try trace(period, figure, "--unit", unit, in: try folder())
    #expect(messages.contains(said), "\(messages)")
  }

  @Test func nothingIsSaidOfWhatIsThere() throws {
    let folder = try folder()
    #expect(try trace("2026-10", "service.hours", in: folder) == "service.hours: 1 行，合计 4\n服务时长 全市  2026-10 = 4\n")
    // A 0 of records that are there is one.
    #expect(try trace("2026-10", "service.hours", "--unit", "乙局", in: folder).hasSuffix("合计 0\n服务时长 乙局  2026-10 = 0\n"))
  }

  @Test func explainSaysWhyInEnglishToo() throws {
    let folder = try folder()
    let told = try BuiltProgram.run("explain", "issue.days", "--period", "2026-10", "--lang", "en", in: folder.path)
    #expect(
      told.output.hasSuffix(": —\nthere is no file of “Issues” (issue), so there is nothing to work it out from\n"),
      "\(told.output)")
    let rate = try BuiltProgram.run("explain", "人均服务时长", "--period", "2026-08", in: folder.path)
    #expect(rate.output.contains("“志愿服务记录”从2026年9月才有记录"), "\(rate.output)")
  }
}
