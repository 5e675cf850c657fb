import Tallies

/// A tally by line and piece of time, its categories together, from which any run of pieces is read off at once: for
/// measures that ask for nothing of time but whether their date lies in the span.
///
/// Each member of a set is visited once a line, in the order of time. One that is met in piece b, and was met last in
/// piece a before, adds one to every run that begins after a and holds b.
struct LineRuns: Sendable {
  /// The lines that it holds.
  private let lines: Range<Int>
  /// The pieces in which anything lies, rising.
  private let pieces: [Int32]
  /// By line and piece.
  private var counts: [Int64]
  private var sums: [Int128]
  /// By line, piece, and one more than the piece before in which members were met last: how many.
  private var met: [Int32] = []

  /// At most so many numbers are kept of sets; beyond, each span is rolled up by itself.
  private static let most = 1 << 22

  /// Nil where there are too many pieces for so many lines.
  ///
  /// - Parameters:
  ///   - targets: by credit number, the lines it adds to.
  ///   - lines: those of them that are wanted.
  /// - Complexity: O(cells and members × lines a cell adds to).
  /// - Precondition: the first date of each cell is that of `dated by`.
  init?(_ tally: Tally, targets: [[Int]], lines: Range<Int>, isSet: Bool) {
    var place = [Int32](repeating: -1, count: tally.atoms.count)
    for cell in tally.cells.indices where tally.cells[cell].atoms[0] >= 0 { place[Int(tally.cells[cell].atoms[0])] = 0 }
    pieces = place.indices.filter { place[$0] == 0 }.map { Int32($0) }
    for (at, piece) in pieces.enumerated() { place[Int(piece)] = Int32(at) }
    let width = pieces.count
    guard !isSet || lines.count * width * width <= Self.most else { return nil }
    self.lines = lines
    counts = [Int64](repeating: 0, count: lines.count * width)
    sums = [Int128](repeating: 0, count: lines.count * width)
    let targets = targets.map { $0.filter(lines.contains) }
    // By line and piece.
    var cellsOf = [[Int32]](repeating: [], count: isSet ? lines.count * width : 0)
    for cell in tally.cells.indices where tally.cells[cell].atoms[0] >= 0 {
      let piece = Int(place[Int(tally.cells[cell].atoms[0])])
      let (count, sum) = (tally.cells[cell].count, tally.cells[cell].sum)
      for line in targets[Int(tally.cells[cell].credit)] {
        let at = (line - lines.lowerBound) * width + piece
        counts[at] += count
        sums[at] += sum
        if isSet { cellsOf[at].append(Int32(cell)) }
      }
    }
    if !cellsOf.isEmpty { meet(tally, cellsOf) }
  }

  private mutating func meet(_ tally: Tally, _ cellsOf: [[Int32]]) {
    let width = pieces.count
    met = [Int32](repeating: 0, count: cellsOf.count * width)
    // By member: where it was met last. What stands at or below the base was met in another line.
    var last = [UInt32](repeating: 0, count: tally.memberBound)
    for at in cellsOf.indices {
      let base = UInt32(at / width * width)
      let here = UInt32(at) + 1
      let row = at * width
      for cell in cellsOf[at] {
        for member in tally.cells[Int(cell)].members {
          let before = last[Int(member)]
          if before == here { continue }
          last[Int(member)] = here
          met[row + (before > base ? Int(before - base) : 0)] += 1
        }
      }
    }
  }

  /// Enters the lines' figures over the pieces from one to before another, the categories together.
  func enter(from first: Int32, until end: Int32, into rolled: inout Rolled) {
    let width = pieces.count
    let run = (pieces.firstIndex { $0 >= first } ?? width)..<(pieces.firstIndex { $0 >= end } ?? width)
    for line in lines {
      for piece in run {
        let at = (line - lines.lowerBound) * width + piece
        rolled.counts[line] += counts[at]
        rolled.sums[line] += sums[at]
        guard !met.isEmpty else { continue }
        for before in 0...run.lowerBound { rolled.distinct[line] += Int64(met[at * width + before]) }
      }
    }
  }
}
