import Catalog

/// A kind may ask for no more than a day and a body, which most ledgers have: a rota, a list of good deeds.
extension KindMatcher {
  /// Whether a kind asks for no more.
  func asksForLittle(_ kind: Kind) -> Bool {
    kind.form == .log && kind.fields.allSatisfy { !$0.isRequired || $0.role == .date || $0.role == .unit }
  }

  /// Whether a header that explains a kind tells it from all others: the path names it, or a column that no other kind
  /// has; where the path names another ledger, several such columns. Kinds that ask for more are told by that.
  func isToldApart(_ match: KindMatch, among all: [KindMatch], called: [Int: Int]) -> Bool {
    guard asksForLittle(kinds[match.kind]), (called[match.kind] ?? 0) == 0 else { return true }
    let own = match.columnOfField.compactMap(\.self).filter { isOwn($0, match, among: all) }
    let isNamedOtherwise = all.contains { kinds[$0.kind].form == .log && (called[$0.kind] ?? 0) > 0 }
    return own.count > (isNamedOtherwise ? 1 : 0)
  }

  /// Whether the column of the day is one that no other kind has: 服务日期.
  func hasOwnDay(_ match: KindMatch, among all: [KindMatch]) -> Bool {
    guard let column = kinds[match.kind].field(.date).flatMap({ match.columnOfField[$0] }) else { return false }
    return isOwn(column, match, among: all)
  }

  private func isOwn(_ column: Int, _ match: KindMatch, among all: [KindMatch]) -> Bool {
    !all.contains { $0.kind != match.kind && $0.columnOfField.contains(column) }
  }
}
