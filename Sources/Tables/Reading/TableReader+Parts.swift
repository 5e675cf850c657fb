public import Diagnostics
public import Rows

/// Several readers of one table: each begins where a row seems to start, and the one before it tells whether one does.
extension TableReader {
  /// Goes on from a start of another reader as if it had read all that stands before, but for lines, which are counted
  /// from 1 again.
  ///
  /// - Throws: where the file cannot be read, or changed.
  public init(_ start: TableStart) throws(ReadingFailure) {
    let source = try RowReader(start.rows)
    self.init(going: source, vocabulary: start.vocabulary, options: start.options)
    roles = start.roles
    previous = .data
    tablesRead = 1
  }

  /// Where what is left of the file can be parted, if it is of the current table: see `RowReader.starts`.
  public func starts(_ count: Int) -> [TableStart] {
    guard let roles else { return [] }
    return source.starts(count, leastBytes: options.leastPart).map {
      TableStart(rows: $0, roles: roles, vocabulary: vocabulary, options: options)
    }
  }

  /// Ends a batch at a start, if one can; nil: nowhere any more.
  public mutating func stop(at start: TableStart?) { source.stop(at: start?.rows) }

  /// Whether all rows before a start were handed out, and it is as it was taken to be.
  public func meets(_ start: TableStart) -> Bool {
    roles != nil && previous == .data && next == pending.count && source.meets(start.rows)
  }

  /// Whether the last row of the last table was handed out.
  public var isDone: Bool { roles == nil && isAtEnd && next == pending.count }

  /// How many lines were read. Precondition: all rows that were read were handed out.
  public var linesRead: Int { source.linesRead }

  /// Takes all that is left as read, by others, who met with what is in a log.
  public mutating func finish(_ log: DiagnosticLog) {
    (roles, isAtEnd) = (nil, true)
    next = pending.count
    ownLog.merge(log)
  }
}
