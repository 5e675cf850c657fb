import Catalog
import Definitions

/// Tells names of several people in one cell: 赵一等5人, 赵一、钱二, 赵一/钱二, 赵一和钱二, 赵一 钱二.
enum GroupName {
  /// Whether a name is that of several people. O(its length).
  static func isOne(_ name: String) -> Bool { isOne(name, orParted: true) }

  /// Whether a name lists several by what nothing else means: 赵一、钱二, 赵一等5人. O(its length).
  static func isListed(_ name: String) -> Bool { isOne(name, orParted: false) }

  private static func isOne(_ name: String, orParted: Bool) -> Bool {
    var isParted = false
    for (at, scalar) in zip(name.unicodeScalars.indices, name.unicodeScalars) {
      switch scalar {
      case "、", "，", ",", "；", ";": return true
      case "等":
        let behind = name.unicodeScalars[at...].dropFirst().prefix(5)
        if behind.contains(where: { $0 == "人" || $0 == "名" || $0 == "位" }) { return true }
      case "\n", "\r", "/", "|", "&", "／", "｜", "＆", "和", "及": isParted = true
      default: if scalar.properties.isWhitespace { isParted = true }
      }
    }
    return orParted && isParted && (areParted(name) || areJoined(name) || areSpaced(name))
  }

  /// 赵一/钱二, and one below the other.
  private static func areParted(_ name: String) -> Bool {
    let parts = name.split { $0.isNewline || "/|&／｜＆".contains($0) }
    return parts.count > 1 && parts.allSatisfy(isName)
  }

  /// 赵一和钱二: 和 may be part of a name, which then leaves no two.
  private static func areJoined(_ name: String) -> Bool {
    name.indices.contains { at in
      (name[at] == "和" || name[at] == "及") && isName(name[..<at]) && isName(name[name.index(after: at)...])
    }
  }

  /// 赵一 钱二, but not 张　三, nor 欧 阳 修, which are one aligned by blanks.
  private static func areSpaced(_ name: String) -> Bool {
    let parts = name.split(whereSeparator: \.isWhitespace)
    guard parts.count > 1, parts.allSatisfy({ $0.unicodeScalars.allSatisfy(isHan) && $0.count <= 4 }) else {
      return false
    }
    // Of two, both must begin with a family name: 买买提 吐尔逊 is one person, and so is 张三 群众.
    if parts.count == 2 {
      guard !compounds.contains(String(parts[0])),
        parts.allSatisfy({ $0.first.map(families.contains) ?? false && (2...3).contains($0.count) })
      else { return false }
    }
    return parts.count(where: isName) > 1 && !offices.contains { parts[parts.count - 1].hasSuffix($0) }
  }

  /// Whether it is as a Chinese name is written: two to four characters, and no office.
  private static func isName(_ text: Substring) -> Bool {
    let text = text.filter { !$0.isWhitespace }
    return (2...4).contains(text.count) && text.unicodeScalars.allSatisfy(isHan)
      && !offices.contains { text.hasSuffix($0) }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }

  /// What stands beside a name and is none.
  private static let offices = NameWords.known.offices

  /// The family names that most people bear.
  private static let families = Set(NameWords.known.families.joined())

  /// Family names of two characters, which lists part from the given name by a blank as well.
  private static let compounds = Set(NameWords.known.compounds)
}
