import Catalog
import Ledger
import Values

/// Adds the tallies of closed tables to those of open rows.
public struct TallyMerger {
  private let units: UnitRegister
  private var resolved: [String: Int] = [:]

  /// A merger that resolves names by a register.
  public init(_ units: UnitRegister) { self.units = units }

  /// By number in a part: the number in the sum.
  private struct Places {
    var credits: [Int32]
    var categories: [Int32]
    var atoms: [Int32]
  }

  /// Adds what closed tables came to by the tally's measure to it.
  ///
  /// - Complexity: O(cells and members of all).
  /// - Precondition: the tables fit the tally's atoms.
  public mutating func add(_ parts: consuming [ClosedTables.Part], to tally: inout Tally) {
    guard !parts.isEmpty else { return }
    // All credits and categories first, so that a cell is known by one number.
    var categories = Dictionary(
      tally.categories.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    let numbered = parts.map { places(of: $0, in: &tally, &categories) }
    let radix = tally.atoms.count + 1
    let width = tally.categories.count
    var index = CellIndex(radices: [tally.credits.count, width] + tally.dateFields.map { _ in radix })
    func key(_ credit: Int32, _ category: Int32, _ atoms: [Int32]) -> Int {
      atoms.reduce(Int(credit) * width + Int(category)) { $0 * radix + Int($1) + 1 }
    }
    for cell in tally.cells { _ = index.number(key(cell.credit, cell.category, cell.atoms)) }
    for (part, places) in zip(parts, numbered) {
      for (number, cell) in part.closed.tally.cells.enumerated() {
        let (credit, category) = (places.credits[Int(cell.credit)], places.categories[Int(cell.category)])
        let atoms = cell.atoms.map { $0 == Atoms.blank ? $0 : places.atoms[Int($0)] }
        let (at, isNew) = index.number(key(credit, category, atoms))
        if isNew { tally.cells.append(Tally.Cell(credit: credit, category: category, atoms: atoms)) }
        tally.cells[at].count += cell.count
        tally.cells[at].sum += cell.sum
        let members = part.closed.members.numbers(number, as: part.numbers)
        if tally.cells[at].members.isEmpty {
          tally.cells[at].members = members
        } else {
          tally.cells[at].members += members
        }
      }
    }
  }

  private mutating func places(
    of part: ClosedTables.Part, in tally: inout Tally, _ known: inout [String: Int32]
  ) -> Places {
    let closed = part.closed.tally
    let bodies = closed.credits.names.map { body($0) }
    let credits = closed.credits.units.map { set in
      tally.credits.number(of: set.map { $0 == Credits.unknown ? $0 : bodies[$0] })
    }
    let categories = closed.categories.map { name in
      if let at = known[name] { return at }
      let at = Int32(tally.categories.count)
      tally.categories.append(name)
      known[name] = at
      return at
    }
    // All rows of a month lie in one piece, as the table fits; its first day on which rows can be tells which.
    let cuts = closed.atoms.cuts
    let atoms = (0..<closed.atoms.count).map { piece in
      piece == 0 ? 0 : tally.atoms.atom(ofDay: max(part.firstDay, Int64(cuts[piece - 1])))
    }
    return Places(credits: credits, categories: categories, atoms: atoms)
  }

  private mutating func body(_ name: String) -> Int {
    if let found = resolved[name] { return found }
    let found = if case .unit(let at) = units.resolve(name) { at } else { Credits.unknown }
    resolved[name] = found
    return found
  }
}
