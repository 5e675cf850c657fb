import Foundation
import TestSupport
import Testing

/// `taizhang check`: its exit codes, and what it says in which form.
@Suite struct CheckTests {
  private static let header = "志愿者编号,所属单位,服务日期,服务时长\n"

  private func check(_ files: [String: String], _ options: String...) throws -> BuiltProgram.Outcome {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      let url = URL(fileURLWithPath: folder.path + "/inputs/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    switch options.count {
    case 0: return try BuiltProgram.run("check", in: folder.path)
    default: return try BuiltProgram.run("check", options[0], options[1], in: folder.path)
    }
  }

  private let clean = ["志愿服务/2026-10.csv": header + "V1,教育局,2026-10-05,3小时\nV2,公安局,2026-10-06,2小时\n"]
  private let rejected = ["志愿服务/2026-10.csv": header + "V1,教育局,2026-10-05,三百小时\nV2,公安局,2026-02-30,2\n"]

  @Test func cleanFiles() throws {
    let ran = try check(clean)
    #expect(ran.code == 0)
    #expect(ran.lines.last == "共 3 行：计入 2，未通过审核 0，重复 0，被更正 0，退回 0，非记录行 1")
  }

  /// A name that is a number of a person stood in full in a message, and in what machines keep of it.
  @Test func noMessageNamesThePhoneOfAPerson() throws {
    let files = [
      "单位名录.csv": "单位名称,上级单位\n教育局,\n",
      "志愿服务/2026-10.csv": Self.header + "V1,13900005678社区,2026-10-05,3\nV2,教育局440101198001011239,2026-10-05,2\n",
    ]
    for ran in [try check(files), try check(files, "--format", "json"), try check(files, "--lang", "en")] {
      let all = ran.output + ran.messages
      #expect(all.contains("139****5678") && !all.contains("13900005678") && !all.contains("440101198001011239"))
    }
  }

  @Test(arguments: ["0", "-1"])
  func threadsAreAtLeastOne(jobs: String) throws {
    let ran = try BuiltProgram.run("report", "--jobs=\(jobs)")
    #expect(ran.code == 64 && ran.messages.contains("--jobs"))
  }

  @Test func rejectsAreNamedWithTheirPlaces() throws {
    let ran = try check(rejected)
    #expect(ran.code == 1)
    let all = ran.output + ran.messages
    #expect(all.contains("\ninputs/志愿服务/2026-10.csv:2:4: 错误: "))
    #expect(all.contains("\ninputs/志愿服务/2026-10.csv:3:3: 错误: "))
    #expect(all.contains("\ninputs/志愿服务/2026-10.csv: 志愿服务记录  "))
    let (byFile, byReason) = (all.range(of: "—— 按文件"), all.range(of: "—— 按原因"))
    #expect(byFile != nil && byReason != nil)
    if let byFile, let byReason { #expect(byFile.lowerBound < byReason.lowerBound) }
    #expect(try check(rejected, "--lang", "en").messages.contains("-- by reason"))
  }

  @Test func aFileThatIsNoLedger() throws {
    let ran = try check(clean.merging(["别的.csv": "甲,乙\n1,2\n"]) { a, _ in a })
    #expect(ran.code == 2)
    #expect((ran.output + ran.messages).contains("别的.csv:1"))
  }

  /// As a terminal or an editor can open them; what is kept names them within the folder.
  @Test func placesBearTheFolderAsItWasNamed() throws {
    let folder = try TemporaryFolder()
    for (name, text) in rejected { try folder.put(text, at: "台账/\(name)") }
    try folder.put("", at: "台账/汇总.xlsx")
    try folder.put("workbooks: [quality]\n", at: "台账/settings.yaml")
    let file = "志愿服务/2026-10.csv"
    for named in ["台账", "./台账/", folder.path + "/台账"] {
      let root = named.hasSuffix("/") ? String(named.dropLast()) : named
      let ran = try BuiltProgram.run(["report", "--inputs", named, "--period", "2026-10"], in: folder.path)
      #expect(ran.code == 0)
      #expect(ran.lines.contains { $0.hasPrefix("\(root)/\(file):2:4: 错误: ") }, "\(ran.messages)")
      #expect(ran.lines.contains { $0.hasPrefix("\(root)/汇总.xlsx: 错误: ") }, "\(ran.messages)")
      let returned = CSVLines.rows(try folder.words(at: "outputs/2026-10/退回/志愿服务-2026-10-更正.csv"))
      #expect(Set(returned.compactMap { $0["原文件"] }) == [file])
      #expect(try folder.words(at: "outputs/2026-10/manifest.json").contains("\"\(file)\""))
      try folder.put("wholes: 全区\n", at: "台账/settings.yaml")
      let wrong = try BuiltProgram.run(["check", "--inputs", named], in: folder.path)
      #expect(wrong.lines.last?.hasPrefix("\(root)/settings.yaml:1:1: 错误: ") == true, "\(wrong.messages)")
      try folder.put("workbooks: [quality]\n", at: "台账/settings.yaml")
    }
  }

  @Test func whatIsNoFileOfTheInputsStaysAsItIs() throws {
    let folder = try TemporaryFolder()
    for (name, text) in clean { try folder.put(text, at: "inputs/\(name)") }
    let ran = try BuiltProgram.run("report", "--period", "2026-13", in: folder.path)
    #expect(ran.code == 64 && ran.lines.last?.hasPrefix("--period: 错误: ") == true, "\(ran.messages)")
    let both = try BuiltProgram.run("report", "--period", "2026-10", "--period", "2026-Q4", in: folder.path)
    #expect(both.code == 0 && both.output == "outputs/2026-10\noutputs/2026-Q4\n", "\(both.output)")
    let traced = try BuiltProgram.run("trace", "2026-10", "service.hours", in: folder.path)
    #expect(traced.output == "inputs/志愿服务/2026-10.csv:2\t3\ninputs/志愿服务/2026-10.csv:3\t2\n", "\(traced.output)")
  }

  /// Rows are returned with the reasons that `check` gives beforehand.
  @Test func aTargetThatNamesWhatThereIsNot() throws {
    let targets = "指标,目标值,周期,单位,说明人\n服务时长,20,月,全市,张三\n服务时长,10,月,全世,李四\n"
    let words = "指标目标.csv:3:4: 错误: 没有单位“全世”，是否应为“全市”？"
    let ran = try check(clean.merging(["指标目标.csv": targets]) { a, _ in a })
    #expect(ran.code == 1)
    #expect(ran.messages.contains(words))
    let folder = try TemporaryFolder()
    for (name, text) in clean { try folder.put(text, at: "inputs/\(name)") }
    try folder.put(targets, at: "inputs/指标目标.csv")
    let reported = try BuiltProgram.run("report", in: folder.path)
    #expect(reported.code == 0)
    #expect(reported.messages.contains(words))
    let returned = CSVLines.rows(try folder.words(at: "outputs/2026-10/退回/指标目标-更正.csv"))
    #expect(returned.map { $0["退回原因"] } == ["没有单位“全世”"])
    // A column that nobody knows comes back too.
    #expect(returned.map { $0["说明人"] } == ["李四"])
    #expect(returned.map { $0["原行号"] } == ["3"])
  }

  @Test func forMachines() throws {
    let ran = try check(rejected, "--format", "json")
    #expect(ran.code == 1)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(ran.output.utf8)) as? [String: Any])
    let files = try #require(report["files"] as? [[String: Any]])
    let rows = try #require(files.first?["rows"] as? [String: Int])
    #expect(rows["rejected"] == 2 && rows["notARecord"] == 1)
    #expect(keys(files.first).isSuperset(of: ["path", "kind", "encoding", "bytes", "rows"]))
    let groups = try #require(report["diagnostics"] as? [[String: Any]])
    let group = try #require(groups.first { $0["severity"] as? String == "error" })
    #expect(keys(group).isSuperset(of: ["cause", "file", "column", "count", "places"]))
    let places = try #require(group["places"] as? [[String: Any]])
    #expect(keys(places.first).isSuperset(of: ["line", "column", "seen", "fix"]))
  }

  private func keys(_ object: [String: Any]?) -> Set<String> { Set((object ?? [:]).keys) }
}
