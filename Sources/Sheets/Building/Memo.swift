import Synchronization

/// Values that are found when they are first asked for, and kept: each once, whichever thread asks.
struct Memo<Key: Hashable & Sendable, Value: Sendable>: ~Copyable, Sendable {
  private let known = Mutex<[Key: Value]>([:])

  /// The value of a key, made if it is not known. Other threads wait meanwhile.
  ///
  /// - Parameter make: must not ask the same memo.
  func value(_ key: Key, _ make: () -> Value) -> Value {
    known.withLock { known in
      if let value = known[key] { return value }
      let value = make()
      known[key] = value
      return value
    }
  }
}
