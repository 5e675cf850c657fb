import Diagnostics

/// The names of a register's units, folded once: those near to a text, within it, or around it.
struct UnitNames: Sendable {
  private let shown: NearestNames
  /// By unit: its folded name, and how many characters it has.
  private let names: [(bytes: [UInt8], count: Int)]
  /// The units of more than two characters whose names begin with some three bytes, which are one Chinese character.
  private var byStart: [[UInt8]: [Int]] = [:]

  /// - Parameters:
  ///   - names: by unit, as registered.
  ///   - shown: by unit, as in figures.
  init(_ names: [String] = [], shownAs shown: [String] = []) {
    self.shown = NearestNames(shown)
    self.names = names.map {
      let folded = FoldedName($0).description
      return (Array(folded.utf8), folded.count)
    }
    for (at, name) in self.names.enumerated() where names[at].count > 2 && name.bytes.count > 2 {
      byStart[Array(name.bytes.prefix(3)), default: []].append(at)
    }
  }

  /// Those shown by names that are misspelt in a text, at most three. O(units).
  func near(_ text: String) -> [String] { shown.of(text) }

  /// The units whose names stand within a text, in their order; their folded names. O(the text's length), but for the
  /// names that begin as some place of it does.
  func within(_ text: String) -> [(at: Int, name: String)] {
    let bytes = Array(FoldedName(text).description.utf8)
    var found = Set<Int>()
    for start in bytes.indices.dropLast(2) {
      for at in byStart[Array(bytes[start..<(start + 3)])] ?? [] where bytes[start...].starts(with: names[at].bytes) {
        found.insert(at)
      }
    }
    return found.sorted().map { ($0, String(decoding: names[$0].bytes, as: UTF8.self)) }
  }

  /// The units whose names a text has too many or too few parts of: those with the longest name within it, else those
  /// whose names it is within. O(units).
  func overlapping(_ text: String) -> [Int] {
    let folded = FoldedName(text).description
    let wanted = Array(folded.utf8)
    guard folded.count > 1 else { return [] }
    var found: [(length: Int, at: Int)] = []
    for (at, name) in names.enumerated() where name.count > 1 {
      if Self.holds(wanted, name.bytes) {
        found.append((name.count, at))
      } else if Self.holds(name.bytes, wanted) {
        found.append((0, at))
      }
    }
    let longest = found.map(\.length).max() ?? 0
    return found.filter { $0.length == longest }.map(\.at)
  }

  private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= text.count else { return false }
    for start in 0...(text.count - part.count) where text[start] == first {
      if text[start...].starts(with: part) { return true }
    }
    return false
  }
}
