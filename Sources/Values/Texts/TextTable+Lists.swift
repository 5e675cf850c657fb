import Catalog

extension TextTable {
  /// The codes of all texts of some lists, in order; new ones where they were not met before, as if the lists were looked
  /// up one after another. Texts that are there already are found on several threads.
  public mutating func codes(of lists: [TextList], jobs: Int) -> [[UInt32]] {
    guard let first = lists.first else { return [] }
    // Without a register, the first list brings nearly all of the texts, as the others know the same ones.
    let start = count < first.count ? [codes(of: first)] : []
    let rest = Array(lists.dropFirst(start.count))
    let table = self
    var found = Parallel.map(rest.count, jobs: jobs) { table.known(rest[$0]) }
    for list in found.indices {
      for text in found[list].indices where found[list][text] == .max {
        found[list][text] = rest[list].withUTF8(text) { code($0) }
      }
    }
    return start + found
  }
}
