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
      case 0xFF01...0xFF5E: out.append(contentsOf: Self.lower(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar))
      default: out.append(contentsOf: Self.lower(scalar))
      }
    }
    description = String(out)
  }

  private static func lower(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return String.UnicodeScalarView([byte >= 65 && byte <= 90 ? Unicode.Scalar(byte + 32) : scalar])
    }
    return scalar.properties.lowercaseMapping.unicodeScalars
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
