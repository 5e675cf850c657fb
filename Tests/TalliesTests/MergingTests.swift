import Catalog
import TestSupport
import Testing

@testable import Tallies

/// A tally of two files is that of one and that of the other, cell by cell, where no record stands in both.
@Suite("Tallies of parts add up to the tally of the whole")
struct MergingTests {
  struct Cell: Hashable {
    var units: [Int]
    var category: String
    var atoms: [Int32]
  }

  static func cells(_ files: [(String, String)], measure: String) throws -> [Cell: (count: Int64, sum: Int128)] {
    let books = try Books(files.map { (path: $0.0, text: $0.1) })
    let cuts = (0..<12).compactMap { CivilDate(year: 2025, month: $0 + 1, day: 10) }
    let tallier = Tallier(ledger: books.ledger, catalog: books.catalog, atoms: Atoms(cuts: cuts + [cuts[11] + 31]))
    let index = try #require(books.catalog.measureIndex[measure])
    let by = books.catalog.measures[index].by.first
    let tally = try #require(tallier.tally(index, by: by)).tally
    var cells: [Cell: (Int64, Int128)] = [:]
    for cell in tally.cells {
      let key = Cell(
        units: tally.credits.units[Int(cell.credit)], category: tally.categories[Int(cell.category)], atoms: cell.atoms)
      #expect(cells.updateValue((cell.count, cell.sum), forKey: key) == nil, "a cell stands twice")
    }
    return cells
  }

  @Test("of counts and sums", arguments: ["service.visits", "service.hours", "issue.open", "issue.days"])
  func parts(measure: String) throws {
    let city = City(seed: 31, isMessy: false)
    let units = ("单位名录.csv", try #require(city.files["单位名录.csv"]))
    let logs = city.files.filter { $0.key.contains("/") }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let whole = try Self.cells([units] + logs, measure: measure)
    #expect(whole.count > 10)
    var sums: [Cell: (count: Int64, sum: Int128)] = [:]
    for log in logs {
      for (cell, part) in try Self.cells([units, log], measure: measure) {
        let old = sums[cell] ?? (0, 0)
        sums[cell] = (old.count + part.count, old.sum + part.sum)
      }
    }
    #expect(Set(sums.keys) == Set(whole.keys))
    for (cell, sum) in sums { #expect(whole[cell]?.count == sum.count && whole[cell]?.sum == sum.sum, "\(cell)") }
  }
}
