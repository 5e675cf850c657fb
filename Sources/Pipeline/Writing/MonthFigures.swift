import Diagnostics
import Outputs

/// The figures of one month out of a `figures.csv`, by unit and measure, without categories and what is derived.
///
/// Its lines rise by period, so that what stands before them is not read. O(log size) and the month's own lines.
struct MonthFigures {
  /// One line.
  struct Line {
    var unit: Substring
    var measure: Substring
    var value: Substring
  }
  private(set) var lines: [Line] = []

  /// More than this is not looked at.
  private static let most = 8 << 20
  /// Any line is shorter.
  private static let longest = 1 << 14

  /// - Throws: where the file cannot be read.
  init(_ path: String, month: String) throws(Diagnostic) {
    let file = try FilePieces(path)
    let key = Array(month.utf8) + [UInt8(ascii: ",")]
    let start = try Self.start(in: file, key)
    let bytes = try file.bytes(from: start, count: min(file.count - start, Self.most))
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.starts(with: key) else { break }
      // A name with a comma or a quotation mark of its own is quoted; there are other lines.
      guard !line.contains(UInt8(ascii: "\"")) else { continue }
      let cells = String(decoding: line, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == FiguresFile.columns.count, cells[2].isEmpty, !cells[3].contains("@") else { continue }
      lines.append(Line(unit: cells[1], measure: cells[3], value: cells[4]))
    }
  }

  /// Where the month's first line begins, or that of the month after it.
  private static func start(in file: borrowing FilePieces, _ key: [UInt8]) throws(Diagnostic) -> Int {
    var (low, high) = (0, file.count)
    while high - low > longest {
      let middle = low + (high - low) / 2
      let piece = try file.bytes(from: middle, count: longest)
      guard let end = piece.firstIndex(of: UInt8(ascii: "\n")) else { return high }
      if piece[(end + 1)...].prefix(key.count).lexicographicallyPrecedes(key) {
        low = middle + end + 1
      } else {
        high = middle
      }
    }
    let rest = try file.bytes(from: low, count: longest * 2)
    var at = 0
    while at < rest.count, !rest[at...].starts(with: key) {
      guard let end = rest[at...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      at = end + 1
    }
    return low + at
  }
}
