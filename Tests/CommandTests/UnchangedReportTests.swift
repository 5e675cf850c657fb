import Foundation
import TestSupport
import Testing

/// `taizhang report` the second time: what it says where nothing changed.
@Suite struct UnchangedReportTests {
  @Test func saysThatNothingChangedAndTheRestAsBefore() throws {
    let folder = try TemporaryFolder()
    try folder.put(
      "志愿者编号,所属单位,服务日期,服务时长\nV1,教育局,2026-10-05,3小时\nV2,公安局,2026-02-30,2\n", at: "inputs/志愿服务/2026-10.csv")
    let first = try BuiltProgram.run("report", in: folder.path)
    let second = try BuiltProgram.run("report", in: folder.path)
    #expect(first.code == 0 && second.code == 0)
    #expect(first.output == "outputs/2026-10\n" && second.output == first.output)
    #expect(second.lines.first == "1 个文件、设置和程序都与上次相同，outputs/2026-10/ 里的报告无须重做")
    // Warnings and the summary, without what is said on the way.
    let steps = ["读取 1 个文件…", "读完 1 个文件，2 行", "统计 2026-10…"]
    let wanted = first.lines.filter { line in
      !steps.contains(line) && !line.hasPrefix("生成 ") && !line.hasPrefix("已写好 ")
    }
    #expect(Array(second.lines.dropFirst()) == wanted && wanted.count > 1)
    let english = try BuiltProgram.run("report", "--lang", "en", in: folder.path)
    #expect(
      english.lines.first
        == "1 files, the settings and the program are as they were: the reports in outputs/2026-10/ still hold")
    #expect(english.lines.last?.hasPrefix("3 rows: Counted 1") ?? false)
    let quiet = try BuiltProgram.run("report", "--quiet", in: folder.path)
    #expect(quiet.output == first.output && quiet.code == 0)
    #expect(quiet.lines == first.lines.filter { $0.contains(": 错误: ") })
    let verified = try BuiltProgram.run("report", "--verify", in: folder.path)
    #expect(verified.lines == first.lines && verified.output == first.output)
  }
}
