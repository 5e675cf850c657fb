public import Diagnostics
public import Rows

/// Reads the tables of a file, one below the other: each with the titles above it, its header, and its rows in batches.
///
/// Every row of the file is in exactly one preamble, header or batch. Memory: a few blocks of the file.
public struct TableReader: ~Copyable {
  /// How many rows are looked at before a header is chosen, from shortly above the first of several cells on.
  static let headerWindow = 64
  /// How many rows after a row are looked at to tell what it is, unless that is plain; at least `TableBoundary.reach`.
  static let heldBack = 16

  var source: RowReader
  let vocabulary: TableVocabulary
  let options: ReadingOptions
  /// Rows that were read; those before `next` were handed out.
  var pending = RowBatch()
  var next = 0
  var isAtEnd = false
  /// Memory for the rows to be read next.
  private var spare = RowBatch()
  /// How the current table's rows are told apart; nil between tables.
  var roles: RoleFinder?
  /// The role of the row that was handed out last.
  var previous = RowRole.header
  var tablesRead = 0
  var ownLog = DiagnosticLog()
  /// The table being read, and whether another one goes on with its header.
  var current: Table?
  var carrying: RoleFinder?
  /// Whether a line below the current table's rows named their body, which no line above them did.
  var isNamedBelow = false

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: what places call it.
  ///   - vocabulary: names that columns may have.
  ///   - options: what the user says about the file.
  /// - Throws: where the file cannot be read.
  public init(
    path: String, shownAs name: String, vocabulary: TableVocabulary = .init(), options: ReadingOptions = .init()
  ) throws(ReadingFailure) {
    let source = try RowReader(path: path, shownAs: name, options: options, isName: vocabulary.contains)
    self.init(going: source, vocabulary: vocabulary, options: options)
  }

  init(going source: consuming RowReader, vocabulary: TableVocabulary, options: ReadingOptions) {
    self.source = source
    self.vocabulary = vocabulary
    self.options = options
  }

  /// How the bytes were turned into text.
  public var encoding: TextEncodingName { source.encoding }

  /// How fields are parted and quoted.
  public var dialect: Dialect { source.dialect }

  /// How long the file was when it was opened, in bytes.
  public var size: Int { source.size }

  /// What was put right or is doubtful, in the rows read so far.
  public var log: DiagnosticLog {
    var all = source.log
    all.merge(ownLog)
    return all
  }

  /// The next rows of the current table, at least one; nil at its end.
  ///
  /// - Throws: where the file cannot be read any further, or a field is too long.
  public mutating func nextBatch() throws(ReadingFailure) -> TableBatch? {
    var batch = TableBatch(rows: RowBatch(), roles: [])
    return try next(into: &batch) ? batch : nil
  }

  /// Reads the next rows of the current table, at least one, in place of those in the batch, whose memory serves again;
  /// false at the table's end.
  ///
  /// - Throws: where the file cannot be read any further, or a field is too long.
  public mutating func next(into batch: inout TableBatch) throws(ReadingFailure) -> Bool {
    batch.roles.removeAll(keepingCapacity: true)
    swap(&batch.rows, &spare)
    guard let finder = roles else { return false }
    try fill(atLeast: 1)
    var row = next
    while row < pending.count {
      if previous == .data || previous == .repeatedHeader {
        let plain = finder.plainData(pending, from: row, until: pending.count)
        batch.roles += repeatElement(.data, count: plain)
        row += plain
        if plain > 0 { previous = .data }
        guard row < pending.count else { break }
      }
      pending.dropMarks(row: row)
      // What such a row is, those after it may tell.
      if !isAtEnd && pending.count - row <= Self.heldBack {
        guard row == next else { break }
        try fill(atLeast: Self.heldBack + 1)
        row = next
      }
      if goesOn(row, finder) { carrying = finder }
      if carrying != nil || isBoundary(row, finder) {
        roles = nil
        break
      }
      previous = role(finder, row)
      batch.roles.append(previous)
      if previous == .footnote, finder.boundary.body == nil, RowWording.reporter(in: pending.texts(row: row)) != nil {
        isNamedBelow = true
      }
      if previous == .data { noteWidth(row, finder) }
      row += 1
    }
    guard row > next else {
      roles = nil
      return false
    }
    take(until: row, into: &batch.rows)
    return true
  }

  /// Takes the rows before an index out of those that wait. The many are moved, the few that stay are copied.
  private mutating func take(until end: Int, into batch: inout RowBatch) {
    guard next == 0 else {
      batch = pending.slice(next..<end)
      next = end
      return
    }
    swap(&batch, &pending)
    pending = batch.slice(end..<batch.count)
    batch.truncate(to: end)
  }

  /// Reads until so many rows are waiting, or the file ends.
  mutating func fill(atLeast count: Int) throws(ReadingFailure) {
    guard pending.count - next < count, !isAtEnd else { return }
    if next > 0 { pending = pending.slice(next..<pending.count) }
    next = 0
    while pending.count < count {
      guard try source.next(into: &spare) else {
        isAtEnd = true
        return
      }
      if pending.isEmpty { swap(&pending, &spare) } else { pending.append(0..<spare.count, of: spare) }
    }
  }
}
