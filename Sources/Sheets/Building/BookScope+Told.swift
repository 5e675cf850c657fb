import Catalog
import Figures

/// What may be said of the period: a 0 that nobody wrote down is no figure, and what never happened is not judged.
extension BookScope {
  /// Whether a figure may stand in a sentence or a tile: no sum of records of which none says a number.
  func isTold(_ name: FigureName, category: String = "") -> Bool {
    switch name.derived {
    case .previous, .lastYear, .yearToDate: return true
    case nil, .previousChange, .lastYearChange, .share, .rank, .groupRank: break
    }
    return !figures.isUnsaid(name.measure, unit: unit, category: category)
  }

  /// Those of the measures that tiles show.
  func tiles(_ measures: [String]) -> ArraySlice<String> {
    measures.filter { isPresent($0) && isTold(FigureName($0)) }.prefix(8)
  }
}
