import Definitions
import Diagnostics

/// What a text in a column of states says of its row, as far as words of any state tell it.
public enum StateText: Sendable, Hashable {
  /// It was done.
  case held
  /// It plainly was not.
  case undone
  /// It was begun, and plainly not finished.
  case unfinished
  /// A mark against it, where others are marked otherwise.
  case crossed
  /// It may not have been done, or not all of it.
  case unsure
  /// Neither.
  case other

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: as the cell says it.
  ///   - words: further words which say that it was not done, at the end of a clause.
  public init(_ text: String, words: [String] = []) {
    let known = NameWords.known
    var folded = FoldedName(text).description
    guard !folded.isEmpty, folded.count <= Self.longest else {
      self = .other
      return
    }
    if let share = Self.percentage(folded) {
      self = share == 0 ? .undone : share < 100 ? .unfinished : share == 100 ? .held : .other
      return
    }
    if known.crosses.contains(folded) {
      self = .crossed
      return
    }
    if known.noes.contains(folded) {
      self = .undone
      return
    }
    if known.yeses.contains(folded) || words.isEmpty == false && Int(folded).map({ $0 > 0 }) ?? false {
      self = .held
      return
    }
    for word in known.harmless { folded.replace(word, with: "") }
    func has(_ words: [String]) -> Bool { words.contains(where: folded.contains) }
    let denials = words.filter { $0.count > 1 } + known.failed
    if has(known.unsure) {
      self = .unsure
    } else if let plain = Self.plain(folded, denials, known) {
      self = plain
    } else if has(known.denials.filter { $0.count > 1 || known.doubted.contains($0) } + denials + known.unfinished) {
      self = .unsure
    } else {
      self = has(known.deeds.filter { $0.count > 1 } + known.affirmed) ? .held : .other
    }
  }

  /// What is told at length tells more than a state.
  private static let longest = 20
  /// How much may stand before what denies.
  private static let most = 6

  /// What the text plainly says; nil where it says more than that: 活动完成，资料未上报, 本人未到, 无缺席.
  private static func plain(_ text: String, _ denials: [String], _ known: NameWords) -> StateText? {
    let clauses = text.split { $0.isPunctuation || $0.isSymbol || $0 == "|" }
    guard let first = clauses.first, let found = Self.said(first, denials, known) else { return nil }
    // 未整改（缺资金） tells why; 刊发，网站未采用 tells more.
    let done = known.deeds.filter { $0.count > 1 } + known.affirmed
    guard !clauses.dropFirst().contains(where: { clause in done.contains(where: clause.contains) }) else { return nil }
    let before = String(found.before)
    // 因雨 and the like may be of any length.
    let isOwn =
      before.isEmpty || known.foregoing.contains { $0.count > 1 ? before == $0 : before.hasPrefix($0) }
    // 参 is a numeral of its own.
    guard isOwn, !text.contains(where: { $0.isASCII && $0.isNumber }),
      !known.afterwards.contains(where: before.contains)
    else { return nil }
    return found.state
  }

  /// What a clause says by its end, or as a whole, and what stands before that.
  private static func said(
    _ clause: Substring, _ denials: [String], _ known: NameWords
  ) -> (state: StateText, before: Substring)? {
    for at in clause.indices.prefix(most + 1) {
      let rest = clause[at...]
      for word in known.denials where rest.hasPrefix(word) {
        if isDeed(rest.dropFirst(word.count), known, isShortEnough: known.doubted.contains(word) || word.count > 1) {
          return (.undone, clause[..<at])
        }
      }
    }
    for word in denials where clause.hasSuffix(word) && clause.count - word.count <= most {
      // 已取消 is no deed before it.
      let before = clause.dropLast(word.count)
      return (.undone, known.affirmed.contains(String(before)) ? "" : before)
    }
    for word in known.unfinished where clause.hasSuffix(word) && clause.count - word.count <= most {
      return (.unfinished, clause.dropLast(word.count))
    }
    for word in known.begun where clause.hasPrefix(word) && clause.count - word.count <= most {
      return (.unfinished, "")
    }
    return nil
  }

  /// Whether a text consists of what is done: 全部整改到位.
  private static func isDeed(_ text: Substring, _ known: NameWords, isShortEnough: Bool) -> Bool {
    var rest = text
    while let word = known.degrees.first(where: rest.hasPrefix) { rest = rest.dropFirst(word.count) }
    let whole = rest
    // The longer words come first.
    while let word = known.deeds.first(where: rest.hasPrefix) {
      if word.count == 1 && (!isShortEnough || rest.count > 1) { return false }
      rest = rest.dropFirst(word.count)
    }
    return rest.isEmpty && !whole.isEmpty
  }

  /// The number before a percent sign, where hardly more is said: 50%, 完成50%.
  private static func percentage(_ text: String) -> Int? {
    guard text.last == "%" else { return nil }
    let number = text.dropLast().reversed().prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard !number.isEmpty else { return nil }
    // 覆盖率98% is no progress.
    let before = String(text.dropLast(number.count + 1))
    guard before.isEmpty || NameWords.known.progress.contains(before) else { return nil }
    let parts = String(number.reversed()).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]) else { return nil }
    // 99.5 is less than all, and 0.5 more than nothing.
    let isMore = parts.count == 2 && parts[1].contains { $0 != "0" }
    return whole == 0 && isMore ? 1 : whole
  }
}
