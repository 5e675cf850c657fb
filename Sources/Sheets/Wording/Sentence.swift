import Catalog
import Diagnostics
import Figures

/// Sentences of the definitions, filled with figures.
extension BookScope {
  /// The sentences of a paragraph that can be said, joined; nil where none can.
  func text(_ paragraph: ParagraphPlan) -> String? {
    let said = paragraph.sentences.compactMap { sentence in
      index.template(sentence[language]).flatMap { text($0.pieces) }
    }
    return said.isEmpty ? nil : said.joined(separator: language == .zh ? "" : " ")
  }

  /// A title with its words filled in.
  func filled(_ title: Text) -> String {
    index.template(title[language]).flatMap { text($0.pieces) } ?? title[language]
  }

  /// Nil where a figure in it is undefined.
  func text(_ pieces: [SentenceTemplate.Piece]) -> String? {
    var words = ""
    for piece in pieces {
      switch piece {
      case .text(let text): words += text
      case .word(let word):
        guard let said = self.word(word) else { return nil }
        words += said
      case .figure(let name):
        guard mayBeNone(name.measure), isTold(name), !(isUnfinished && name.isChange), let value = figure(name).value,
          saysRank(name)
        else { return nil }
        words = ranked(words, name, value)
      case .part(let name, let field, let part):
        guard let value = figure(of: name, field, part) else { return nil }
        words += self.words(name, value)
      case .leading(let count, let id, let by):
        guard let list = leadingWords(count, id, by) else { return nil }
        words += list
      case .every(let id, let by, let isOther):
        guard let list = isOther ? otherWords(id, by) : everyWords(id, by) else { return nil }
        words += list
      case .trailing(let count, let id):
        guard let list = trailingWords(count, id) else { return nil }
        words += list
      case .holders(let id):
        guard let list = holdersWords(id) else { return nil }
        words += list
      case .condition(let name, let field, let value, let isNone):
        guard holds(name, field, value, isNone: isNone) else { return nil }
      case .optional(let inner): words += text(inner) ?? ""
      }
    }
    return words
  }

  private func word(_ word: SentenceTemplate.Word) -> String? {
    switch word {
    case .whole: settings.whole
    case .unit: isWhole ? settings.whole : unitLabel
    case .group: groupLines.count > 1 ? figures.units[unit].group : nil
    case .period: periodTitle
    case .red: scoreWords(isRed: true)
    case .black: scoreWords(isRed: false)
    case .flags: markedWords(\.isFlag)
    case .cards: markedWords(\.isYellow)
    case .unranked: unrankedWords
    case .unfinished: unfinishedWords
    case .targets: targetWords
    case .unmet: unmetWords
    case .near: nearWords
    case .late: lateWords
    case .behind: behindWords
    case .pending: pendingWords
    case .unreached: isUnreached ? "" : nil
    case .word: spanWord
    case .year: Words.year(starts: settings.yearStarts)[language]
    case .report: Words.report(figures.period.span)[language]
    case .steps: Words.steps(step)[language]
    case .reporter: settings.reporter
    case .empty: emptyWords
    case .asOf: figures.asOf.words(zh: language == .zh)
    case .items: "\(itemCount)"
    }
  }

  /// 本月, 本季度; 全年 of a year that is over, 今年 of one that runs.
  private var spanWord: String {
    let period = figures.period
    guard language == .zh, period.span == .year, period.first.month == 1 else { return period.word[language] }
    return isUnfinished ? "今年" : "全年"
  }

  /// 第1位, or 并列第1位 of a rank that several share.
  private func ranked(_ words: String, _ name: FigureName, _ value: Exact) -> String {
    let own = self.words(name, value)
    guard name.isRank, index.tied(name, unit: unit) > 1 else { return words + own }
    guard language == .zh else { return "\(words)\(own) (shared)" }
    guard words.hasSuffix("第") else { return "\(words)\(own)（并列）" }
    return words.dropLast(words.hasSuffix("列第") ? 2 : 1) + "并列第" + own
  }

  /// 城东街道（5,200小时）、河口镇（4,380小时）; nil with fewer than two. Of units at most half are among the leading ones, and
  /// none that is equal to one left out.
  private func leadingWords(_ count: Int, _ id: String, _ by: String?) -> String? {
    guard let measure = measure(id), isPresent(id) else { return nil }
    if let by {
      guard let category = category(by, of: measure) else { return nil }
      let found = foremost(count, of: largest(category.key, of: measure))
      return found.isEmpty ? nil : listed(found, id)
    }
    let found = foremost(count, of: measure).map { (figures.units[$0.line].name, $0.value) }
    let behind = leading(.max, of: measure, among: peers).suffix(min(count, peers.count / 2)).prefix(1)
    return found.isEmpty ? nil : listed(found, id, others: behind.map(\.value))
  }

  /// The first of some categories, the largest first: never all of them, and none that is equal to one left out.
  private func foremost(_ count: Int, of all: [(name: String, value: Exact)]) -> [(name: String, value: Exact)] {
    let most = min(count, all.count - 1)
    guard most > 0 else { return [] }
    let next = all[most].value
    return all.prefix(most).filter { $0.value != next }
  }

  /// A figure of one category that may be told; nil where it is not defined.
  private func figure(of name: FigureName, _ field: String, _ value: String) -> Exact? {
    guard let key = measure(name.measure).flatMap({ category(field, of: $0) })?.key,
      isTold(name, category: "\(key)=\(value)")
    else { return nil }
    return figure(name, category: "\(key)=\(value)").value
  }

  /// Whether there is something of a figure, or nothing; neither where the office keeps no such ledger.
  private func holds(_ name: FigureName, _ field: String?, _ value: String, isNone: Bool) -> Bool {
    guard mayBeNone(name.measure), isTold(name) else { return false }
    guard let field else { return figure(name).value.map { $0.isZero == isNone } ?? false }
    return figure(of: name, field, value).map { $0.isZero == isNone } ?? isNone
  }

  /// 中央级1条、省级4条: all categories that have something; nil with fewer than two, as one is the whole.
  private func everyWords(_ id: String, _ by: String) -> String? {
    guard let measure = measure(id), isPresent(id), let category = category(by, of: measure) else { return nil }
    let found = categories(category.key, of: measure).filter { $0.name != Figures.unfilled }
    guard found.count > 1 else { return nil }
    let word = unitWord(id)
    return joined(
      found.map { name, value in
        let number = said(value, amount(id))
        return language == .zh ? "\(name)\(number)\(word)" : "\(name) \(number)"
      })
  }

  /// All categories that no other measure counts, however many there are; nil with none.
  private func otherWords(_ id: String, _ by: String) -> String? {
    guard let measure = measure(id), isPresent(id), let key = category(by, of: measure)?.key else { return nil }
    let found = uncounted(key, of: measure).compactMap { name in
      figure(id, key, name).value.map { "\(name)\(language == .zh ? "" : " ")\(said($0, amount(id)))\(saidUnit(id))" }
    }
    guard found.count > Self.mostInList else { return found.isEmpty ? nil : joined(found) }
    let shown = joined(Array(found.prefix(Self.mostInList)))
    return language == .zh ? "\(shown)等\(found.count)项" : "\(shown) and others, \(found.count) in all"
  }
}
