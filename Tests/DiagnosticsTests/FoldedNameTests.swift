import Diagnostics
import Testing

@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("服务时长（小时）", "服务时长(小时)"), (" Ｈours ", "hours"), ("单 位\u{3000}名称", "单位名称"), ("Ⅰ-2", "ⅰ-2"),
  ])
  func folds(name: String, folded: String) {
    #expect(FoldedName(name).description == folded)
  }

  @Test func splitsTheUnitInBrackets() {
    let (name, unit) = FoldedName("服务时长（分钟）").splitUnit
    #expect(name == FoldedName("服务时长"))
    #expect(unit == "分钟")
    #expect(FoldedName("服务时长").splitUnit.unit == nil)
  }

  @Test func namesNearMisses() {
    #expect(NearestName.of("服务时常", in: ["服务日期", "服务时长", "备注"]).first == "服务时长")
    #expect(NearestName.of("完全不同的东西", in: ["服务时长"]).isEmpty)
  }
}
