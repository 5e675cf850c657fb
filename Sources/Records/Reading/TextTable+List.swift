extension TextTable {
  /// The codes of all texts of a list, in order; new ones where they were not met before. Some hundred look-ups wait for
  /// memory at once. O(bytes).
  public mutating func codes(of list: TextList) -> [UInt32] {
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
            for at in stride(from: 0, to: list.count, by: 256) {
              let cells = ColumnCells(
                bytes: base, limit: UnsafeRawPointer(base) + bytes.count, starts: starts, ends: ends, firsts: rows + at,
                lasts: rows + at + 1, count: min(256, list.count - at), column: 0)
              encode(cells, into: codes + at)
            }
          }
        }
      }
    }
    return codes
  }
}
