/// Sets of numbers, one behind the other: of each number how far it lies beyond the one before, less one, in two bytes.
/// Half of what the numbers take. A longer step is as many times `far` as there are in it, then the rest.
struct PackedSets: Sendable {
  /// A step that goes on.
  private static let far = UInt16.max

  /// By set: where its steps end.
  private(set) var ends: [UInt32] = []
  private(set) var steps: [UInt16] = []

  /// No sets yet.
  ///
  /// - Parameter capacity: about how many steps there will be.
  init(capacity: Int = 0) { steps.reserveCapacity(capacity) }

  /// How many sets there are.
  var count: Int { ends.count }

  /// Sets as they were kept; nil where the ends do not rise to that of the steps, or a number is not below `bound`.
  /// O(steps).
  init?(ends: [UInt32], steps: [UInt16], bound: Int) {
    (self.ends, self.steps) = (ends, steps)
    var start = 0
    for end in ends {
      guard Int(end) >= start, Int(end) <= steps.count else { return nil }
      var next = 0
      for step in steps[start..<Int(end)] { next += Int(step) + (step == Self.far ? 0 : 1) }
      guard next <= bound else { return nil }
      start = Int(end)
    }
    guard start == steps.count else { return nil }
  }

  /// Adds a set. O(its numbers).
  ///
  /// - Precondition: its numbers rise, none twice. All sets together take less than 2³² steps.
  mutating func append(_ numbers: [UInt32]) {
    var next: UInt32 = 0
    for number in numbers {
      var step = number - next
      while step >= UInt32(Self.far) {
        steps.append(Self.far)
        step -= UInt32(Self.far)
      }
      steps.append(UInt16(step))
      next = number &+ 1
    }
    ends.append(UInt32(steps.count))
  }

  /// The numbers of a set, rising, each as what it stands for by `names`. O(steps).
  ///
  /// - Precondition: every number has a name.
  func numbers(_ set: Int, as names: [UInt32]) -> [UInt32] {
    let range = (set == 0 ? 0 : Int(ends[set - 1]))..<Int(ends[set])
    // There are no more numbers than steps.
    return [UInt32](unsafeUninitializedCapacity: range.count) { room, count in
      var next = 0
      for step in steps[range] {
        next += Int(step)
        guard step != Self.far else { continue }
        room[count] = names[next]
        (next, count) = (next + 1, count + 1)
      }
    }
  }
}
