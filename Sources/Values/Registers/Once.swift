import Synchronization

/// A value that is made when it is first asked for, on whichever thread; the others wait for it.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  init() {}

  /// The value, made by the first caller.
  func value(_ make: () -> Value) -> Value {
    made.withLock { value in
      if let value { return value }
      let new = make()
      value = new
      return new
    }
  }
}
