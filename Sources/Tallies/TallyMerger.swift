import Catalog
import Ledger
import Records

/// Adds the tallies of closed tables to those of open rows.
public struct TallyMerger {
  private let units: UnitRegister
  private var resolved: [String: Int] = [:]

  /// A merger that resolves names by a register.
  public init(_ units: UnitRegister) { self.units = units }

  /// The sum of a tally and that of a closed table.
  ///
  /// - Parameters:
  ///   - table: the closed table that the other tally is of.
  ///   - numbers: by the table's number of a member: its number in the ledger.
  /// - Complexity: O(cells and members of both).
  /// - Precondition: the table fits the tally's atoms.
  public mutating func merge(
    _ other: Tally, of table: ClosedTable, numbers: [UInt32], into tally: inout Tally, at index: inout CellPlaces
  ) {
    let bodies = other.credits.names.map { body($0) }
    let credits = other.credits.units.map { set in
      tally.credits.number(of: set.map { $0 == Credits.unknown ? $0 : bodies[$0] })
    }
    let categories = other.categories.map { tally.category($0) }
    // All rows of a month lie in one piece, as the table fits; its first day on which rows can be tells which.
    let first = table.rows.reach.days?.lowerBound ?? 0
    let atoms = (0..<other.atoms.count).map { piece in
      piece == 0 ? 0 : tally.atoms.atom(ofDay: max(first, Int64(other.atoms.cuts[piece - 1])))
    }
    for cell in other.cells {
      var moved = cell
      moved.credit = credits[Int(cell.credit)]
      moved.category = categories[Int(cell.category)]
      moved.atoms = cell.atoms.map { $0 == Atoms.blank ? $0 : atoms[Int($0)] }
      let members = cell.members.map { numbers[Int($0)] }
      let at = index.place(moved, &tally)
      tally.cells[at].count += cell.count
      tally.cells[at].sum += cell.sum
      if tally.cells[at].members.isEmpty {
        tally.cells[at].members = members
      } else {
        tally.cells[at].members += members
      }
    }
  }

  private mutating func body(_ name: String) -> Int {
    if let found = resolved[name] { return found }
    let found = if case .unit(let at) = units.resolve(name) { at } else { Credits.unknown }
    resolved[name] = found
    return found
  }
}

/// Where the cells of a tally stand, by what they are of.
public struct CellPlaces {
  private var places: [[Int32]: Int] = [:]

  /// The places of a tally's cells.
  public init(_ tally: Tally) {
    for (at, cell) in tally.cells.enumerated() { places[[cell.credit, cell.category] + cell.atoms] = at }
  }

  mutating func place(_ cell: Tally.Cell, _ tally: inout Tally) -> Int {
    let key = [cell.credit, cell.category] + cell.atoms
    if let at = places[key] { return at }
    places[key] = tally.cells.count
    tally.cells.append(
      Tally.Cell(credit: cell.credit, category: cell.category, atoms: cell.atoms, count: 0, sum: 0, members: []))
    return tally.cells.count - 1
  }
}

extension Tally {
  mutating func category(_ name: String) -> Int32 {
    if let at = categories.firstIndex(of: name) { return Int32(at) }
    categories.append(name)
    return Int32(categories.count - 1)
  }
}
