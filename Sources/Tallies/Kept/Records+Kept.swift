import Catalog
import Diagnostics
import Tables
import Values

extension ByteWriter {
  /// Records without the name of their file.
  package mutating func write(_ records: FileRecords) {
    write(Int64(records.table))
    write(Int64(records.kind))
    write(records.isCorrection)
    write(records.encoding)
    write(each: records.header) { $0.write($1) }
    write(each: records.columns) { out, column in out.write(column) { $0.write($1) } }
    write(lines: records.lines)
    write(records.isRejected.map { $0 ? UInt8(1) : 0 })
    write(each: records.rejects) { $0.write($1) }
    write(each: records.setAside) { out, row in
      out.write(Int64(row.line))
      out.write(row.role.rawValue)
    }
    write(records.log)
    write(records.suppliedUnit)
    write(records.suppliedMonth) { $0.write($1.dayNumber) }
    write(each: records.above) { $0.write(each: $1) { $0.write($1) } }
    write(each: records.below) { $0.write(each: $1) { $0.write($1) } }
    write(each: records.origins.sorted { $0.key < $1.key }) { out, origin in
      out.write(Int64(origin.key))
      out.write(origin.value.file)
      out.write(Int64(origin.value.line))
    }
  }

  private mutating func write(_ column: FieldColumn) {
    write(compact: Array(column.codes))
    write(column.states.map(\.rawValue))
    write(column.storedNumbers)
    write(column.texts)
  }

  package mutating func write(_ texts: TextList) {
    write(texts.bytes)
    write(compact: texts.ends)
    write(Int64(texts.count))
  }

  private mutating func write(_ reject: FileRecords.Reject) {
    write(Int64(reject.row))
    write(Int64(reject.line))
    write(Int64(reject.column))
    write(each: reject.reasons) { out, reason in
      out.write(reason.seen)
      out.write(reason.fix)
    }
    write(each: reject.cells) { $0.write($1) }
  }
}

extension ByteReader {
  /// - Parameter path: the name that the file has now.
  package mutating func records(of path: String) throws(KeptFormFault) -> FileRecords {
    let (table, kind) = (Int(try number(Int64.self)), Int(try number(Int64.self)))
    let isCorrection = try flag()
    let encoding = try text()
    let header = try each { (reader) throws(KeptFormFault) in try reader.text() }
    let columns = try each { (reader) throws(KeptFormFault) in
      try reader.optional { (reader) throws(KeptFormFault) in try reader.column() }
    }
    var records = FileRecords(
      path: path, table: table, kind: kind, isCorrection: isCorrection, encoding: encoding, header: header,
      columns: columns)
    for lines in try lines() { records.lines.append(lines: lines) }
    records.isRejected = try numbers(UInt8.self).map { $0 == 1 }
    records.rejects = try each { (reader) throws(KeptFormFault) in try reader.reject() }
    records.setAside = try each { (reader) throws(KeptFormFault) in
      let line = try reader.number(Int64.self)
      guard let role = RowRole(rawValue: try reader.number(UInt8.self)) else { throw KeptFormFault() }
      return FileRecords.SetAside(line: Int(line), role: role)
    }
    records.log = try log(in: path)
    records.suppliedUnit = try text()
    records.suppliedMonth = try optional { (reader) throws(KeptFormFault) in
      CivilDate(dayNumber: try reader.number(Int32.self))
    }
    let around = (above: try linesOfTexts(), below: try linesOfTexts())
    let origins = try each { (reader) throws(KeptFormFault) in
      let row = Int(try reader.number(Int64.self))
      let file = try reader.text()
      return (row, Place(file: file, line: Int(try reader.number(Int64.self))))
    }
    records.surround(above: around.above, below: around.below, origins: Dictionary(origins) { first, _ in first })
    let rows = records.count
    let isWhole = columns.allSatisfy { $0.map { $0.codes.count == rows } ?? true }
    guard records.isRejected.count == rows, isWhole, records.origins.keys.allSatisfy({ (0..<rows).contains($0) }),
      records.rejects.allSatisfy({ (0..<rows).contains($0.row) })
    else {
      throw KeptFormFault()
    }
    return records
  }

  private mutating func linesOfTexts() throws(KeptFormFault) -> [[String]] {
    try each { (reader) throws(KeptFormFault) in
      try reader.each { (reader) throws(KeptFormFault) in try reader.text() }
    }
  }

  private mutating func column() throws(KeptFormFault) -> FieldColumn {
    let (codes, states, numbers) = (try compact(), try numbers(UInt8.self), try numbers(Int64.self))
    guard let column = FieldColumn(codes: RowCodes(codes), states: states, numbers: numbers, texts: try texts()) else {
      throw KeptFormFault()
    }
    return column
  }

  package mutating func texts() throws(KeptFormFault) -> TextList {
    let (bytes, ends) = (try numbers(UInt8.self), try compact())
    guard let texts = TextList(bytes: bytes, ends: ends, count: Int(try number(Int64.self))) else {
      throw KeptFormFault()
    }
    return texts
  }

  private mutating func reject() throws(KeptFormFault) -> FileRecords.Reject {
    let (row, line, column) = (
      Int(try number(Int64.self)), Int(try number(Int64.self)), Int(try number(Int64.self))
    )
    let reasons = try each { (reader) throws(KeptFormFault) in
      (seen: try reader.bothTexts(), fix: try reader.bothTexts())
    }
    let cells = try each { (reader) throws(KeptFormFault) in try reader.text() }
    return FileRecords.Reject(row: row, line: line, column: column, reasons: reasons, cells: cells)
  }
}
