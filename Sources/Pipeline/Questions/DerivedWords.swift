import Diagnostics

/// What people call the figures that are derived, for who asks for one by such a word.
enum DerivedWords {
  private static let all: [(suffix: String, words: Text)] = [
    ("previous", Text(zh: "上期", en: "previous")), ("previous.change", Text(zh: "环比", en: "vs prev.")),
    ("lastYear", Text(zh: "去年同期", en: "last year")), ("lastYear.change", Text(zh: "同比", en: "vs last year")),
    ("yearToDate", Text(zh: "累计", en: "YTD")), ("share", Text(zh: "占比", en: "share")),
    ("rank", Text(zh: "排名", en: "rank")), ("groupRank", Text(zh: "同类排名", en: "group rank")),
    ("target", Text(zh: "目标", en: "target")), ("completion", Text(zh: "完成率", en: "completion")),
    ("cycles", Text(zh: "应达标期数", en: "cycles judged")), ("met", Text(zh: "达标期数", en: "cycles met")),
  ]

  /// What to write in place of a suffix that is none: the one of that word, or of a name near it, else all of them.
  static func hint(_ suffix: String) -> Text {
    let wanted = FoldedName(suffix)
    let called = all.first { [$0.words.zh, $0.words.en, $0.suffix].contains { FoldedName($0) == wanted } }
    let near = called?.suffix ?? NearestName.of(suffix, in: all.map(\.suffix)).first
    if let near { return Text(zh: "是否应为“@\(near)”？", en: "did you mean `@\(near)`?") }
    let (zh, en) = (all.map { "@\($0.suffix) \($0.words.zh)" }, all.map { "@\($0.suffix) (\($0.words.en))" })
    return Text(zh: "可用：\(zh.joined(separator: "、"))", en: "there are: \(en.joined(separator: ", "))")
  }
}
