import Dispatch
import Synchronization

/// The same thing worked out for many numbers, on several cores.
package enum Parallel {
  /// What `body` gives for 0 …, in order, on at most `jobs` threads at once. It must not wait for another's.
  /// - Throws: what the first of them in order threw.
  package static func map<Made: Sendable, Failure>(
    _ count: Int, jobs: Int, _ body: @Sendable (Int) throws(Failure) -> Made
  ) throws(Failure) -> [Made] {
    guard jobs > 1 && count > 1 else {
      var made: [Made] = []
      for at in 0..<count { made.append(try body(at)) }
      return made
    }
    let found = Mutex([Result<Made, Failure>?](repeating: nil, count: count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
      while true {
        let at = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard at < count else { return }
        let result: Result<Made, Failure>
        do throws(Failure) { result = .success(try body(at)) } catch { result = .failure(error) }
        found.withLock { $0[at] = result }
      }
    }
    var made: [Made] = []
    for result in found.withLock({ $0 }) {
      if let result { made.append(try result.get()) }
    }
    return made
  }
}
