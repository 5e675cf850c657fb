import Diagnostics

extension SentenceTemplate {
  /// What a title may hold: words that every workbook can say. `{group}` only in brackets, as there may be none.
  private static let wordsOfTitles: [Word] = [
    .whole, .unit, .period, .word, .report, .steps, .reporter, .asOf,
  ]

  /// What is wrong with the pieces of a title, if anything is: one that cannot be said would leave it as it is written.
  private static func fault(inTitle pieces: [Piece], isOptional: Bool = false) -> String? {
    for piece in pieces {
      switch piece {
      case .text: continue
      case .word(let word):
        if !wordsOfTitles.contains(word), !(isOptional && word == .group) { return "{\(word.rawValue)}" }
      case .optional(let inner):
        if let fault = fault(inTitle: inner, isOptional: true) { return fault }
      case .figure(let name): return "{\(name.id)}"
      case .part(let name, _, _), .condition(let name, _, _, _): return "{\(name.id) …}"
      case .leading(_, let id, _), .every(let id, _, _), .trailing(_, let id), .holders(let id): return "{… \(id) …}"
      }
    }
    return nil
  }

  /// Throws where a title is no template, or holds what titles do not say.
  static func check(title: String, at node: DefinitionNode) throws(Diagnostic) {
    let allowed = (wordsOfTitles.map { "{\($0.rawValue)}" } + ["[… {group} …]"]).joined(separator: " ")
    let pieces: [Piece]
    do throws(Malformed) { pieces = try parse(title) { _ throws(Malformed) in } } catch {
      throw node.wrong(
        error.seen, Text(zh: "标题中可用：\(allowed)，括号须成对", en: "titles may hold \(allowed), brackets in pairs"))
    }
    guard let fault = fault(inTitle: pieces) else { return }
    throw node.wrong(
      Text(zh: "标题中不能用“\(fault)”", en: "a title cannot hold `\(fault)`"),
      Text(zh: "可用：\(allowed)", en: "allowed: \(allowed)"))
  }
}

extension DefinitionNode {
  /// A title in both languages, which may hold words in braces.
  func title() throws(Diagnostic) -> Text {
    let title = try text()
    for language in Language.allCases { try SentenceTemplate.check(title: title[language], at: self) }
    return title
  }
}
