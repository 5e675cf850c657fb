import Testing
import Values

@Suite("What a note says that takes its row back")
struct WithdrawalTests {
  @Test(
    "a clause that says nothing else",
    arguments: ["作废", "此条作废", "本条已作废。", "该记录作废", "数据有误，作废", "数据错误作废", "重复录入请忽略", "录入重复，已删除", "不计入", "撤销", "void"])
  func takesBack(text: String) { #expect(Withdrawal.isSaid(by: text)) }

  @Test(
    "what is said of something else, or denied, does not",
    arguments: ["旧票据作废3张", "旧卡作废", "原记录作废，以此为准", "请勿删除", "未作废", "重复", "数据无误", "作废票据回收活动", "活动服务", ""])
  func keeps(text: String) { #expect(!Withdrawal.isSaid(by: text)) }
}
