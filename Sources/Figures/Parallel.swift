import Dispatch
import Synchronization

/// The same thing worked out for many numbers, on all cores.
enum Parallel {
  /// What `body` gives for 0 …, in order. It must not wait for another's.
  static func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    let found = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { at in
      let result = body(at)
      found.withLock { $0[at] = result }
    }
    return found.withLock { $0.compactMap(\.self) }
  }
}
