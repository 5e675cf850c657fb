import Synchronization

/// How the kinds explain headers that were met before: an office's files mostly have the same few.
///
/// A class, as all readers of a run share what one of them found. Which reader was first does not matter: a header has one
/// explanation.
final class HeaderMemo: Sendable {
  /// Headers kept at most; what comes later is worked out each time.
  private static let most = 512

  private let known = Mutex<[ColumnNames: [KindMatch]]>([:])

  /// The explanations of a header, made where it is not known. O(the header's length) where it is; others do not wait
  /// while one is made.
  func matches(of header: ColumnNames, _ make: () -> [KindMatch]) -> [KindMatch] {
    if let found = known.withLock({ $0[header] }) { return found }
    let made = make()
    known.withLock { if $0.count < Self.most { $0[header] = made } }
    return made
  }
}
