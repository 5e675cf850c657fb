/// Round numbers for an axis from 0, or from below 0 where there are such values.
struct PageScale {
  /// Rising, evenly apart.
  let ticks: [Double]
  private let step: Double

  init(_ values: [Double], about count: Int = 4) {
    let high = max(values.max() ?? 0, 0)
    let low = min(values.min() ?? 0, 0)
    let span = high - low > 0 ? high - low : 1
    let step = Self.step(span / Double(count))
    self.step = step
    let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
    ticks = (0...max(1, Int(last - first))).map { (first + Double($0)) * step }
  }

  /// 1, 2 or 5 times a power of ten, not less than asked for.
  private static func step(_ least: Double) -> Double {
    var power = 1.0
    while power * 10 <= least { power *= 10 }
    while power > least { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least * 0.999_999 } ?? power * 10
  }

  /// From 0 at the bottom to 1 at the top.
  func share(_ value: Double) -> Double {
    let (low, high) = (ticks[0], ticks[ticks.count - 1])
    return (value - low) / (high - low)
  }

  /// A tick in words: 1,200, 0.5.
  func text(_ tick: Double) -> String {
    var places = 0
    var scaled = step
    while places < 6 && abs(scaled - scaled.rounded()) > 1e-6 {
      scaled *= 10
      places += 1
    }
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    // No axis is longer; what comes near it has no words that could be read anyway.
    let number = Int(min(abs(tick) * factor, 1e18).rounded())
    var digits = String(number)
    while digits.count <= places { digits = "0" + digits }
    var whole = String(digits.dropLast(places))
    var grouped = ""
    while whole.count > 3 {
      grouped = "," + whole.suffix(3) + grouped
      whole.removeLast(3)
    }
    return (tick < 0 && number != 0 ? "-" : "") + whole + grouped + (places == 0 ? "" : "." + digits.suffix(places))
  }
}
