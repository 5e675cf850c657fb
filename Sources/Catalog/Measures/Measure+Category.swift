import Diagnostics

/// A category that a measure has not, and what may stand there.
public struct UnknownCategory: Error, Sendable {
  /// What is wrong.
  public var seen: Text
  /// What to write instead.
  public var fix: Text
}

extension Measure {
  /// What counts where a cell is empty or its word is not listed; both are categories too.
  private static let rest = [CategoryName.empty, CategoryName.other]

  /// The category that `field=value` names, written as in `figures.csv`: the field by any of its names, a listed value in
  /// any writing.
  public func category(
    named words: String, kinds: [Kind], language: Language
  ) throws(UnknownCategory) -> String {
    // 服务时长·服务类别=关爱老人, as targets and settings write it.
    let named = words.split(separator: "·", maxSplits: 1).map(String.init)
    if named.count == 2, CollectionOfOne(self).called(named[0]) != nil {
      return try category(named: named[1], kinds: kinds, language: language)
    }
    let pair = words.split(separator: "=", maxSplits: 1).map(String.init)
    let fields = kind.map { kind in by.map { kinds[kind].fields[$0] } } ?? []
    let wanted = FoldedName(pair.first ?? "")
    let field = fields.first { field in
      (field.names + [field.label.en, field.id]).contains { FoldedName($0) == wanted }
    }
    guard let field, pair.count == 2 else { throw unknown(field: pair, of: words, fields) }
    let value = FoldedName(pair[1])
    let meant = field.synonyms.first { FoldedName($0.key) == value }?.value
    if let listed = (field.choices + Self.rest).first(where: { FoldedName($0) == value }) ?? meant {
      return "\(field.label[language])=\(listed)"
    }
    guard field.isOpen || field.isApart, !value.isEmpty else {
      let near = NearestName.of(pair[1], in: field.choices).first
      throw UnknownCategory(
        seen: Text(zh: "“\(field.label.zh)”没有“\(pair[1])”", en: "`\(field.label.en)` has no `\(pair[1])`"),
        fix: near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
          ?? Text(
            zh: "可用：\(field.choices.joined(separator: "、"))", en: "allowed: \(field.choices.joined(separator: ", "))"))
    }
    return "\(field.label[language])=\(pair[1])"
  }

  private func unknown(field pair: [String], of words: String, _ fields: [Field]) -> UnknownCategory {
    let seen = Text(zh: "“\(title.zh)”没有分类“\(words)”", en: "`\(id)` has no category `\(words)`")
    guard let first = fields.first else {
      return UnknownCategory(
        seen: seen, fix: Text(zh: "该指标不分类，请只写“\(title.zh)”", en: "it has no categories: write `\(id)` alone"))
    }
    if pair.count == 2, let near = NearestName.of(pair[0], in: fields.flatMap(\.names)).first {
      return UnknownCategory(
        seen: seen, fix: Text(zh: "是否应为“\(near)=\(pair[1])”？", en: "did you mean `\(near)=\(pair[1])`?"))
    }
    return UnknownCategory(
      seen: seen,
      fix: Text(zh: "写法：\(title.zh)·\(first.label.zh)=名称", en: "write: \(id)·\(first.label.en)=value"))
  }
}
