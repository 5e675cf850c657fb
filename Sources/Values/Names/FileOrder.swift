import Definitions

/// The order of files that people expect: folder by folder, names without their endings, so that a copy (`清单(1)`, `清单-2`)
/// comes after the bare name; numbers by value, in Chinese (四月) and full width too; all else by code point.
public enum FileOrder {
  /// Whether the file of path `a` comes before that of `b`. O(length).
  public static func precedes(_ a: String, _ b: String) -> Bool {
    let (x, y) = (parts(a), parts(b))
    for (p, q) in zip(x, y) {
      for (one, other) in zip(p, q) where one != other { return one.precedes(other) }
      if p.count != q.count { return p.count < q.count }
    }
    if x.count != y.count { return x.count < y.count }
    return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) { $0.value < $1.value }
  }

  /// The same of files that correct others: a second correction (再更正, 二次更正) is one whose number stands behind the word.
  ///
  /// - Parameter words: those that make a file a correction.
  public static func precedes(_ a: String, _ b: String, correcting words: [String]) -> Bool {
    let (x, y) = (numbered(a, words), numbered(b, words))
    return x == y ? precedes(a, b) : precedes(x, y)
  }

  private static let agains = NameWords.known.agains

  /// A path with the number of its correction behind the word.
  private static func numbered(_ path: String, _ words: [String]) -> String {
    var folders = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = folders.popLast() else { return path }
    for word in words where !word.isEmpty {
      guard let found = name.firstRange(of: word) else { continue }
      var before = name[..<found.lowerBound]
      var number: String?
      if let again = agains.first(where: { before.hasSuffix($0) }) {
        before = before.dropLast(again.count)
        number = "2"
      } else if before.hasSuffix("次") {
        let written = before.dropLast()
        guard case .number(let digits) = tokens(written.unicodeScalars).last else { continue }
        before = written
        while let last = before.unicodeScalars.last, NameToken.isNumeral(last) { before.unicodeScalars.removeLast() }
        if before.hasSuffix("第") { before.removeLast() }
        number = digits
      }
      guard let number else { continue }
      return (folders + [before + word + number + name[found.upperBound...]]).joined(separator: "/")
    }
    return path
  }

  /// Folder by folder, and the name without its ending.
  package static func parts(_ path: String) -> [[NameToken]] {
    var parts = path.split(separator: "/")
    if let name = parts.popLast() {
      let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
      parts.append(stem.isEmpty ? name : stem)
    }
    return parts.map { tokens($0.unicodeScalars) }
  }

  private static func tokens(_ scalars: Substring.UnicodeScalarView) -> [NameToken] {
    var found: [NameToken] = []
    var rest = scalars[...]
    while let first = rest.first {
      let run = rest.prefix { NameToken.isDigit(first) ? NameToken.isDigit($0) : NameToken.isChineseNumeral($0) }
      if let number = NameToken(numeral: Array(run)) {
        found.append(number)
        rest = rest.dropFirst(run.count)
      } else {
        found.append(.scalar(first))
        rest = rest.dropFirst()
      }
    }
    return found
  }
}
