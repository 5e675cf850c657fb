import Rows
import Tables
import Testing

@Suite struct OfficeTableTests {
  @Test func titleTotalAndSignature() throws {
    let file = TemporaryFile(
      """
      志愿服务记录表,,
      姓名,服务日期,时长
      王芳,2026-10-05,3
      李明,2026-10-06,2.5
      合计,,5.5
      填表人：某某,,

      """)
    let tables = try LoadedTable.all(file)
    #expect(tables.count == 1)
    #expect(tables.first?.header == ["姓名", "服务日期", "时长"])
    #expect(tables.first?.above == [["志愿服务记录表", "", ""]])
    #expect(tables.first?.roles == [.data, .data, .total, .footnote])
    #expect(tables.first?.lines == [3, 4, 5, 6])
  }
}
