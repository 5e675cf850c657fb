import Definitions
import Diagnostics
import Testing

@Suite struct UnmarkedNameTests {
  @Test(arguments: [
    ("*活动名称*", "活动名称"), ("服务时长(小时)(必填)", "服务时长(小时)"), ("服务时长（必填）（小时）", "服务时长(小时)"),
    ("服务时长（必填，小时）", "服务时长(小时)"), ("服务时长【必填】*", "服务时长"), ("服务时长(小时)", "服务时长(小时)"), ("(必填)", "(必填)"),
    ("单位(全称)(必填)", "单位(全称)"), ("参与人次（选填；人）", "参与人次(人)"),
  ])
  func marksOfFormsAreNoPartOfAName(written: String, name: String) {
    #expect(FoldedName(written).unmarked.description == name)
  }
}
