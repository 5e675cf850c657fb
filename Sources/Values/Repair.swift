import Diagnostics

/// A change made to understand a value; logged by place and kind.
public struct Repair: Sendable, Hashable {
  /// The type and the gravest change, such as `number.thousands`; stable, the same in both languages.
  public var id: String
  /// What was read as what, and every change made on the way: `“约１２００”读作1200（约数按所写的数计；全角改为半角）`.
  public var text: Text

  /// A repair of that name and wording.
  public init(id: String, text: Text) {
    self.id = id
    self.text = text
  }
}

extension Repair {
  /// All changes made in one cell as one repair, named after the gravest; nil where there was none.
  init?(
    _ changes: [Change], of type: ValueType, quoted: @autoclosure () -> String, readAs shown: @autoclosure () -> Text
  ) {
    guard let gravest = changes.min(by: { $0.rank < $1.rank }) else { return nil }
    // Most cells are as they should be, and nothing is said of them.
    let (quoted, shown) = (quoted(), shown())
    let zh = changes.map(\.words.zh).joined(separator: "；")
    let en = changes.map(\.words.en).joined(separator: "; ")
    self.init(
      id: "\(type.rawValue).\(gravest.name)",
      text: Text(zh: "“\(quoted)”读作\(shown.zh)（\(zh)）", en: "“\(quoted)” read as \(shown.en) (\(en))")
    )
  }
}
