import Definitions
import Diagnostics

/// Reads what texts of columns of states say. Made once a column: most texts are told at a glance that hold no word which
/// speaks against them.
public struct StateReader: Sendable {
  /// Words which say that it was not done, at the end of a clause.
  private let denials: [String]
  /// Whether there are words of the column's own, so that a number above 0 says that it was done.
  private let countsNumbers: Bool
  /// What makes a text doubtful, and what it must hold besides to be plain: 不 alone makes nothing doubtful.
  private let doubtful, telling: WordFinder

  private static let known = NameWords.known
  private static let harmless = WordFinder(known.harmless)
  private static let unsure = WordFinder(known.unsure)
  private static let done = WordFinder(known.deeds.filter { $0.count > 1 } + known.affirmed)

  /// - Parameter words: further words which say that it was not done.
  public init(words: [String] = []) {
    let known = Self.known
    denials = words.filter { $0.count > 1 } + known.failed
    countsNumbers = !words.isEmpty
    let denied = denials + known.unfinished
    doubtful = WordFinder(known.denials.filter { $0.count > 1 || known.doubted.contains($0) } + denied)
    telling = WordFinder(known.denials + denied + known.begun)
  }

  /// Whether a remark on what was not done tells more than why: a number, or that it was done after all.
  public static func tellsMore(_ remark: some StringProtocol) -> Bool {
    remark.contains { $0.isNumber } || known.redone.contains { remark.contains($0) }
  }

  /// Whether a state holds what another would speak against a row by, and counts all the same: 无异常.
  public static func isFine(_ text: String) -> Bool { known.fine.contains(where: text.contains) }

  /// What a text says, as the cell has it. O(length) where nothing in it is doubtful.
  public func read(_ text: String) -> StateText {
    let known = Self.known
    var folded = FoldedName(text).description
    guard !folded.isEmpty, folded.count <= Self.longest else { return .other }
    if let share = Self.percentage(folded) {
      return share == 0 ? .undone : share < 100 ? .unfinished : share == 100 ? .held : .other
    }
    if known.crosses.contains(folded) { return .crossed }
    if known.noes.contains(folded) { return .undone }
    if known.yeses.contains(folded) || countsNumbers && Int(folded).map({ $0 > 0 }) ?? false { return .held }
    if Self.harmless.isFound(in: folded) { for word in known.harmless { folded.replace(word, with: "") } }
    if Self.unsure.isFound(in: folded) { return .unsure }
    if telling.isFound(in: folded), let plain = plain(folded) { return plain }
    if doubtful.isFound(in: folded) { return .unsure }
    return Self.done.isFound(in: folded) ? .held : .other
  }

  /// What is told at length tells more than a state.
  private static let longest = 20
  /// How much may stand before what denies.
  private static let most = 6

  /// What the text plainly says; nil where it says more than that: 活动完成，资料未上报, 本人未到, 无缺席.
  private func plain(_ text: String) -> StateText? {
    let clauses = text.split { $0.isPunctuation || $0.isSymbol || $0 == "|" }
    guard let first = clauses.first, let found = said(first) else { return nil }
    // 未整改（缺资金） tells why; 刊发，网站未采用 tells more.
    guard !clauses.dropFirst().contains(where: { Self.done.isFound(in: $0) }) else { return nil }
    let before = String(found.before)
    // 因雨 and the like may be of any length.
    let isOwn =
      before.isEmpty || Self.known.foregoing.contains { $0.count > 1 ? before == $0 : before.hasPrefix($0) }
    // 参 is a numeral of its own.
    guard isOwn, !text.contains(where: { $0.isASCII && $0.isNumber }),
      !Self.known.afterwards.contains(where: before.contains)
    else { return nil }
    return found.state
  }

  /// What a clause says by its end, or as a whole, and what stands before that.
  private func said(_ clause: Substring) -> (state: StateText, before: Substring)? {
    let (known, most) = (Self.known, Self.most)
    for at in clause.indices.prefix(most + 1) {
      let rest = clause[at...]
      for word in known.denials where rest.hasPrefix(word) {
        if Self.isDeed(rest.dropFirst(word.count), isShortEnough: known.doubted.contains(word) || word.count > 1) {
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
  private static func isDeed(_ text: Substring, isShortEnough: Bool) -> Bool {
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
    guard before.isEmpty || known.progress.contains(before) else { return nil }
    let parts = String(number.reversed()).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]) else { return nil }
    // 99.5 is less than all, and 0.5 more than nothing.
    let isMore = parts.count == 2 && parts[1].contains { $0 != "0" }
    return whole == 0 && isMore ? 1 : whole
  }
}
