import Testing
import Values

@Suite("What a state says of its row")
struct StateReaderTests {
  @Test(
    "plainly, in doubt, or not at all",
    arguments: [
      ("整改中", StateText.unfinished), ("未整改（缺资金）", .undone), ("因雨取消", .undone), ("尚未开展", .undone),
      ("50%", .unfinished), ("完成50%", .unfinished), ("0%", .undone), ("100%", .held), ("×", .crossed), ("√", .held),
      ("已办结", .held), ("一等奖", .other), ("基本完成", .unsure),
      // What denies something else does not deny the row.
      ("活动完成，资料未上报", .unsure), ("本人未到，由家属代领", .unsure), ("市级采用，省级未采用", .unsure),
      ("无缺席", .unsure), ("整改完成，无反弹", .unsure), ("覆盖率98%", .other), ("没收", .other), ("不予处理", .other),
    ])
  func reads(text: String, state: StateText) {
    #expect(StateReader(words: ["缺席"]).read(text) == state)
  }
}
