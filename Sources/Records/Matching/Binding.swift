import Catalog
import Diagnostics

/// Which column holds which field, while it is being found out.
struct Binding {
  /// By field: its column, and the unit in the brackets of the column's name.
  private(set) var columns: [Int?]
  private(set) var units: [String?]
  /// Whether the column of one field was given to another.
  private(set) var standsIn = false
  /// By column: whether it holds a field.
  private(set) var claimed: [Bool]

  /// Nothing is bound yet.
  init(fields: Int, columns count: Int) {
    columns = [Int?](repeating: nil, count: fields)
    units = [String?](repeating: nil, count: fields)
    claimed = [Bool](repeating: false, count: count)
  }

  /// Gives fields that have no column yet one that no field has, in the order of what may be.
  mutating func bind(_ candidates: [HeaderPlaces.Candidate]) {
    for one in candidates where columns[one.field] == nil && !claimed[one.column] {
      claimed[one.column] = true
      columns[one.field] = one.column
      units[one.field] = one.unit
    }
  }

  /// Gives a field the column right of another field's that bears one of the names meant for that place, where a further
  /// column names the reporting body: 单位 right of 数量 is what is counted in, beside 捐赠单位.
  mutating func bind(_ header: [FoldedName], of index: Int, _ kind: Kind, beside names: HeaderNames) {
    guard let unit = kind.field(.unit), names.beside[index].contains(where: { !$0.isEmpty }) else { return }
    let bare = header.map(\.splitUnit.name)
    for (field, places) in names.beside[index].enumerated() where columns[field] == nil {
      for place in places {
        let found = header.indices.dropFirst().first { at in
          !claimed[at] && place.names.contains(bare[at]) && names.names[index][place.field].contains(bare[at - 1])
            && header.indices.contains { $0 != at && names.names[index][unit].contains(bare[$0]) }
        }
        guard let found else { continue }
        (claimed[found], columns[field]) = (true, found)
      }
    }
  }

  /// Gives amounts of money the column of their sum, where another of the field's columns bears a name of one: 合计金额 beside
  /// 慰问金 and 物资折价.
  ///
  /// - Parameter isSum: whether a column bears such a name.
  mutating func preferSums(_ candidates: [HeaderPlaces.Candidate], _ kind: Kind, isSum: (Int) -> Bool) {
    for field in kind.fields.indices where kind.fields[field].type == .money {
      guard let column = columns[field], !isSum(column),
        let sum = candidates.first(where: { $0.field == field && !claimed[$0.column] && isSum($0.column) }),
        sum.unit == nil || sum.unit == units[field]
      else { continue }
      (claimed[column], claimed[sum.column]) = (false, true)
      (columns[field], units[field]) = (sum.column, sum.unit)
    }
  }

  /// Leaves what others are out of where no column holds these, nor what is taken off it: a column of that name may then
  /// be the amount itself. What is taken off tells nothing without the whole.
  mutating func loseWholes(_ kind: Kind) {
    for rule in kind.portions {
      if let less = rule.less, columns[rule.whole] == nil { lose(less) }
      guard columns[rule.field] == nil, rule.less.map({ columns[$0] == nil }) ?? true,
        kind.fields[rule.whole].standard != nil
      else { continue }
      lose(rule.whole)
    }
  }

  private mutating func lose(_ field: Int) {
    guard let column = columns[field] else { return }
    (columns[field], units[field], claimed[column]) = (nil, nil, false)
  }

  /// Gives a required field without a column that of the field which stands for it then, where it bears one of the names
  /// by which it does; the field itself takes another.
  mutating func giveRequired(_ kind: Kind, _ header: [FoldedName], again: (inout Binding) -> Void) {
    for field in kind.fields.indices where kind.fields[field].isRequired && columns[field] == nil {
      let id = kind.fields[field].id
      let optional = kind.fields.indices.first { other in
        guard kind.fields[other].standsFor == id, let column = columns[other] else { return false }
        let names = kind.fields[other].standingNames.map { FoldedName($0) }
        return names.isEmpty || names.contains(header[column]) || names.contains(header[column].splitUnit.name)
      }
      guard let optional else { continue }
      (columns[field], units[field]) = (columns[optional], units[optional])
      (columns[optional], units[optional]) = (nil, nil)
      standsIn = true
      again(&self)
    }
  }
}
