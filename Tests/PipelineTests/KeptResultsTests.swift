import Foundation
import TestSupport
import Testing

@Suite("What earlier runs made is kept")
struct KeptResultsTests {
  static let numbers = "记录编号,志愿者编号,单位,日期,时长\nF1,V1,甲社区,2026-09-05,2\nF2,V2,乙社区,2026-09-31,3\nF3,V2,乙社区,2026-09-32,4\n"

  @Test("the sample does not take the place of an office's own results")
  func sample() async throws {
    let town = try IssuedTown()
    #expect(await town.report("2026-10").exit == 0)
    let figures = try #require(FileManager.default.contents(atPath: "\(town.outputs.path)/2026-10/figures.csv"))
    for name in ["单位名录.csv", "志愿者名册.csv", "志愿服务.csv"] {
      try town.inputs.put(
        try #require(FileManager.default.contents(atPath: "\(town.inputs.path)/\(name)")).text, at: "sample/例\(name)")
      try FileManager.default.removeItem(atPath: "\(town.inputs.path)/\(name)")
    }
    let result = await town.report("2026-10")
    #expect(result.exit == 2)
    #expect(result.messages.contains { $0.contains("用的是示例") && $0.contains("没有覆盖") })
    #expect(FileManager.default.contents(atPath: "\(town.outputs.path)/2026-10/figures.csv") == figures)
    #expect(await town.report("2026-09").exit == 0)
  }

  @Test("a period whose files were taken away is not rewritten as nothing")
  func emptied() async throws {
    let town = try IssuedTown()
    try town.inputs.put("志愿者编号,单位,日期,时长\nV1,甲社区,2026-09-05,1\n", at: "九月服务.csv")
    #expect(await town.report("2026-09").exit == 0)
    try FileManager.default.removeItem(atPath: "\(town.inputs.path)/九月服务.csv")
    let result = await town.report("2026-09")
    #expect(result.exit == 2)
    #expect(result.messages.contains { $0.contains("九月服务.csv") && $0.contains("没有覆盖") })
    try FileManager.default.removeItem(atPath: "\(town.outputs.path)/2026-09")
    #expect(await town.report("2026-09").exit == 0)
  }

  @Test("nor is it where no dated record is left at all")
  func allEmptied() async throws {
    let town = try IssuedTown()
    #expect(await town.report("2026-10").exit == 0)
    let figures = try town.outputs.words(at: "2026-10/figures.csv")
    try FileManager.default.removeItem(atPath: "\(town.inputs.path)/志愿服务.csv")
    let result = await town.report("2026-10")
    #expect(result.exit == 2)
    #expect(result.messages.contains { $0.contains("志愿服务.csv") && $0.contains("没有覆盖") })
    #expect(try town.outputs.words(at: "2026-10/figures.csv") == figures)
  }

  static let zip = "PK\u{3}\u{4}\u{14}\0\u{6}\0\u{8}\0\0\0!\0"

  @Test("a file that cannot be read any more is an error where it gave records to the report that stands")
  func unread() async throws {
    let town = try IssuedTown()
    try town.inputs.put("志愿者编号,单位,日期,时长\nV1,甲社区,2026-10-06,1\nV1,甲社区,2026-10-07,1\n", at: "甲/服务.csv")
    #expect(await town.report("2026-10").exit == 0)
    let figures = try town.outputs.words(at: "2026-10/figures.csv")
    try town.inputs.put(Self.zip, at: "甲/服务.csv")
    let result = await town.report("2026-10")
    #expect(result.exit == 0)
    let said = result.messages.filter { $0.hasPrefix("甲/服务.csv: 错误: 上次生成 2026-10 的报告时，其中有 2 行计入，现在读不了") }
    #expect(said.count == 1, "\(result.messages)")
    #expect(try town.outputs.words(at: "2026-10/index.html").contains("甲/服务.csv"))
    try town.inputs.put("志愿者编号,单位,日期,时长\nV1,甲社区,2026-10-06,1\nV1,甲社区,2026-10-07,1\n", at: "甲/服务.csv")
    #expect(await town.report("2026-10").exit == 0)
    #expect(try town.outputs.words(at: "2026-10/figures.csv") == figures)
  }

  @Test("nothing takes the place of a report where all that it was made of cannot be read")
  func allUnread() async throws {
    let town = try IssuedTown()
    #expect(await town.report("2026-10").exit == 0)
    let figures = try town.outputs.words(at: "2026-10/figures.csv")
    try town.inputs.put(Self.zip, at: "志愿服务.csv")
    let result = await town.report("2026-10")
    #expect(result.exit == 2)
    #expect(result.messages.contains { $0.contains("“志愿服务.csv”") && $0.contains("读不了") && $0.contains("没有覆盖") })
    #expect(try town.outputs.words(at: "2026-10/figures.csv") == figures)
  }

  @Test("a file that is gone is named with what it gave to the report that stood, once")
  func gone() async throws {
    let town = try IssuedTown()
    try town.inputs.put("志愿者编号,单位,日期,时长\nV1,甲社区,2026-10-06,1\nV1,甲社区,2026-10-07,1\n", at: "甲服务.csv")
    try town.inputs.put("志愿者编号,单位,日期,时长\nV2,乙社区,2026-10-08,1\n", at: "乙服务.csv")
    #expect(await town.report("2026-10").exit == 0)
    try FileManager.default.removeItem(atPath: "\(town.inputs.path)/甲服务.csv")
    try town.inputs.put("志愿者编号,单位,日期,时长\n", at: "乙服务.csv")
    let result = await town.report("2026-10")
    #expect(result.exit == 0)
    let said = result.messages.filter { $0.contains("上次生成 2026-10 的报告时") }
    #expect(said.count == 2, "\(result.messages)")
    #expect(said.contains { $0.hasPrefix("甲服务.csv: 提醒: ") && $0.contains("2 行计入，现在文件不在了") })
    #expect(said.contains { $0.hasPrefix("乙服务.csv: 提醒: ") && $0.contains("1 行计入，现在里面没有记录了") })
    let again = await town.report("2026-10")
    #expect(!again.messages.contains { $0.contains("上次生成") })
  }

  @Test("nothing is said of a file under another name, or whose rows stand in another one")
  func moved() async throws {
    let town = try IssuedTown()
    let own = "志愿者编号,单位,日期,时长\nV1,甲社区,2026-10-06,1\n"
    try town.inputs.put(own, at: "甲服务.csv")
    try town.inputs.put(own.replacingOccurrences(of: "甲社区,2026-10-06", with: "乙社区,2026-10-08"), at: "乙服务.csv")
    #expect(await town.report("2026-10").exit == 0)
    for name in ["甲服务.csv", "乙服务.csv"] {
      try FileManager.default.removeItem(atPath: "\(town.inputs.path)/\(name)")
    }
    try town.inputs.put(own, at: "十月/甲.csv")
    try town.inputs.put(
      IssuedTown.service.replacingOccurrences(of: "V2,", with: "V1,乙社区,2026-10-08,1,环保\nV2,"), at: "志愿服务.csv")
    let result = await town.report("2026-10")
    #expect(result.exit == 0 && !result.messages.contains { $0.contains("上次生成") }, "\(result.messages)")
  }

  @Test("nothing is said of exports that fuller ones took the place of, nor of the sample")
  func fuller() async throws {
    let town = try IssuedTown()
    let head = "志愿者编号,单位,日期,时长\n"
    try town.inputs.put(head + "V1,甲社区,2026-10-06,1\n", at: "平台导出2026-10-31.csv")
    try town.inputs.put(head + "V1,甲社区,2026-10-07,1\n", at: "服务10月.csv")
    #expect(await town.report("2026-10").exit == 0)
    for name in ["平台导出2026-10-31.csv", "服务10月.csv"] {
      try FileManager.default.removeItem(atPath: "\(town.inputs.path)/\(name)")
    }
    try town.inputs.put(
      head + "V1,甲社区,2026-10-06,1\nV1,甲社区,2026-10-07,1\nV1,甲社区,2026-10-08,1\n", at: "平台导出2026-11-05.csv")
    let result = await town.report("2026-10")
    #expect(result.exit == 0 && !result.messages.contains { $0.contains("上次生成") }, "\(result.messages)")
    let other = try IssuedTown()
    try other.inputs.put(head + "V1,甲社区,2026-10-06,1\n", at: "sample/服务.csv")
    for name in ["单位名录.csv", "志愿者名册.csv", "志愿服务.csv"] {
      try FileManager.default.moveItem(
        atPath: "\(other.inputs.path)/\(name)", toPath: "\(other.inputs.path)/sample/\(name)")
    }
    #expect(await other.report("2026-10").exit == 0)
    try other.inputs.put(head + "V7,丙局,2026-10-06,1\n", at: "服务.csv")
    let own = await other.report("2026-10")
    #expect(!own.messages.contains { $0.contains("上次生成") }, "\(own.messages)")
  }

  @Test("a returned file does not bear the name of one that was mended and lies in the inputs")
  func returned() async throws {
    let town = try IssuedTown()
    try town.inputs.put(Self.numbers, at: "服务九月.csv")
    _ = await town.report("2026-09")
    let folder = "\(town.outputs.path)/2026-09/退回"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["服务九月-更正.csv"])
    try town.inputs.put(
      "退回原因,如何修改,原文件,原行号,记录编号,志愿者编号,单位,日期,时长\n,,服务九月.csv,3,F2,V2,乙社区,2026-09-30,3\n", at: "服务九月-更正.csv")
    _ = await town.report("2026-09")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["服务九月-更正 (2).csv"])
  }

  @Test("a rate that is no more defined is a change, and so is one that was not")
  func rates() async throws {
    let town = try IssuedTown()
    let open = "问题编号,责任单位,发现日期,整改期限,办结日期\nQ1,甲社区,2026-10-03,2026-10-05,2026-10-31\n"
    try town.inputs.put(open, at: "问题.csv")
    try await town.issue()
    try town.inputs.put(open.replacingOccurrences(of: "2026-10-05,2026-10-31", with: ",2026-10-31"), at: "问题.csv")
    let rows = try await town.restated()
    #expect(rows.contains { $0.joined(separator: " ").contains("按期办结率") })
  }

  @Test("a second issue tells how many figures differ from the first")
  func issuedTwice() async throws {
    let town = try IssuedTown()
    #expect(try await town.issuing().replaced == nil)
    #expect(try await town.issuing().replaced == 0)
    try town.inputs.put(IssuedTown.service.replacingOccurrences(of: ",1,", with: ",2,"), at: "志愿服务.csv")
    let figures = try town.outputs.words(at: ".issued/2026-10/figures.csv")
    let third = try await town.issuing()
    #expect(third.replaced ?? 0 > 0 && third.earlier == "\(town.outputs.path)/.issued/.earlier/2026-10-1")
    #expect(try town.outputs.words(at: ".issued/.earlier/2026-10-1/figures.csv") == figures)
    // Nothing but the last is compared, or complained of.
    let later = await town.report("2026-11")
    #expect(later.exit == 0 && !later.messages.contains { $0.contains(".issued") }, "\(later.messages)")
    try town.inputs.put(IssuedTown.service.replacingOccurrences(of: ",1,", with: ",3,"), at: "志愿服务.csv")
    #expect(try await town.issuing().earlier?.hasSuffix(".earlier/2026-10-2") == true)
  }

  @Test("another word for the whole is no difference in a second issue")
  func issuedUnderAnotherWord() async throws {
    let town = try IssuedTown()
    try await town.issue()
    try town.inputs.put("whole: 全区\n", at: "settings.yaml")
    #expect(try await town.issuing().replaced == 0)
  }
}

extension Data {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
