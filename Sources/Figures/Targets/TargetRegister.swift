import Catalog
import Ledger
import Values

/// The register of targets, each line checked against what is known.
public struct TargetRegister: Sendable {
  /// In the order of files and lines.
  public var targets: [Target] = []

  /// No targets.
  public init() {}

  /// Reads the counted lines of the register. Lines that have faults are to be set aside before, see
  /// `faults(in:units:catalog:)`.
  public init(ledger: Ledger, catalog: Catalog) {
    let lines = UnitLines(ledger.units, settings: catalog.settings)
    for file in ledger.files where catalog.kinds[file.records.kind].form == .targets {
      let reader = TargetReader(catalog: catalog, units: ledger.units, lines: lines, records: file.records)
      for row in file.fates.indices where file.fates[row] == .counted {
        if let target = reader.target(row).target { targets.append(target) }
      }
    }
  }

  /// The targets that hold for a year: of one for every year and one for this, the latter, wherever each stands; else the
  /// later line.
  func targets(of year: String) -> [Target] {
    let holding = targets.filter { $0.year.map { "\($0)" == year } ?? true }
    var chosen: [Target: Int] = [:]
    for (at, target) in holding.enumerated() {
      let isLess = target.year == nil && chosen[target.aim].map { holding[$0].year != nil } ?? false
      if !isLess { chosen[target.aim] = at }
    }
    return holding.indices.filter { chosen[holding[$0].aim] == $0 }.map { holding[$0] }
  }

  /// What is wrong with the lines of a table of the register, by row: measures, categories, units and values that are
  /// not known, each with a proposal. O(rows).
  public static func faults(
    in records: FileRecords, units: UnitRegister, catalog: Catalog
  ) -> [(row: Int, faults: [TargetFault])] {
    let lines = UnitLines(units, settings: catalog.settings)
    let reader = TargetReader(catalog: catalog, units: units, lines: lines, records: records)
    return (0..<records.count).compactMap { row in
      guard !records.isRejected[row] else { return nil }
      let faults = reader.target(row).faults
      return faults.isEmpty ? nil : (row, faults)
    }
  }
}
