import Testing

@testable import Sheets

@Suite struct SheetModelTests {
  @Test("the first range that overlaps one before it is found, counted or compared")
  func overlaps() {
    func range(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> CellRange {
      CellRange(rows: rows, columns: columns)
    }
    #expect([CellRange]().firstOverlapping == nil)
    #expect([range(0...3, 0...3)].firstOverlapping == nil)
    let apart = (0..<40).map { range(($0 * 2)...($0 * 2 + 1), 3...5) }
    #expect(apart.firstOverlapping == nil)
    #expect((apart + [range(0...0, 0...2)]).firstOverlapping == nil)
    let (first, second) = (range(79...80, 5...9), range(0...0, 3...3))
    #expect((apart + [first, second]).firstOverlapping == first)
    #expect((apart + [second, first]).firstOverlapping == second)
    // A rectangle around all of them that is larger than what is counted.
    let far = range(1_000_000...1_000_001, 16_000...16_001)
    #expect((apart + [far]).firstOverlapping == nil)
    #expect((apart + [far, first, second]).firstOverlapping == first)
    #expect([far, apart[0], far].firstOverlapping == far)
  }

  @Test("rows keep their layouts, in their order, and are equal where these are")
  func rowLayouts() {
    var rows = RowLayouts()
    #expect(rows[3] == nil && rows[-1] == nil)
    rows[7, default: Sheet.Row()].height = 20
    rows[3, default: Sheet.Row()].level = 1
    rows[7, default: Sheet.Row()].level = 2
    #expect(rows[7] == Sheet.Row(height: 20, level: 2) && rows[3]?.level == 1 && rows[5] == nil)
    var seen: [Int] = []
    rows.forEach { row, _ in seen.append(row) }
    #expect(seen == [3, 7])
    var others = RowLayouts()
    others[3, default: Sheet.Row()].level = 1
    #expect(others != rows)
    others[7, default: Sheet.Row(height: 20, level: 2)].height = 20
    #expect(others == rows)
  }
}
