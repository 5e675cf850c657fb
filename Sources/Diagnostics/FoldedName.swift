/// A name reduced to what counts when names are compared: full-width forms become half-width, case and white space go.
///
/// Headers, unit names, choices and file names are all compared in this form. Cost: one pass over the scalars.
public struct FoldedName: Sendable, Hashable, CustomStringConvertible {
  /// The folded text.
  public let description: String

  /// Folds a name. O(length).
  public init(_ name: some StringProtocol) {
    var out = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x3000, 0x09...0x0D, 0x20, 0xA0, 0xFEFF, 0x200B...0x200F, 0x2000...0x200A, 0x202F: continue
      case 0xFF01...0xFF5E: Self.lower(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar, to: &out)
      default: Self.lower(scalar, to: &out)
      }
    }
    description = String(out)
  }

  private static func lower(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x41...0x5A: out.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value + 0x20)))
    // ASCII, and the signs and ideographs of CJK: nothing in them has another case.
    case 0...0x7F, 0x3000...0x9FFF: out.append(scalar)
    default: out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }

  /// Whether nothing is left.
  public var isEmpty: Bool { description.isEmpty }

  /// The name with a unit in trailing brackets split off: `服务时长(分钟)` gives `服务时长` and `分钟`.
  public var splitUnit: (name: FoldedName, unit: String?) {
    guard let last = description.last, ")]】}".contains(last),
      let open = description.lastIndex(where: { "([【{".contains($0) }), open != description.startIndex
    else { return (self, nil) }
    let inside = description[description.index(after: open)..<description.index(before: description.endIndex)]
    return (FoldedName(description[..<open]), String(inside))
  }
}
