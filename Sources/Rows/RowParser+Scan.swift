internal import CScan

/// Rows whose quotes all stand where a field begins or ends, found 64 bytes at a time.
extension RowParser {
  /// Whether the dialect is one whose rows can be found so.
  var canScan: Bool {
    delimiter.count == 1 && leastSpaces == 0 && dialect.escape == .doubled && quote != UInt16(delimiter[0])
  }

  /// Appends the rows from `from` on as far as `plainRow` would take each as it stands, without an escape in it, and
  /// the text goes on for 64 bytes. Gives back where the first other row starts.
  mutating func scanRows(_ text: UnsafeMutableBufferPointer<UInt8>, from: Int, into fields: inout FieldList) -> Int {
    guard let p = text.baseAddress, canScan else { return from }
    var at = from
    // Room for some rows; once it is used up, as much again.
    while true {
      if fields.starts.count - fields.count < 256 || fields.rowEnds.count - fields.rows < 128 { fields.reserve(1024) }
      var scan = RowScan(
        p, text.count, from: at, quote: quote, mark: delimiter[0], usual: usual, recent: recent, count: fields.count)
      let room = (fields.starts.count, fields.rowEnds.count - fields.rows)
      fields.starts.withUnsafeMutableBufferPointer { starts in
        fields.ends.withUnsafeMutableBufferPointer { ends in
          fields.rowEnds.withUnsafeMutableBufferPointer { rowEnds in
            guard let starts = starts.baseAddress, let ends = ends.baseAddress, let rowEnds = rowEnds.baseAddress
            else { return }
            scan.run(starts, ends, rowEnds + fields.rows, room)
          }
        }
      }
      fields.count = scan.count
      fields.rows += scan.rows
      fields.lines.append(lines: line..<line + scan.rows)
      line += scan.rows
      (usual, recent) = (scan.usual, scan.recent)
      at = scan.at
      guard scan.isOutOfRoom && scan.rows > 0 else { return at }
    }
  }
}

/// One run over the text, with what it changes on its way.
private struct RowScan {
  let p: UnsafeMutablePointer<UInt8>
  let n: Int
  let quote: UInt16
  let mark: UInt8
  var usual: Int
  var recent: (width: Int, rows: Int)
  /// Where the first row starts that was not read.
  var at: Int
  /// How many fields there are, of whole rows, and how many rows were read.
  var count: Int
  var rows = 0
  /// Whether it stopped for lack of room.
  var isOutOfRoom = false

  init(
    _ p: UnsafeMutablePointer<UInt8>, _ n: Int, from: Int, quote: UInt16, mark: UInt8, usual: Int,
    recent: (width: Int, rows: Int), count: Int
  ) {
    (self.p, self.n, self.quote, self.mark) = (p, n, quote, mark)
    (self.usual, self.recent, self.count) = (usual, recent, count)
    at = from
  }

  /// Reads rows until one needs a closer look, the text or the room ends. Preconditions: `p` has `n` bytes, `starts` and
  /// `ends` have `room.0` elements, `rowEnds` has `room.1`.
  mutating func run(
    _ starts: UnsafeMutablePointer<UInt32>, _ ends: UnsafeMutablePointer<UInt32>,
    _ rowEnds: UnsafeMutablePointer<UInt32>, _ room: (Int, Int)
  ) {
    let (p, n, mark) = (p, n, mark)
    // A byte that does not occur in text is sought where nothing is quoted; it would not stand where a quote may.
    let isQuoting: UInt64 = quote < 256 ? .max : 0
    let quoteByte = UInt8(truncatingIfNeeded: quote)
    var (at, count, rows) = (self.at, self.count, 0)
    var (field, start, base) = (count, at, at)
    // What the 64 bytes before leave to the next: whether they end within quotes, with a field's end, with a closing quote.
    var (within, ended, closed): (UInt64, UInt64, UInt64) = (0, 1, 0)
    while base &+ 64 <= n {
      if field &+ 64 > room.0 || rows &+ 64 > room.1 {
        isOutOfRoom = true
        break
      }
      let masks = taizhang_masks_of(p + base, quoteByte, mark)
      let quotes = masks.quotes & isQuoting
      let quoted = Self.parity(quotes) ^ within
      let edges = (masks.marks | masks.breaks) & ~quoted
      let (opening, closing) = (quotes & quoted, quotes & ~quoted)
      // A quote opens behind an edge and closes before one; a line break in quotes is left to `settle`.
      let odd = (opening & ~(edges << 1 | ended)) | ((closing << 1 | closed) & ~edges) | (masks.breaks & quoted)
      var left = odd == 0 ? edges : edges & ((odd & (0 &- odd)) &- 1)
      (within, ended, closed) = (0 &- (quoted >> 63), edges >> 63, closing >> 63)
      while left != 0 {
        let edge = base &+ left.trailingZeroBitCount
        left &= left &- 1
        // The LF of a CR LF belongs to the row before.
        if edge < start { continue }
        let inset = isQuoting != 0 && p[start] == quoteByte ? 1 : 0
        starts[field] = UInt32(truncatingIfNeeded: start &+ inset)
        ends[field] = UInt32(truncatingIfNeeded: edge &- inset)
        let byte = p[edge]
        if byte == mark {
          field &+= 1
          start = edge &+ 1
          continue
        }
        field &+= 1
        let width = field &- count
        guard width == usual || usual == 0 || edge == at, edge &- at <= RowParser.fieldLimit,
          byte == 0x0A || edge &+ 1 < n
        else {
          (self.at, self.count, self.rows) = (at, count, rows)
          return
        }
        rowEnds[rows] = UInt32(truncatingIfNeeded: field)
        rows &+= 1
        count = field
        start = edge &+ (byte == 0x0D && p[edge &+ 1] == 0x0A ? 2 : 1)
        at = start
        RowParser.notice(width, &recent, &usual)
      }
      if odd != 0 { break }
      base &+= 64
    }
    (self.at, self.count, self.rows) = (at, count, rows)
  }

  /// Bit i: whether an odd number of the bits up to i, itself included, is set.
  @inline(__always)
  private static func parity(_ bits: UInt64) -> UInt64 {
    var sum = bits
    sum ^= sum << 1
    sum ^= sum << 2
    sum ^= sum << 4
    sum ^= sum << 8
    sum ^= sum << 16
    sum ^= sum << 32
    return sum
  }
}
