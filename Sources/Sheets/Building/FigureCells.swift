import Catalog
import Figures

/// Figures as cells.
extension BookScope {
  /// The cell of a figure: right-aligned digits, a coloured change, a centred rank, or — where it is not defined.
  func cell(
    _ name: FigureName, unit: Int? = nil, category: String = "", period: String? = nil, isTotal: Bool = false
  ) -> Cell {
    let figure = figure(name, unit: unit, category: category, period: period)
    return cell(figure, name, ranked: ranked(name, unit: unit ?? self.unit), isTotal: isTotal)
  }

  func cell(_ figure: Figure, _ name: FigureName, ranked: Int = 0, isTotal: Bool = false) -> Cell {
    func set(_ style: Style) -> Style { isTotal ? style.total : style }
    // To be first of one says nothing.
    guard let value = figure.value, !name.isRank || ranked != 1 else {
      return .text("—", set(name.isRank ? Style.dash.aligned(.centre) : .dash))
    }
    switch name.derived {
    case .previousChange, .lastYearChange:
      let style = set(Style.number.coloured(colour(ofChange: value, name.measure)))
      if changesInPoints(name.measure) { return .text(changeMark(figure, name.measure), style) }
      let format = isFlat(value, name.measure) ? NumberFormat.flat(language) : format(name)
      return Cell(.number(value), style.formatted(format == .change ? .change(value, language) : format))
    case .rank, .groupRank: return Cell(.number(value), set(Style.ordinal.formatted(.rank(of: ranked))))
    default: return Cell(.number(value), set(Style.number.formatted(format(name, value))))
    }
  }

  /// How many units a rank is among: those of its level (and group) that have one.
  func ranked(_ name: FigureName, unit: Int) -> Int {
    name.isRank ? index.ranked(name, unit: unit) : 0
  }

  /// Whether a rank says something: to be first of one does not, nor where all are equal.
  func saysRank(_ name: FigureName) -> Bool {
    guard name.isRank else { return true }
    let all = ranked(name, unit: unit)
    return all > 1 && index.tied(name, unit: unit) < all
  }

  /// The heading of a column: short where the column before is of the same measure.
  func heading(_ name: FigureName, after before: FigureName?) -> String {
    guard let derived = name.derived else {
      let word = unitWord(name.measure)
      guard !word.isEmpty else { return title(name.measure) }
      return title(name.measure) + (language == .zh ? "\n（\(word)）" : "\n(\(word))")
    }
    let word = Words.derived(derived)[language]
    if before?.measure == name.measure { return word }
    return title(name.measure) + (language == .zh ? "\n\(word)" : "\n\(word)")
  }
}

extension FigureName {
  var isRank: Bool { derived == .rank || derived == .groupRank }
  var isChange: Bool { derived == .previousChange || derived == .lastYearChange }
}

extension Sheet {
  /// A fine line at the left of a column, where a group of columns begins.
  mutating func parted(column: Int, rows: ClosedRange<Int>) {
    for row in rows { cells.restyle(Position(row, column)) { $0.left = Rule(.thin, .hairline) } }
  }

  /// `SUM(C5:C7,C9)` over rows of a column; nil where it would be too long for a cell.
  static func sumFormula(rows: [Int], column: Int) -> String? {
    var spans: [CellRange] = []
    for row in rows.sorted() {
      if let last = spans.last, last.last.row == row - 1 {
        spans[spans.count - 1].last.row = row
      } else {
        spans.append(CellRange(rows: row...row, columns: column...column))
      }
    }
    guard !spans.isEmpty, spans.count <= 200 else { return nil }
    return "SUM(\(spans.map(\.name).joined(separator: ",")))"
  }

  /// The widest of a column's cells in the given rows, merged ones apart, in characters; at least and at most so wide.
  func fitted(
    column: Int, rows: ClosedRange<Int>, least: Double, most: Double, latin: Double = 1
  ) -> Double {
    let covered = merges.filter { $0.columns.contains(column) && $0.columns.count > 1 }
    var width = least
    for row in rows {
      guard let cell = cells[Position(row, column)] else { continue }
      if covered.contains(where: { $0.rows.contains(row) }) { continue }
      let text: String
      if case .formula(_, let result) = cell.value {
        switch result {
        case .number(let number): text = cell.style.format.text(number)
        case .text(let words): text = words
        }
      } else {
        text = cell.plain
      }
      let size = cell.style.font.face == .figures ? cell.style.font.size * 1.12 : cell.style.font.size
      let indent = Double(cell.style.indent)
      let letter = cell.style.font.face == .figures ? 1 : latin
      let shown = TextWidth.width(text, size: cell.style.font.isBold ? size * 1.06 : size, latin: letter)
      width = max(width, shown + indent)
    }
    return min(most, width)
  }

  /// Sets the heights of rows by the lines that their wrapped cells take.
  mutating func fitHeights(rows: ClosedRange<Int>, least: Double = 21, latin: Double = 1) {
    var heights = [Double](repeating: least, count: rows.count)
    let merged = MergeIndex(merges, rows: rows)
    cells.forEach(rows: rows) { at, cell in
      guard cell.style.wraps else { return }
      let range = merged[at]
      if let range, range.rows.count > 1 { return }
      let room = width(range?.columns ?? at.column...at.column) - Double(cell.style.indent)
      let letter = cell.style.font.face == .figures ? 1 : latin
      let lines = TextWidth.lines(cell.plain, width: room, size: cell.style.font.size, latin: letter)
      guard lines > 1 else { return }
      let row = at.row - rows.lowerBound
      heights[row] = max(heights[row], Double(lines) * cell.style.font.size * 1.35 + 8)
    }
    for (row, height) in zip(rows, heights) { setHeight(min(400, max(least, height)), row: row) }
  }
}
