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
}
