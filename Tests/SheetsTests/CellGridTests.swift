import Sheets
import Testing

@Suite struct CellGridTests {
  private func cell(_ text: String) -> Cell { .text(text, .body) }

  @Test func cellsStandInTheOrderOfRowsWhereverTheyWerePut() {
    var grid = CellGrid()
    let places = [Position(9, 40), Position(0, 1), Position(9, 2), Position(0, 0), Position(3, 200), Position(3, 17)]
    for at in places { grid[at] = cell(at.name) }
    #expect(grid.keys == places.sorted())
    #expect(grid.values.map(\.shown) == places.sorted().map(\.name))
    #expect(grid.count == places.count && !grid.isEmpty && CellGrid().isEmpty)
    #expect(places.allSatisfy { grid[$0]?.shown == $0.name })
    #expect(grid[Position(1, 1)] == nil && grid[Position(9, 41)] == nil && grid[Position(100, 0)] == nil)
    #expect(grid[Position(-1, 0)] == nil && grid[Position(0, -1)] == nil)
  }

  @Test func aCellTakesThePlaceOfAnother() {
    var grid = CellGrid()
    grid[Position(2, 2)] = cell("一")
    grid[Position(2, 2)] = cell("二")
    #expect(grid.count == 1 && grid[Position(2, 2)]?.shown == "二")
  }

  @Test func rowsAreGivenAlone() {
    var grid = CellGrid()
    for row in 0..<5 { for column in 0..<3 { grid[Position(row, column)] = cell("\(row)\(column)") } }
    var found: [String] = []
    grid.forEach(rows: 1...2) { found.append("\($0.row)\($0.column)\($1.shown)") }
    #expect(found == ["1010", "1111", "1212", "2020", "2121", "2222"])
    #expect(grid.filter { $0.key.row == 4 }.keys.map(\.column) == [0, 1, 2])
  }

  @Test func placesOutsideASheetAreKeptForTheirError() {
    var grid = CellGrid()
    for at in [Position(1_048_576, 0), Position(0, 16_384), Position(-1, 3)] { grid[at] = cell(at.name) }
    #expect(grid.count == 3 && grid[Position(0, 16_384)] != nil)
    #expect(grid.keys == [Position(-1, 3), Position(0, 16_384), Position(1_048_576, 0)])
  }

  @Test func equalCellsAtEqualPlacesAreEqual() {
    var (a, b) = (CellGrid(), CellGrid())
    for at in [Position(0, 0), Position(1, 30)] { a[at] = cell("甲") }
    for at in [Position(1, 30), Position(0, 0)] { b[at] = cell("甲") }
    #expect(a == b && a.hashValue == b.hashValue)
    b[Position(0, 0)] = cell("乙")
    #expect(a != b)
  }
}
