import Foundation
import TestSupport
import Testing

/// `taizhang trace`: that what it prints shows a figure to be right.
@Suite struct TracingTests {
  private func trace(_ words: String..., in folder: TemporaryFolder) throws -> String {
    let ran = try BuiltProgram.run(["trace"] + words, in: folder.path)
    #expect(ran.code == 0, "\(ran.messages)")
    return ran.output + ran.messages
  }

  /// The line of the later file was named alone, which says nothing of the category by which the row was counted.
  @Test func whatWasKeptOfAnEarlierRowIsNamedWithItsLine() throws {
    let folder = try TemporaryFolder()
    let header = "记录编号,志愿者编号,所属单位,服务日期,服务时长"
    try folder.put(
      header + ",服务类别\nS1,V1,甲局,2026-10-05,3,关爱老人\nS2,V2,甲局,2026-10-06,2,环境整治\n", at: "inputs/志愿服务/1.csv")
    try folder.put(header + "\nS1,V1,甲局,2026-10-05,4\n", at: "inputs/志愿服务/2.csv")
    // The third knows no more of it than the second.
    try folder.put(header + "\nS1,V1,甲局,2026-10-05,5\n", at: "inputs/志愿服务/3.csv")
    let category = try trace("2026-10", "service.hours", "--category", "服务类别=关爱老人", in: folder)
    #expect(category.hasPrefix("inputs/志愿服务/3.csv:2\t5\t“服务类别”取自 inputs/志愿服务/1.csv:2\n"), "\(category)")
    let english = try trace("2026-10", "service.hours", "--category", "服务类别=关爱老人", "--lang", "en", in: folder)
    #expect(
      english.hasPrefix("inputs/志愿服务/3.csv:2\t5\t“Category” kept from inputs/志愿服务/1.csv:2\n"), "\(english)")
    // What the total is made of the later line tells itself.
    let total = try trace("2026-10", "service.hours", in: folder)
    #expect(total.hasPrefix("inputs/志愿服务/1.csv:3\t2\ninputs/志愿服务/3.csv:2\t5\n"), "\(total)")
  }

  /// A correction needs number and unit alone: the day by which it lies in the month is that of the record it corrects.
  @Test func whatACorrectionLeavesEmptyIsNamedWithItsLine() throws {
    let folder = try TemporaryFolder()
    let header = "记录编号,志愿者编号,所属单位,服务日期,服务时长\n"
    try folder.put(header + "S1,V1,甲局,2026-10-05,3\n", at: "inputs/志愿服务.csv")
    try folder.put(header + "S1,V1,甲局,,4\n", at: "inputs/志愿服务-更正.csv")
    let total = try trace("2026-10", "service.hours", in: folder)
    #expect(
      total.hasPrefix("inputs/志愿服务-更正.csv:2\t4\t“服务日期”取自 inputs/志愿服务.csv:2\n"), "\(total)")
  }

  /// Names that stand for a person's number were shown in full, where numbers and all other answers mask them.
  @Test func peopleKnownByNameAloneAreMasked() throws {
    let folder = try TemporaryFolder()
    try folder.put("志愿者编号,姓名,所属单位,注册日期\nV9,王小五,甲局,2026-01-05\n", at: "inputs/志愿者名册.csv")
    try folder.put(
      "姓名,证件号码,所属单位,服务日期,服务时长\n张三,,甲局,2026-10-05,3\n欧阳娜娜,,甲局,2026-10-05,2\n"
        + "李四,11010519491231002X,甲局,2026-10-05,1\n", at: "inputs/志愿服务.csv")
    let people = try trace("2026-10", "service.people", in: folder)
    #expect(people.contains("志愿服务.csv:2\t1\t姓名:张*|甲局\n"), "\(people)")
    #expect(people.contains("志愿服务.csv:3\t1\t姓名:欧**娜|甲局\n"), "\(people)")
    #expect(people.contains("志愿服务.csv:4\t1\t证件:110***********002X\n"), "\(people)")
  }

  /// A star was traced to the line of the register alone, and its hours to nothing.
  @Test func hoursBehindAStarAreListed() throws {
    let folder = try TemporaryFolder()
    try folder.put(
      "志愿者编号,姓名,所属单位,注册日期,既往服务时长,既往截至日期\nV1,张三,甲局,2026-01-05,90,2026-01-31\nV2,李四,甲局,2026-01-05,,\n",
      at: "inputs/志愿者名册.csv")
    let header = "志愿者编号,所属单位,服务日期,服务时长\n"
    // What lies before the day of the earlier hours is among them.
    try folder.put(
      header + "V1,甲局,2026-01-05,3\nV1,甲局,2026-09-05,3\nV1,甲局,2026-09-06,3\nV2,甲局,2026-09-06,3\n",
      at: "inputs/志愿服务-9月.csv")
    try folder.put(header + "V1,甲局,2026-10-31,4\nV1,甲局,2026-11-05,5\n", at: "inputs/志愿服务-10月.csv")
    let star = try trace("2026-10", "stars.1", in: folder)
    let before = "inputs/志愿者名册.csv:2\t1\tV1 张* 100\n\tinputs/志愿者名册.csv:2\t90\t既往服务时长\n"
    #expect(
      star.hasPrefix(
        before + "\tinputs/志愿服务-9月.csv:3\t6\t2026-09-05..2026-09-06 2 行\n\tinputs/志愿服务-10月.csv:2\t4\t2026-10-31\n"),
      "\(star)")
    #expect(star.contains("各星级为 100、300、600、1000、1500 小时"), "\(star)")
    let one = try trace("2026-10", "stars.promoted", "--person", "V1", in: folder)
    #expect(
      one.hasPrefix(
        before + "\tinputs/志愿服务-9月.csv:3\t3\t2026-09-05\n\tinputs/志愿服务-9月.csv:4\t3\t2026-09-06\n"
          + "\tinputs/志愿服务-10月.csv:2\t4\t2026-10-31\n"), "\(one)")
    for (words, said) in [
      (["stars.1", "--person", "V2"], "“V2”（甲局）不在其中：到 2026-10-31 共 3 小时，0 星，1 星为 100 小时"),
      (["stars.2", "--person", "V1"], "请改用 stars.1"), (["stars.1", "--person", "V3"], "名册中没有编号“V3”的人"),
      (["service.hours", "--person", "V1"], "只有星级可以查看一个人"),
    ] {
      let ran = try BuiltProgram.run(["trace", "2026-10"] + words, in: folder.path)
      #expect(ran.code == 2 && ran.messages.contains(said), "\(ran.messages)")
    }
  }

  /// The earlier hours were laid at the later register, which has no such column.
  @Test func earlierHoursAreTracedToTheRegisterThatTellsThem() throws {
    let folder = try TemporaryFolder()
    try folder.put(
      "志愿者编号,姓名,所属单位,注册日期,既往服务时长\nV1,张三,甲局,2026-01-05,120\n", at: "inputs/志愿者名册-2026年1月.csv")
    try folder.put("志愿者编号,姓名,所属单位,注册日期\nV1,张三丰,甲局,2026-01-05\n", at: "inputs/志愿者名册-2026年9月.csv")
    try folder.put("志愿者编号,所属单位,服务日期,服务时长\nV1,甲局,2026-10-31,1\n", at: "inputs/志愿服务.csv")
    let star = try trace("2026-10", "stars.1", in: folder)
    #expect(
      star.hasPrefix(
        "inputs/志愿者名册-2026年9月.csv:2\t1\tV1 张*丰 121\n\tinputs/志愿者名册-2026年1月.csv:2\t120\t既往服务时长\n"), "\(star)")
  }

  /// So many people's hours would bury them: of these one at a time is asked about.
  @Test func hoursOfManyStarsAreNotListed() throws {
    let folder = try TemporaryFolder()
    let people = (1...21).map { "V\($0),甲,甲局,2026-01-05,100\n" }.joined()
    try folder.put("志愿者编号,姓名,所属单位,注册日期,既往服务时长\n" + people, at: "inputs/志愿者名册.csv")
    try folder.put("志愿者编号,所属单位,服务日期,服务时长\nV1,甲局,2026-10-31,1\n", at: "inputs/志愿服务.csv")
    let stars = try trace("2026-10", "stars.1", in: folder)
    #expect(!stars.contains("\t100\t") && stars.contains("--person"), "\(stars)")
    #expect(try trace("2026-10", "stars.1", "--person", "V1", in: folder).contains("\t1\t2026-10-31"))
  }
}
