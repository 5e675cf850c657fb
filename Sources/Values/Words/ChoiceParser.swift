import Diagnostics

/// Choices: as listed, after folding (width, case, spaces); of an open list anything.
public enum ChoiceParser {
  /// The choice that a cell's text names. What a closed list lacks is kept, is not `isListed`, and says so with the nearest names.
  public static func parse(_ text: String, of list: ChoiceList) -> ValueReading<Choice> {
    TextParser.parse(text).choosing { trimmed in
      if let name = list.listed(trimmed) { return (Choice(name: name, isListed: true), nil) }
      let kept = Choice(name: trimmed, isListed: false)
      return (kept, list.isOpen ? nil : unlisted(trimmed, list))
    }
  }

  private static func unlisted(_ text: String, _ list: ChoiceList) -> Repair {
    // 不合格 is near to 合格, and its opposite.
    let near = NearestName.of(text, in: list.names.filter { negates($0) == negates(text) })
    let quoted = Quote.shown(text)
    let zh = near.isEmpty ? "" : "，是否为：" + near.joined(separator: "、")
    let en = near.isEmpty ? "" : "; did you mean " + near.joined(separator: ", ")
    return Repair(
      id: "choice.unlisted",
      text: list.isApart
        ? Text(
          zh: "“\(quoted)”不在所列选项中，单独计\(zh)", en: "“\(quoted)” is not a listed choice and counts by itself\(en)")
        : Text(
          zh: "“\(quoted)”不在所列选项中，按其他计\(zh)", en: "“\(quoted)” is not a listed choice and counts as other\(en)"))
  }
}

extension ChoiceParser {
  private static func negates(_ text: String) -> Bool { text.contains { "不未无非没".contains($0) } }
}

extension ValueReading<String> {
  /// The choice for the text, with the text's repair unless the choice has one.
  fileprivate func choosing(_ choose: (String) -> (Choice, Repair?)) -> ValueReading<Choice> {
    switch self {
    case .blank(let repair): return .blank(repair: repair)
    case .refused(let refusal): return .refused(refusal)
    case .value(let text, let repair):
      let (choice, own) = choose(text)
      return .value(choice, repair: own ?? repair)
    }
  }
}
