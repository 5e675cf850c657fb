import Catalog
import Diagnostics
import Ledger
import Values

/// Tallies the counted records of a ledger, one measure at a time.
public struct Tallier: Sendable {
  let ledger: Ledger
  let catalog: Catalog
  let atoms: Atoms
  /// The same for measures that ask for nothing but the days of a period: coarser.
  let dated: Atoms
  /// Whether credits are names as written, to be resolved later.
  let creditsNames: Bool
  /// By text number of a person: the register's unit, where the settings credit that.
  let registerUnits: [Int64: Int]?

  /// A tallier over a ledger whose fates are decided.
  ///
  /// - Parameters:
  ///   - dated: the pieces of time for measures that ask for nothing but the days of a period; nil for `atoms`.
  ///   - creditsNames: whether to credit names as written, to be resolved later.
  public init(ledger: Ledger, catalog: Catalog, atoms: Atoms, dated: Atoms? = nil, creditsNames: Bool = false) {
    self.ledger = ledger
    self.catalog = catalog
    self.atoms = atoms
    self.dated = dated ?? atoms
    self.creditsNames = creditsNames
    registerUnits = catalog.settings.countsByRegister ? Self.unitsOfPeople(ledger, catalog) : nil
  }

  /// The tally of a measure that is made of records; nil for ratios.
  ///
  /// - Complexity: O(rows of its kind), some nanoseconds a row.
  public func tally(_ measure: Int, by: Int? = nil) -> (tally: Tally, log: DiagnosticLog)? {
    guard let plan = TallyPlan(measure, in: catalog, by: by) else { return nil }
    let (tallies, log) = tallies([plan])
    return tallies.first.map { ($0, log) }
  }

  /// The tallies of several measures, each parted in one way, in order; ratios are passed over. Rows of measures that part
  /// them alike are gone through once.
  public func tallies(_ ways: [(measure: Int, by: Int?)]) -> (tallies: [Tally], log: DiagnosticLog) {
    let plans = ways.compactMap { TallyPlan($0.measure, in: catalog, by: $0.by) }
    var made: [(at: Int, tally: Tally)] = []
    var log = DiagnosticLog()
    var rest = Array(plans.indices)
    while let first = rest.first {
      let shared = [first] + rest.dropFirst().filter { plans[$0].isShapedAs(plans[first]) }
      rest.removeAll { shared.contains($0) }
      let (tallies, doubts) = tallies(shared.map { plans[$0] })
      made += zip(shared, tallies).map { (at: $0, tally: $1) }
      log.merge(doubts)
    }
    return (made.sorted { $0.at < $1.at }.map(\.tally), log)
  }

  private func tallies(_ plans: [TallyPlan]) -> ([Tally], DiagnosticLog) {
    let files = ledger.files.filter { catalog.kinds[$0.records.kind].id == plans[0].kind.id }
    var builder = TallyBuilder(plans, self)
    for file in files { builder.prepare(file) }
    builder.beginCells()
    for file in files { builder.add(file) }
    return (builder.tallies(), builder.log)
  }

  private static func unitsOfPeople(_ ledger: Ledger, _ catalog: Catalog) -> [Int64: Int] {
    var units: [Int64: Int] = [:]
    for file in ledger.files where catalog.kinds[file.records.kind].form == .people {
      let kind = catalog.kinds[file.records.kind]
      guard let person = kind.field(.person), let unit = kind.field(.unit) else { continue }
      for row in file.fates.indices where file.fates[row] == .counted {
        let at = file.number(unit, row: row)
        units[file.number(person, row: row)] = at >= 0 ? Int(at) : Credits.unknown
      }
    }
    return units
  }
}
