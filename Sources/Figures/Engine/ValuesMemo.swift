import Synchronization

/// Values that were worked out already: a ratio's parts are figures of their own, and comparisons ask for the same spans.
final class ValuesMemo: Sendable {
  /// What values are of.
  struct Key: Hashable, Sendable {
    var measure: Int
    var span: Span
  }

  private let totals = Mutex<[Key: FigureEngine.Values]>([:])
  private let parts = Mutex<[Key: [String: FigureEngine.CategoryValues?]]>([:])

  init() {}

  /// The values kept under a key, else those that are made; only totals are kept.
  func total(_ key: Key, _ make: () -> FigureEngine.Values) -> FigureEngine.Values {
    if let known = totals.withLock({ $0[key] }) { return known }
    let new = make()
    keep(new, key)
    return new
  }

  /// The values of one category kept under a key, else those that are made; nil where it has none. Only categories that are
  /// named are kept.
  func part(
    _ key: Key, _ category: String, _ make: () -> FigureEngine.CategoryValues?
  ) -> FigureEngine.CategoryValues? {
    if let known = parts.withLock({ $0[key]?[category] }) { return known }
    let new = make()
    parts.withLock { [new] in $0[key, default: [:]][category] = .some(new) }
    return new
  }

  /// Keeps the totals of values that were made with their categories.
  func keep(_ values: FigureEngine.Values, _ key: Key) {
    var total = values
    total.parted = []
    totals.withLock { [total] in $0[key] = total }
  }
}
