import TestSupport
import Testing

@Suite("taizhang issue, and what is said of it later")
struct IssueTests {
  private static func log(_ hours: String) -> String {
    "记录编号,志愿者编号,所属单位,服务日期,服务时长\nR1,V1,甲街道,2026-10-01,\(hours)\n"
  }

  @Test("a period is known in any writing; what is none is said to be none")
  func names() throws {
    let folder = try TemporaryFolder()
    try folder.put(Self.log("3"), at: "inputs/志愿服务.csv")
    #expect(try BuiltProgram.run("report", "--period", "2026-q4", in: folder.path).code == 0)
    let issued = try BuiltProgram.run("issue", "2026-q4", in: folder.path)
    #expect(issued.code == 0 && issued.messages.contains("2026-Q4"), "\(issued.messages)")
    let missing = try BuiltProgram.run("issue", "2026-09", in: folder.path)
    #expect(missing.code == 2 && missing.messages.contains("make report PERIOD=2026-09"))
    for name in ["2026年十月", "../x", ""] {
      let wrong = try BuiltProgram.run("issue", name, in: folder.path)
      #expect(wrong.code == 64 && wrong.messages.contains("不是周期"), "\(name): \(wrong.messages)")
    }
  }

  @Test("before there is a report the command is told that makes it, and which reports there are")
  func firstRun() throws {
    let folder = try TemporaryFolder()
    try folder.put(Self.log("3"), at: "inputs/志愿服务.csv")
    let none = try BuiltProgram.run("issue", "2026-10", in: folder.path)
    #expect(
      none.code == 2 && none.messages.contains("“outputs”里也没有别的报告，请先运行 make report PERIOD=2026-10"), "\(none.messages)")
    let compared = try BuiltProgram.run("compare", "2026-10", in: folder.path)
    #expect(
      compared.messages.contains("先运行 make report PERIOD=2026-10，发出后运行 taizhang issue 2026-10"), "\(compared.messages)")
    #expect(try BuiltProgram.run("report", "--quiet", "--period", "2026-10", in: folder.path).code == 0)
    let other = try BuiltProgram.run("issue", "2026-09", in: folder.path)
    #expect(other.messages.contains("已有的是 2026-10，请先运行"), "\(other.messages)")
    let elsewhere = try BuiltProgram.run("issue", "2026-10", "--outputs", "there", in: folder.path)
    #expect(elsewhere.messages.contains("taizhang report --period 2026-10 --outputs there"), "\(elsewhere.messages)")
  }

  @Test("a phase that the settings have lost is told with the line that restores it")
  func lostPhase() throws {
    let folder = try TemporaryFolder()
    try folder.put(Self.log("3"), at: "inputs/志愿服务.csv")
    try folder.put("phases: {动员: 2026-09-25..2026-10-15}\n", at: "inputs/settings.yaml")
    #expect(try BuiltProgram.run("report", "--quiet", "--period", "动员", in: folder.path).code == 0)
    #expect(try BuiltProgram.run("issue", "动员", in: folder.path).code == 0)
    try folder.put("language: zh\n", at: "inputs/settings.yaml")
    for words in [["compare", "动员"], ["compare", "2026-10", "动员"], ["trace", "动员", "service.hours"]] {
      let ran = try BuiltProgram.run(words, in: folder.path)
      #expect(ran.code == 64)
      #expect(
        ran.messages.contains("动员: 错误: 设置中没有阶段“动员”了，以前出过它的报告，请在 settings.yaml 的 phases 中恢复 动员: 2026-09-25..2026-10-15"),
        "\(ran.messages)")
    }
    // Neither takes --period.
    let unknown = try BuiltProgram.run("trace", "2026-1x", "service.hours", in: folder.path)
    #expect(unknown.code == 64 && unknown.messages.hasPrefix("2026-1x: 错误: 看不懂的周期"), "\(unknown.messages)")
    let empty = try BuiltProgram.run("trace", "2026-12", "service.hours", in: folder.path)
    #expect(empty.messages.contains("请核对周期") && !empty.messages.contains("--period"), "\(empty.messages)")
  }

  @Test("a run says how many figures differ from those issued")
  func changes() throws {
    let folder = try TemporaryFolder()
    try folder.put(Self.log("3"), at: "inputs/志愿服务.csv")
    let first = try BuiltProgram.run("report", "--period", "2026-10", in: folder.path)
    #expect(first.code == 0 && !first.messages.contains("留存"))
    #expect(try BuiltProgram.run("issue", "2026-10", in: folder.path).code == 0)
    try folder.put(Self.log("5"), at: "inputs/志愿服务.csv")
    let later = try BuiltProgram.run("report", "--period", "2026-10", in: folder.path)
    #expect(later.messages.contains("项数字与留存时不同，见“变动说明”"), "\(later.messages)")
    #expect(["（2026-10）", "taizhang issue 2026-10"].allSatisfy(later.messages.contains), "\(later.messages)")
  }
}
