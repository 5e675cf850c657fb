import Outputs
import Testing

@Suite struct FileNameTests {
  @Test(arguments: [
    ("城东街道", "城东街道"), ("白石镇/东风村", "白石镇／东风村"), ("a:b*c?\"<>|\\", "a：b＊c？＂＜＞｜＼"), ("..", "_"), ("", "_"),
    (".hidden. ", "hidden"), ("a\nb", "a_b"), ("con", "con_"), ("2026-10-上", "2026-10-上"),
  ])
  func everySystemBearsIt(name: String, safe: String) { #expect(FileName.safe(name) == safe) }

  @Test func longNamesStayApart() {
    let long = String(repeating: "长", count: 120)
    let (one, other) = (FileName.safe(long + "甲"), FileName.safe(long + "乙"))
    #expect(one != other)
    #expect(one.utf8.count <= 200 && other.utf8.count <= 200)
  }
}
