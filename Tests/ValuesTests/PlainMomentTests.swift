import Catalog
import ReaderTestSupport
import Testing

@testable import Values

/// What is read byte by byte is read as any cell is.
@Suite struct PlainMomentTests {
  @Test(arguments: [
    "2026-10-05 08:30:00", "2026/10/5 8:30", "2026-1-5 8:30:59", "2026-10-05 00:00", "2026/10/05 23:59:59",
    "2024-02-29 12:00:00",
  ])
  func isRead(text: String) throws {
    let context = DateContext()
    let plain = try #require(PlainMoment.parse(text, years: context.years))
    #expect(TimeParser.parseCell(text, context: context) == .value(plain, repair: nil))
    let date = try #require(plain.date)
    #expect(DateParser.parseCell(text, context: context) == .value(.init(first: date, last: date), repair: nil))
  }

  @Test(arguments: [
    "2026-10-05", "2026-10/05 08:30", "2026-02-30 08:30", "2026-10-05 24:00", "2026-10-05 08:60", "2026-10-05 8:5",
    "2026-10-05  8:30", "2026-10-05T08:30", "1926-10-05 08:30", "2026-10-05 08:30:00.0", "2026-10-05 08:30-11:30",
    "26-10-05 08:30:00", "2026-10-05 08:30 ", "2026-13-05 08:30", "2026-00-05 08:30", "05-10-2026 08:30",
  ])
  func isLeftToTheCell(text: String) {
    #expect(PlainMoment.parse(text, years: DateContext.everyday) == nil)
  }

  /// A seeded law: whatever is nearly such a text comes to the same either way.
  @Test func neverSaysOtherwise() {
    var random = SplitMix64(seed: 20_261_124)
    let context = DateContext(takesRanges: true)
    var read = 0
    for _ in 0..<20_000 {
      let (year, month, day) = (
        Int.random(in: 1985...2105, using: &random), Int.random(in: 0...13, using: &random),
        Int.random(in: 0...32, using: &random)
      )
      let clock = (0..<3).map { _ in Int.random(in: 0...61, using: &random) }
      func padded(_ number: Int) -> String { Bool.random(using: &random) && number < 10 ? "0\(number)" : "\(number)" }
      let mark = Bool.random(using: &random) ? "-" : "/"
      let times = clock.prefix(Int.random(in: 1...3, using: &random)).map(padded).joined(separator: ":")
      let text = [String(year), padded(month), padded(day)].joined(separator: mark) + " " + times
      guard let plain = PlainMoment.parse(text, years: context.years), let date = plain.date else { continue }
      read += 1
      #expect(TimeParser.parseCell(text, context: context) == .value(plain, repair: nil), "\(text)")
      #expect(
        DateParser.parseCell(text, context: context) == .value(.init(first: date, last: date), repair: nil), "\(text)")
    }
    #expect(read > 1_000)
  }
}
