import Tallies

/// A tally by line and piece of time, its categories together, from which any run of pieces is read off at once: for
/// measures that ask for nothing of time but whether their date lies in the span.
///
/// A member that is met in piece b, and was met last in piece a before, adds one to every run that begins after a and
/// holds b.
struct LineRuns: Sendable {
  /// The lines that it holds.
  private let lines: Range<Int>
  /// The pieces in which anything lies, rising.
  private let pieces: [Int32]
  /// By line and piece.
  private var counts: [Int64]
  private var sums: [Int128]
  /// By line, piece, and one more than the piece before in which members were met last: how many. Empty unless of a set.
  private var met: [Int32] = []

  /// At most so many numbers are kept of sets; beyond, each span is rolled up by itself.
  private static let most = 1 << 22

  /// Nil where there are too many pieces for so many lines.
  ///
  /// - Parameters:
  ///   - targets: by credit number, the lines it adds to.
  ///   - lines: those of them that are wanted.
  ///   - members: of a set, who was met.
  /// - Complexity: O(cells and members of credits × lines a credit adds to).
  /// - Precondition: the first date of each cell is that of `dated by`.
  init?(_ tally: Tally, targets: [[Int]], lines: Range<Int>, members: MetMembers?) {
    let pieces = tally.pieces
    let width = pieces.count
    guard members == nil || lines.count * width * width <= Self.most else { return nil }
    (self.lines, self.pieces) = (lines, pieces)
    counts = [Int64](repeating: 0, count: lines.count * width)
    sums = [Int128](repeating: 0, count: lines.count * width)
    let targets = targets.map { $0.filter(lines.contains).map { $0 - lines.lowerBound } }
    var place = [Int](repeating: 0, count: tally.atoms.count)
    for (at, piece) in pieces.enumerated() { place[Int(piece)] = at }
    for cell in tally.cells.indices where tally.cells[cell].atoms[0] >= 0 {
      let piece = place[Int(tally.cells[cell].atoms[0])]
      let (count, sum) = (tally.cells[cell].count, tally.cells[cell].sum)
      for line in targets[Int(tally.cells[cell].credit)] {
        counts[line * width + piece] += count
        sums[line * width + piece] += sum
      }
    }
    if let members { meet(members, targets) }
  }

  /// - Parameter targets: by credit number, the positions in `lines` it adds to.
  private mutating func meet(_ members: MetMembers, _ targets: [[Int]]) {
    let width = pieces.count
    met = [Int32](repeating: 0, count: lines.count * width * width)
    var credits = [[Int]](repeating: [], count: lines.count)
    for (credit, targets) in targets.enumerated() { for line in targets { credits[line].append(credit) } }
    var union = MetUnion(memberBound: members.memberBound)
    var counts = met.mutableSpan
    for (line, credits) in credits.enumerated() {
      if credits.count == 1 {
        Self.enter(members.met[credits[0]], at: line * width, width, into: &counts)
      } else if !credits.isEmpty {
        for credit in credits { union.add(members.met[credit]) }
        Self.enter(union.take(), at: line * width, width, into: &counts)
      }
    }
  }

  /// Enters members of a line, who each stand once, at each piece in which they were met.
  private static func enter(_ met: [MetMembers.Met], at first: Int, _ width: Int, into counts: inout MutableSpan<Int32>)
  {
    for one in met {
      var (rest, before) = (one.pieces, 0)
      while rest != 0 {
        let piece = rest.trailingZeroBitCount
        counts[(first + piece) * width + before] += 1
        before = piece + 1
        rest &= rest - 1
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
