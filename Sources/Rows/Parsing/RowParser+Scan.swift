internal import CScan

/// Rows whose quotes all stand where a field begins or ends, found 64 bytes at a time.
extension RowParser {
  /// How many fields, and rows, there must be room for before a scan is worth it.
  private static let leastRoom = 4 * Int(TAIZHANG_SCAN_ROOM)

  /// Whether the dialect is one whose rows can be found so.
  var canScan: Bool {
    delimiter.count == 1 && leastSpaces == 0 && dialect.escape == .doubled && quote != UInt16(delimiter[0])
  }

  /// Appends the rows from `from` on as far as `plainRow` would take each as it stands, without an escape in it, and
  /// the text goes on for 64 bytes. Gives back where the first other row starts.
  mutating func scanRows(_ text: UnsafeMutableBufferPointer<UInt8>, from: Int, into fields: inout FieldList) -> Int {
    guard let p = text.baseAddress, canScan else { return from }
    var scan = taizhang_scan()
    scan.at = from
    (scan.usual, scan.recent_width, scan.recent_rows) = (usual, recent.width, recent.rows)
    // Room for some rows; once it is used up, as much again.
    while true {
      if fields.starts.count - fields.count < Self.leastRoom || fields.rowEnds.count - fields.rows < Self.leastRoom {
        fields.reserve(8 * Self.leastRoom)
      }
      let isFull = run(p, text.count, &scan, &fields)
      fields.count = scan.count
      fields.rows += scan.rows
      fields.lines.append(lines: line..<line + scan.rows)
      line += scan.rows
      guard isFull && scan.rows > 0 else { break }
    }
    (usual, recent) = (scan.usual, (scan.recent_width, scan.recent_rows))
    return scan.at
  }

  /// Goes on with a scan as far as there is room; whether there was too little.
  private func run(
    _ p: UnsafeMutablePointer<UInt8>, _ n: Int, _ scan: inout taizhang_scan, _ fields: inout FieldList
  ) -> Bool {
    (scan.count, scan.rows) = (fields.count, 0)
    (scan.fields_room, scan.rows_room) = (fields.starts.count, fields.rowEnds.count - fields.rows)
    let (quote, mark, rows) = (UInt32(quote), delimiter[0], fields.rows)
    return fields.starts.withUnsafeMutableBufferPointer { starts in
      fields.ends.withUnsafeMutableBufferPointer { ends in
        fields.rowEnds.withUnsafeMutableBufferPointer { rowEnds in
          guard let rowEnds = rowEnds.baseAddress else { return false }
          (scan.starts, scan.ends, scan.row_ends) = (starts.baseAddress, ends.baseAddress, rowEnds + rows)
          return taizhang_scan_rows_by(taizhang_way_best, p, n, quote, mark, RowParser.fieldLimit, &scan) != 0
        }
      }
    }
  }
}
