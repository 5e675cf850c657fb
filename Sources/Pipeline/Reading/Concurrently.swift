/// The same thing done with many values, some at once.
enum Concurrently {
  /// What each value comes to, in the order of the values; at most `jobs` at once, so that memory is bounded by them.
  static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], jobs: Int, _ body: @escaping @Sendable (Value) async -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func start() {
        guard next < values.count else { return }
        let (at, value) = (next, values[next])
        next += 1
        group.addTask { (at, await body(value)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      var results: [Result?] = values.map { _ in nil }
      for await (at, result) in group {
        results[at] = result
        start()
      }
      return results.compactMap(\.self)
    }
  }
}
