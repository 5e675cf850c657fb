import Rows

extension FileRecords {
  /// Only some of the rows, in order, with the texts that they bear; header and log stay whole.
  ///
  /// - Precondition: where fields were passed over, these are rows that cannot be used.
  public func subset(_ rows: [Int]) -> FileRecords {
    var part = self
    part.lines = LineNumbers(rows.lazy.map { lines[$0] })
    part.isRejected = rows.map { isRejected[$0] }
    part.unknown = []
    part.namedOnly = []
    part.columns = columns.map { $0?.subset(rows) }
    for field in passed.map({ Array($0.kept.keys) }) ?? [] { part.columns[field] = passed?.column(field, rows) }
    part.passed = nil
    part.origins = [:]
    var position: [Int: Int] = [:]
    for (at, row) in rows.enumerated() where isRejected[row] { position[row] = at }
    part.rejects = rejects.compactMap { reject in
      guard let row = position[reject.row] else { return nil }
      var moved = reject
      moved.row = row
      return moved
    }
    return part
  }
}

extension FieldColumn {
  /// Only some of the rows, in order, with the values that they bear.
  func subset(_ rows: [Int]) -> FieldColumn {
    var part = FieldColumn()
    var codes: [UInt32: UInt32] = [0: 0]
    part.codes.reserveCapacity(rows.count)
    for row in rows {
      let code = self.codes[row]
      if codes[code] == nil { codes[code] = part.add(from: self, Int(code)) }
      part.codes.append(codes[code] ?? 0)
    }
    return part
  }
}
