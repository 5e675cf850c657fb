import Catalog
import Figures

/// A column of a matrix: a figure of each unit, or that of one category.
struct MatrixColumn: Hashable {
  var name: FigureName
  /// `<field label>=<value>`; empty for the total.
  var category = ""
}

extension BookScope {
  /// So many categories are shown beside each other.
  static let mostAcross = 10

  /// The columns that a plan's group comes to, without those that nothing is known of.
  func columns(_ plan: FigureGroup) -> MatrixGroup {
    var group = MatrixGroup(heading: plan.heading[language], columns: [])
    for name in plan.figures where isPresent(name.measure) && index.comparisons.tell(name.derived) {
      guard let by = plan.by else {
        group.columns.append(MatrixColumn(name: name))
        continue
      }
      guard let measure = measure(name.measure), let key = category(by, of: measure)?.key else { continue }
      let found = uncounted(key, of: measure)
      group.columns += found.prefix(Self.mostAcross).map { MatrixColumn(name: name, category: "\(key)=\($0)") }
      group.more += max(0, found.count - Self.mostAcross)
    }
    return group
  }

  func figure(_ column: MatrixColumn, unit: Int? = nil) -> Figure {
    figure(column.name, unit: unit, category: column.category)
  }

  /// The heading of a column: of a category what the measure is called of it.
  func heading(_ column: MatrixColumn, after before: MatrixColumn?) -> String {
    guard !column.category.isEmpty else {
      return heading(column.name, after: before.flatMap { $0.category.isEmpty ? $0.name : nil })
    }
    let (name, word) = (title(column.name.measure, category: column.category), unitWord(column.name.measure))
    return word.isEmpty ? name : name + (language == .zh ? "\n（\(word)）" : "\n(\(word))")
  }
}
