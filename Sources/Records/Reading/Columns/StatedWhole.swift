import Diagnostics
import Values

/// What a header's brackets say that the numbers below are out of: 满分10分, 10分制, 百分制.
enum StatedWhole {
  /// In millionths; nil where the brackets say no such thing.
  ///
  /// - Parameters:
  ///   - brackets: folded, as headers are.
  ///   - names: those of the field of the whole.
  static func value(in brackets: String, names: [String]) -> Int64? {
    var said: Substring
    if brackets.hasSuffix(scale) {
      said = brackets.dropLast(scale.count)
    } else if let name = names.map({ FoldedName($0).description }).first(where: brackets.hasPrefix) {
      said = brackets.dropFirst(name.count).drop { parting.contains($0) }
    } else {
      return nil
    }
    if let first = said.first, powers.contains(first) { said = "一" + said }
    guard let value = NumberParser.parse(String(said)).value, value > 0 else { return nil }
    return value
  }

  /// Behind the number of a scale of marks.
  private static let scale = "制"
  private static let parting: Set<Character> = ["为", "是", ":", "="]
  private static let powers: Set<Character> = ["十", "百", "千"]
}
