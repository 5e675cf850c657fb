import Catalog
import Diagnostics

/// Which column holds which field, while it is being found out.
struct Binding {
  /// By field: its column, and the unit in the brackets of the column's name.
  private(set) var columns: [Int?]
  private(set) var units: [String?]
  /// By column: whether it holds a field.
  private(set) var claimed: [Bool]

  /// Nothing is bound yet.
  init(fields: Int, columns count: Int) {
    columns = [Int?](repeating: nil, count: fields)
    units = [String?](repeating: nil, count: fields)
    claimed = [Bool](repeating: false, count: count)
  }

  /// Gives fields that have no column yet one that no field has, by its name; `names` are those of each field, the
  /// preferred first.
  mutating func bind(_ header: [FoldedName], to names: [[FoldedName]]) {
    let split = header.map(\.splitUnit)
    for rank in 0..<(names.map(\.count).max() ?? 0) {
      for field in names.indices where columns[field] == nil && names[field].count > rank {
        let wanted = names[field][rank]
        let found = header.indices.first {
          !claimed[$0] && !header[$0].isEmpty && (header[$0] == wanted || split[$0].name == wanted)
        }
        guard let column = found else { continue }
        claimed[column] = true
        columns[field] = column
        if header[column] != wanted { units[field] = split[column].unit }
      }
    }
  }

  /// Gives a field the column right of another field's that bears one of the names meant for that place, where a further
  /// column names the reporting body: 单位 right of 数量 is what is counted in, beside 捐赠单位.
  mutating func bind(_ header: [FoldedName], of index: Int, _ kind: Kind, beside names: HeaderNames) {
    let bare = header.map(\.splitUnit.name)
    guard let unit = kind.field(.unit) else { return }
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

  /// The same of columns whose name ends in a unit of the field's type without brackets.
  mutating func bind(endingInUnits header: [FoldedName], to names: [[FoldedName]], of fields: [Field]) {
    for field in names.indices where columns[field] == nil {
      for wanted in names[field] where columns[field] == nil {
        for column in header.indices where !claimed[column] && columns[field] == nil {
          let name = header[column].splitUnit.name.description
          guard let unit = HeaderUnit.ending(name, after: wanted.description, of: fields[field].type) else { continue }
          claimed[column] = true
          columns[field] = column
          units[field] = unit
        }
      }
    }
  }
}
