import Catalog
import Diagnostics

/// The header names that every kind accepts, folded, with an office's own added.
public struct HeaderNames: Sendable {
  /// By kind and field: folded names, the preferred first, those of a part of the body last.
  let names: [[[FoldedName]]]
  /// The same without those that the settings give to another field of the kind: whose they are is tried first.
  let settled: [[[FoldedName]]]
  /// By kind and field: folded names of a part of the body.
  let parts: [[[FoldedName]]]
  /// A field that a name may mean.
  struct Place {
    var kind: Int
    var field: Int
    /// How many names of the field are preferred to it.
    var rank: Int
    var type: FieldType
  }
  /// By name: the fields that `settled` gives it to.
  let settledPlaces: [FoldedName: [Place]]
  /// The same of `names`, of kinds for which these are others.
  let givenPlaces: [FoldedName: [Place]]
  /// The same of fields whose columns may be named with a unit behind it.
  let measuredPlaces: [FoldedName: [Place]]
  /// How many characters the longest of the latter have.
  let longestMeasured: Int
  /// By kind and field: folded names that mean it right of another field's column.
  let beside: [[[(field: Int, names: [FoldedName])]]]

  /// Further names of a part of the body.
  let divisions: DivisionNames

  /// By kind: folded names that the settings give to its fields.
  let own: [Set<FoldedName>]
  /// By kind: folded names of columns that say how many people a row is for.
  let headCounts: [[FoldedName]]

  /// The names of the kinds' fields and, behind them, those that the settings add.
  public init(kinds: [Kind], settings: Settings) {
    func folded(_ names: [String]) -> [FoldedName] { names.map { FoldedName($0) } }
    let own = kinds.map { kind in kind.fields.map { folded(settings.headers[kind.id]?[$0.id] ?? []) } }
    let parts = kinds.map { $0.fields.map { folded($0.partNames) } }
    names = zip(kinds, own).enumerated().map { at, kind in
      zip(kind.0.fields, kind.1).enumerated().map { folded($1.0.names) + $1.1 + parts[at][$0] }
    }
    settled = zip(names, own).map { names, own in
      names.indices.map { field in
        let others = Set(own.indices.filter { $0 != field }.flatMap { own[$0] }).subtracting(own[field])
        return others.isEmpty ? names[field] : names[field].filter { !others.contains($0) }
      }
    }
    beside = kinds.map { kind in
      kind.fields.map { field in
        field.namesBeside.sorted { $0.key < $1.key }.compactMap { other, names in
          kind.field(named: other).map { ($0, folded(names)) }
        }
      }
    }
    self.parts = parts
    divisions = DivisionNames(kinds)
    self.own = own.map { Set($0.joined()) }
    headCounts = kinds.map { folded($0.headCounts) }
    settledPlaces = Self.places(settled, kinds) { _, _ in true }
    let (names, settled) = (self.names, self.settled)
    givenPlaces = Self.places(names, kinds) { kind, _ in names[kind] != settled[kind] }
    measuredPlaces = Self.places(names, kinds) { [.money, .number, .duration, .percent].contains($1) }
    longestMeasured = measuredPlaces.keys.map(\.description.count).max() ?? 0
  }

  private static func places(
    _ names: [[[FoldedName]]], _ kinds: [Kind], where isMeant: (Int, FieldType) -> Bool
  ) -> [FoldedName: [Place]] {
    var places: [FoldedName: [Place]] = [:]
    for (kind, fields) in names.enumerated() {
      for (field, names) in fields.enumerated() where isMeant(kind, kinds[kind].fields[field].type) {
        for (rank, name) in names.enumerated() where !name.isEmpty {
          places[name, default: []].append(
            Place(kind: kind, field: field, rank: rank, type: kinds[kind].fields[field].type))
        }
      }
    }
    return places
  }

  /// Every name that a header may bear, for finding headers.
  public var all: Set<String> {
    Set(names.joined().joined().map(\.description))
  }
}
