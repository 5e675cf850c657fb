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
    #expect(compared.messages.contains("先运行 make report PERIOD=2026-10，发出后运行 taizhang issue 2026-10"), "\(compared.messages)")
    #expect(try BuiltProgram.run("report", "--quiet", "--period", "2026-10", in: folder.path).code == 0)
    let other = try BuiltProgram.run("issue", "2026-09", in: folder.path)
    #expect(other.messages.contains("已有的是 2026-10，请先运行"), "\(other.messages)")
    let elsewhere = try BuiltProgram.run("issue", "2026-10", "--outputs", "there", in: folder.path)
    #expect(elsewhere.messages.contains("taizhang report --period 2026-10 --outputs there"), "\(elsewhere.messages)")
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
