import Definitions

/// Lines that forms and exports put among the rows of a table.
extension RowWording {
  /// What lines of an example begin with.
  static let samples = NameWords.known.samples
  /// What lines of how many rows and pages there are consist of.
  static let paging = NameWords.known.paging
  /// Those of them that say what is counted.
  static let paged = NameWords.known.paged

  /// Whether the first text of a row makes it the example of a form: 示例, 例1, （示例）环境清洁, 例：环境清洁.
  static func isSample(_ packed: String) -> Bool {
    let isInBrackets = packed.first.map("（([【".contains) ?? false
    let text = isInBrackets ? packed.dropFirst() : packed[...]
    guard let word = samples.first(where: text.hasPrefix) else { return false }
    let rest = text.dropFirst(word.count).drop { $0.isNumber || ordinals.contains($0) }
    guard let next = rest.first else { return !isInBrackets }
    return isInBrackets ? "）)]】".contains(next) : "：:".contains(next)
  }

  /// Whether a text tells how many rows or pages there are, and no more: 第 1 页 / 共 3 页, 共12条记录.
  static func isPage(_ packed: String) -> Bool {
    guard packed.count <= 32, paging.contains(where: packed.hasPrefix) else { return false }
    var rest = packed[...]
    var isNumbered = false
    while let next = rest.first {
      if let word = paging.first(where: rest.hasPrefix) {
        rest = rest.dropFirst(word.count)
      } else if next.isNumber || ordinals.contains(next) {
        isNumbered = true
        rest = rest.dropFirst()
      } else if "，,、/／；;：:。.|-".contains(next) {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return isNumbered && paged.contains(where: packed.contains)
  }
}
