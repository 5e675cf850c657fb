extension TextTable {
  /// So many look-ups wait for memory at once.
  private static let atOnce = 256

  /// The codes of all texts of a list, in order; new ones where they were not met before. O(bytes).
  public mutating func codes(of list: TextList) -> [UInt32] {
    Self.eachPart(of: list) { encode($0, into: $1) }
  }

  /// The codes of the texts of a list that are there, in order; `UInt32.max` for the others. O(bytes).
  func known(_ list: TextList) -> [UInt32] {
    Self.eachPart(of: list) { _ = find($0, $1) }
  }

  /// Codes that are written part by part of a list.
  private static func eachPart(
    of list: TextList, _ write: (ColumnCells, UnsafeMutablePointer<UInt32>) -> Void
  ) -> [UInt32] {
    var codes = [UInt32](repeating: 0, count: list.count)
    // Where all texts are empty, nothing is written down of any.
    guard !list.ends.isEmpty else { return codes }
    let starts = [0] + list.ends.dropLast()
    // Each text is the only field of its row.
    let rows = (0...UInt32(list.count)).map { $0 }
    list.withBytesAndEnds { bytes, ends in
      guard let base = bytes.baseAddress, let ends = ends.baseAddress else { return }
      rows.withUnsafeBufferPointer { rows in
        starts.withUnsafeBufferPointer { starts in
          codes.withUnsafeMutableBufferPointer { codes in
            guard let rows = rows.baseAddress, let starts = starts.baseAddress, let codes = codes.baseAddress else {
              return
            }
            for at in stride(from: 0, to: list.count, by: atOnce) {
              let cells = ColumnCells(
                bytes: base, limit: UnsafeRawPointer(base) + bytes.count, starts: starts, ends: ends, firsts: rows + at,
                lasts: rows + at + 1, count: min(atOnce, list.count - at), column: 0)
              write(cells, codes + at)
            }
          }
        }
      }
    }
    return codes
  }
}
