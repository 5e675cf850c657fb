import Catalog
import Testing

/// Small fractions take a short way: it must lead where the long one does.
@Suite struct ExactTests {
  private static let samples: [(Int, Int)] = [
    (0, 7), (1, 3), (-1, 3), (2, 3), (1, 2), (-1, 2), (1, 2_000_000), (-1, 2_000_000), (1, 2_000_001), (5, 4), (-7, 8),
    (1_234_567, 1), (-1_234_567, 36_000), (1_099_511_627_775, 7), (-1_099_511_627_775, 1_099_511_627_775),
    (999_999_999, 1_000_000_000), (9_999_995, 10_000_000), (-9_999_995, 10_000_000),
  ]

  /// The same fraction, too large for the short way.
  private func large(_ above: Int, _ below: Int) throws -> Exact {
    let factor = Int128(1) << 50
    return try #require(Exact(Int128(above) * factor, over: Int128(below) * factor))
  }

  @Test(arguments: samples) func smallFractionsAreRoundedAsLargeOnes(_ above: Int, _ below: Int) throws {
    let (small, large) = (try #require(Exact(Int128(above), over: Int128(below))), try large(above, below))
    for places in 0...6 { #expect(small.rounded(places: places) == large.rounded(places: places)) }
    #expect(small.decimal() == large.decimal())
    #expect(small == large && !(small < large) && !(large < small))
    let (x, y) = (small.reduced, large.reduced)
    #expect(x.numerator == y.numerator && x.denominator == y.denominator)
  }

  @Test(arguments: samples) func theDoubleIsThatOfTheDecimal(_ above: Int, _ below: Int) throws {
    let exact = try #require(Exact(Int128(above), over: Int128(below)))
    #expect(exact.double == Double(exact.decimal()))
    #expect(try large(above, below).double == exact.double)
  }

  @Test func decimalsHaveNoTrailingZeros() throws {
    let decimals = try [(3, 2), (-3, 2), (10, 4), (1, 3), (-1, 4_000_000), (-1, 1_000_000), (100, 1)].map {
      try #require(Exact(Int128($0), over: Int128($1))).decimal()
    }
    #expect(decimals == ["1.5", "-1.5", "2.5", "0.333333", "0", "-0.000001", "100"])
  }

  /// Fractions whose sum needs more than 128 bits: 1/p of the first primes past 100, as independent arithmetic sums them.
  @Test func aSumOfManyDenominatorsIsRoundedOnce() throws {
    let primes: [Int128] = [
      101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197,
    ]
    let parts = primes.compactMap { Exact(1, over: $0) }
    let forth = parts.reduce(Exact.zero, +), back = parts.reversed().reduce(Exact.zero, +)
    #expect(forth.rounded(places: 15) == 141_191_748_251_560)
    #expect(forth.rounded(places: 15) == back.rounded(places: 15))
    #expect((forth * 100).rounded(places: 15) == back.rounded(places: 17))
    #expect(forth > parts[0] && forth - forth == .zero)
    #expect(forth / forth == Exact(1))
    let third = forth / Exact(3)
    let share = try #require(third)
    #expect((share + share + share).rounded(places: 15) == forth.rounded(places: 15))
  }

  @Test func whatDiffersInTheLastOfManyPlacesIsNotTheSame() throws {
    let below = Int128(1) << 100
    let (a, b) = (try #require(Exact(below - 1, over: below)), try #require(Exact(below, over: below + 1)))
    #expect(a < b && a != b && !(b < a))
    #expect(Exact.zero - b < Exact.zero - a)
    #expect(a.rounded(places: 6) == 1_000_000)
  }
}
