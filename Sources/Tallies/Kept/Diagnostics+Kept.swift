import Diagnostics

// Places of a table's own file are kept without its name, which may be another when they are read.

extension ByteWriter {
  package mutating func write(_ text: Text) {
    write(text.zh)
    write(text.en)
  }

  package mutating func write(_ log: DiagnosticLog) {
    write(each: log.entries) { out, entry in
      out.write(entry.key.cause)
      out.write(entry.key.column)
      out.write(entry.key.subject)
      out.write(Int64(entry.count))
      out.write(each: entry.first) { $0.write($1) }
    }
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    write(UInt8(diagnostic.severity.rawValue))
    write(diagnostic.cause)
    write(Int64(diagnostic.place.line))
    write(Int64(diagnostic.place.column))
    write(diagnostic.seen)
    write(diagnostic.fix)
  }
}

extension ByteReader {
  package mutating func bothTexts() throws(KeptFormFault) -> Text { Text(zh: try text(), en: try text()) }

  /// - Parameter file: the name of the file that all places are in.
  package mutating func log(in file: String) throws(KeptFormFault) -> DiagnosticLog {
    let entries = try each { (reader) throws(KeptFormFault) in
      let (cause, column, subject) = (try reader.text(), try reader.text(), try reader.text())
      let count = try reader.number(Int64.self)
      let first = try reader.each { (reader) throws(KeptFormFault) in try reader.diagnostic(in: file) }
      // All of a group are of one severity.
      let severity = first.first?.severity ?? .note
      let key = DiagnosticLog.Key(cause: cause, severity: severity, file: file, column: column, subject: subject)
      return DiagnosticLog.Entry(key: key, count: Int(count), first: first)
    }
    return DiagnosticLog(entries)
  }

  private mutating func diagnostic(in file: String) throws(KeptFormFault) -> Diagnostic {
    guard let severity = Severity(rawValue: Int(try number(UInt8.self))) else { throw KeptFormFault() }
    let cause = try text()
    let (line, column) = (Int(try number(Int64.self)), Int(try number(Int64.self)))
    return Diagnostic(
      severity, cause, at: Place(file: file, line: line, column: column), seen: try bothTexts(), fix: try bothTexts())
  }
}
