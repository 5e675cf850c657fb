import Catalog
import Diagnostics

/// How a kind explains a header.
public struct KindMatch: Sendable {
  /// Position in `Catalog.kinds`.
  public var kind: Int
  /// By field: the column that holds it, from 0.
  public var columnOfField: [Int?]
  /// By field: the unit in the header's brackets.
  public var unitOfField: [String?]
  /// Columns that no field explains.
  public var unknownColumns: [Int]
  /// Required fields that neither a column nor the surroundings can supply.
  public var missing: [Int]
  /// Whether the reporting body must be supplied by the surroundings.
  public var needsUnit: Bool

  /// How many columns are explained.
  public var explained: Int { columnOfField.reduce(0) { $0 + ($1 == nil ? 0 : 1) } }

  /// Binds the columns of a header to a kind's fields: preferred names first, each column once.
  init(header: [String], kind index: Int, of kinds: [Kind], names: HeaderNames) {
    let kind = kinds[index]
    let columns = header.map { FoldedName($0) }
    let split = columns.map(\.splitUnit)
    var claimed = [Bool](repeating: false, count: columns.count)
    var binding = [Int?](repeating: nil, count: kind.fields.count)
    var units = [String?](repeating: nil, count: kind.fields.count)
    let ranks = names.names[index].map(\.count).max() ?? 0
    for rank in 0..<ranks {
      for field in kind.fields.indices where binding[field] == nil && names.names[index][field].count > rank {
        let wanted = names.names[index][field][rank]
        let found = columns.indices.first {
          !claimed[$0] && !columns[$0].isEmpty && (columns[$0] == wanted || split[$0].name == wanted)
        }
        guard let column = found else { continue }
        claimed[column] = true
        binding[field] = column
        if columns[column] != wanted { units[field] = split[column].unit }
      }
    }
    self.kind = index
    columnOfField = binding
    unitOfField = units
    unknownColumns = columns.indices.filter { !claimed[$0] && !columns[$0].isEmpty }
    needsUnit = false
    missing = []
    for field in kind.fields.indices where kind.fields[field].isRequired && binding[field] == nil {
      if kind.fields[field].role == .unit && kind.fields[field].type == .unit {
        needsUnit = true
      } else if !Self.isComputable(field, kind, binding) {
        missing.append(field)
      }
    }
  }

  /// A person may be known by an identity number or a name, a duration by its start and end.
  private static func isComputable(_ field: Int, _ kind: Kind, _ binding: [Int?]) -> Bool {
    func has(_ role: FieldRole) -> Bool { kind.field(role).map { binding[$0] != nil } ?? false }
    if kind.form == .log && kind.fields[field].role == .person { return has(.personID) || has(.personName) }
    if kind.fields[field].type == .duration { return has(.start) && has(.end) }
    return false
  }
}
