import Catalog
import Definitions
import Diagnostics

/// Names of columns that tell a part of a reporting body: 承办处室 beside 承办单位, 所属病区 beside 所属单位.
struct DivisionNames: Sendable {
  /// By what stands before the word for a body in names of columns: the fields that such names are of.
  private var fields: [String: [(kind: Int, field: Int)]] = [:]
  /// Words for a part of a body, the longest first.
  private let nouns: [String]

  /// - Parameters:
  ///   - kinds: of which those that accept parts of bodies have names of such columns.
  init(_ kinds: [Kind]) {
    let words = NameWords.known
    nouns = words.divisions.sorted { ($1.count, $0) < ($0.count, $1) }
    for (kind, definition) in kinds.enumerated() {
      guard let unit = definition.field(.unit), !definition.fields[unit].partNames.isEmpty else { continue }
      let names = definition.fields[unit].names.map { FoldedName($0).description }
      let fronts = names.compactMap { name in
        words.divided.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
      }
      for front in Set(fronts).subtracting(words.undivided).sorted() { fields[front, default: []].append((kind, unit)) }
    }
  }

  /// The fields that a folded name, without its unit, tells a part of. O(words).
  func places(of name: FoldedName) -> [(kind: Int, field: Int)] {
    var text = name.description[...]
    if let ending = NameWords.known.titling.first(where: text.hasSuffix) { text = text.dropLast(ending.count) }
    for noun in nouns where text.hasSuffix(noun) {
      if let found = fields[String(text.dropLast(noun.count))] { return found }
    }
    return []
  }
}
