import Diagnostics
import Ledger
import Tallies

extension ByteWriter {
  mutating func write(_ record: RunRecord) {
    let grounds = record.grounds
    write(grounds.definitions)
    write(grounds.inputs)
    write(grounds.outputs)
    write(each: grounds.periods) { $0.write($1) }
    write(each: grounds.files) { $0.write($1) }
    write(each: grounds.others) { $0.write($1) }
    write(each: grounds.issued) { $0.write($1) }
    write(each: record.written) { $0.write($1) }
    write(each: record.result.folders) { $0.write($1) }
    write(each: record.result.files) { $0.write($1) }
    write(each: record.result.log.entries) { out, entry in
      out.write(entry.key.file)
      out.write(DiagnosticLog([entry]))
    }
    write(Int64(record.result.unread))
    write(record.result.restated) { out, restated in
      out.write(Int64(restated.figures))
      out.write(restated.sheet)
      out.write(each: restated.periods) { $0.write($1) }
    }
  }

  private mutating func write(_ file: RunRecord.Stamped) {
    write(file.path)
    write(file.stamp) { $0.write($1) }
  }

  private mutating func write(_ file: FileReport) {
    write(file.path)
    write(file.kind)
    write(file.kindTitle)
    write(file.encoding)
    write(Int64(file.bytes))
    write(file.sha256)
    write(Fate.allCases.map { Int64(file.rows[$0]) })
    write(Int64(file.lostTables))
  }
}

extension ByteReader {
  mutating func runRecord() throws(KeptFormFault) -> RunRecord {
    let grounds = RunRecord.Grounds(
      definitions: try text(), inputs: try text(), outputs: try text(), periods: try texts(), files: try stampedFiles(),
      others: try texts(), issued: try stampedFiles())
    let written = try stampedFiles()
    var result = Pipeline.Result(folders: try texts())
    result.files = try each { (reader) throws(KeptFormFault) in try reader.fileReport() }
    let logs = try each { (reader) throws(KeptFormFault) in
      let file = try reader.text()
      return try reader.log(in: file)
    }
    for log in logs { result.log.merge(log) }
    result.unread = Int(try number(Int64.self))
    result.restated = try optional { (reader) throws(KeptFormFault) in
      (figures: Int(try reader.number(Int64.self)), sheet: try reader.bothTexts(), periods: try reader.texts())
    }
    return RunRecord(grounds: grounds, written: written, result: result)
  }

  private mutating func texts() throws(KeptFormFault) -> [String] {
    try each { (reader) throws(KeptFormFault) in try reader.text() }
  }

  private mutating func stampedFiles() throws(KeptFormFault) -> [RunRecord.Stamped] {
    try each { (reader) throws(KeptFormFault) in
      RunRecord.Stamped(
        path: try reader.text(),
        stamp: try reader.optional { (reader) throws(KeptFormFault) in try reader.stamp() })
    }
  }

  private mutating func fileReport() throws(KeptFormFault) -> FileReport {
    var report = FileReport(
      path: try text(), kind: try text(), kindTitle: try bothTexts(), encoding: try text(),
      bytes: Int(try number(Int64.self)), sha256: try text(), rows: FateCounts())
    let counts = try numbers(Int64.self)
    guard counts.count == Fate.allCases.count else { throw KeptFormFault() }
    for (fate, count) in zip(Fate.allCases, counts) { report.rows[fate] = Int(count) }
    report.lostTables = Int(try number(Int64.self))
    return report
  }
}
