import Catalog
import Diagnostics
import Figures

/// What everything together, and who reports, is called where the settings do not say it: a hospital that wrote no settings
/// is no city.
extension BookScope {
  /// As the settings say, whose standard is meant where they say who reports; else the one unit that holds all others; else
  /// nothing, which leaves titles without a name.
  var wholeTitle: String {
    guard settings.wholePlace == nil, settings.reporterPlace == nil else { return settings.whole }
    return only ?? Text(zh: "", en: "All units")[language]
  }

  /// 填报单位: as the settings say; else the one unit that holds all others; else nothing, to be filled in.
  var reporter: String { settings.reporterPlace == nil ? only ?? "" : settings.reporter }

  /// The name of the unit that holds all others, where there is just one.
  private var only: String? {
    var top: ReportUnit?
    for unit in figures.units {
      switch unit.part {
      case .whole, .own, .unassigned: continue
      case .unit where unit.depth == 0:
        guard top == nil else { return nil }
        top = unit
      case .unit: continue
      }
    }
    return top?.name
  }
}

extension BookScope {
  /// The ledgers of which nothing but empty forms came, as 零报告 are; nil where there are none, and of a single unit, as
  /// it is not known whose forms they are.
  var emptyWords: String? {
    guard isWhole, !isUnreached else { return nil }
    var empty: [String: Bool] = [:]
    for file in context.files where !file.kind.isEmpty {
      let isEmpty = file.rows.total == file.rows[.notARecord] && file.lostTables == 0
      empty[file.kind] = empty[file.kind, default: true] && isEmpty
    }
    let kinds = context.catalog.kinds.filter { $0.form == .log && empty[$0.id] == true }
    return kinds.isEmpty ? nil : joined(kinds.map { $0.title[language] })
  }
}
