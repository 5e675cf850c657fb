import Catalog
import Diagnostics

/// Which fields the columns of a header may hold by their names, for all kinds at once.
struct HeaderPlaces {
  /// A column that a field may be read from: by the name of that rank, and in the unit that its own name ends in.
  struct Candidate {
    var field: Int
    var rank: Int
    var column: Int
    var unit: String?
  }

  /// By kind: in the order in which they are to be taken, names before names that end in a unit.
  private(set) var candidates: [[Candidate]]

  /// - Parameters:
  ///   - header: the columns' names.
  ///   - names: those that fields accept.
  init(of header: ColumnNames, in names: HeaderNames) {
    candidates = [[Candidate]](repeating: [], count: names.names.count)
    for texts in [header.joined, header.lowest] {
      for index in [names.settledPlaces, names.givenPlaces] where !index.isEmpty {
        add(Self.candidates(of: texts, in: index, count: candidates.count))
      }
    }
    add(Self.candidates(endingInUnits: header.joined, in: names, count: candidates.count))
    add(Self.candidates(ofParts: header, in: names, count: candidates.count))
    // The sum of hours may be that of all that came before.
    add(
      Self.candidates(of: header.summed, in: names.settledPlaces, count: candidates.count) {
        $0 == .money || $0 == .number
      })
  }

  private mutating func add(_ more: [[Candidate]]) {
    for (kind, list) in more.enumerated() { candidates[kind] += list }
  }

  /// Of columns named like a field, with or without a unit in brackets: preferred names first.
  private static func candidates(
    of texts: [FoldedName], in index: [FoldedName: [HeaderNames.Place]], count: Int,
    where isMeant: (FieldType) -> Bool = { _ in true }
  ) -> [[Candidate]] {
    var found = [[Candidate]](repeating: [], count: count)
    for (column, text) in texts.enumerated() where !text.isEmpty {
      let (bare, unit) = text.splitUnit
      for place in index[text] ?? [] where isMeant(place.type) {
        found[place.kind].append(Candidate(field: place.field, rank: place.rank, column: column))
      }
      guard unit != nil else { continue }
      for place in index[bare] ?? [] where isMeant(place.type) {
        found[place.kind].append(Candidate(field: place.field, rank: place.rank, column: column, unit: unit))
      }
    }
    return found.map { $0.sorted { ($0.rank, $0.field, $0.column) < ($1.rank, $1.field, $1.column) } }
  }

  /// Of columns named like a part of a body, where the kind knows no field of that name.
  private static func candidates(ofParts header: ColumnNames, in names: HeaderNames, count: Int) -> [[Candidate]] {
    var found = [[Candidate]](repeating: [], count: count)
    for column in header.joined.indices {
      for text in [header.joined[column], header.lowest[column]] where !text.isEmpty {
        let bare = text.splitUnit.name
        let known = Set([text, bare].flatMap { names.settledPlaces[$0] ?? [] }.map(\.kind))
        for place in names.divisions.places(of: bare) where !known.contains(place.kind) {
          found[place.kind].append(Candidate(field: place.field, rank: .max, column: column))
        }
      }
    }
    return found
  }

  /// Of columns whose name goes on behind a field's with a unit of its type.
  private static func candidates(endingInUnits texts: [FoldedName], in names: HeaderNames, count: Int) -> [[Candidate]]
  {
    var found = [[Candidate]](repeating: [], count: count)
    for (column, text) in texts.enumerated() where !text.isEmpty {
      let name = text.splitUnit.name.description
      var end = name.startIndex
      for _ in 0..<names.longestMeasured {
        guard end < name.endIndex else { break }
        end = name.index(after: end)
        for place in names.measuredPlaces[FoldedName(name[..<end])] ?? [] {
          guard let unit = HeaderUnit.ending(name, behind: end, of: place.type) else { continue }
          found[place.kind].append(Candidate(field: place.field, rank: place.rank, column: column, unit: unit))
        }
      }
    }
    return found.map { $0.sorted { ($0.field, $0.rank, $0.column) < ($1.field, $1.rank, $1.column) } }
  }
}
