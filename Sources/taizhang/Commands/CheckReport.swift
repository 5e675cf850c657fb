import Diagnostics
import FoundationEssentials
import Ledger
import Pipeline

/// What `check` found, for machines: files with their rows by fate, and diagnostics by cause, file and column.
struct CheckReport: Encodable {
  struct File: Encodable {
    var path: String
    var kind: String
    var encoding: String
    var bytes: Int
    var rows: [String: Int]
  }

  struct Group: Encodable {
    var cause: String
    var file: String
    var column: String
    var severity: String
    var count: Int
    var places: [Found]
  }

  struct Found: Encodable {
    var line: Int
    var column: Int
    var seen: [String: String]
    var fix: [String: String]
  }

  var files: [File]
  var diagnostics: [Group]

  init(_ result: Pipeline.Result) {
    files = result.files.map { file in
      let rows = Fate.allCases.map { ("\($0)", file.rows[$0]) }
      return File(
        path: file.path, kind: file.kind, encoding: file.encoding, bytes: file.bytes,
        rows: Dictionary(rows, uniquingKeysWith: { a, _ in a }))
    }
    diagnostics = Self.groups(result.log)
  }

  /// Of a run that came to nothing: why.
  init(_ failure: RunFailure) {
    files = []
    var log = failure.found
    for diagnostic in failure.diagnostics { log.add(diagnostic) }
    diagnostics = Self.groups(log)
  }

  private static func groups(_ log: DiagnosticLog) -> [Group] {
    log.entries.map { entry in
      Group(
        cause: entry.key.cause, file: entry.key.file, column: Masking.text(entry.key.column),
        severity: entry.first.first.map { "\($0.severity)" } ?? "", count: entry.count,
        places: entry.first.map { diagnostic in
          let (seen, fix) = (diagnostic.seen.masked, diagnostic.fix.masked)
          return Found(
            line: diagnostic.place.line, column: diagnostic.place.column, seen: ["zh": seen.zh, "en": seen.en],
            fix: ["zh": fix.zh, "en": fix.en])
        })
    }
  }

  /// Keys in alphabetical order, so that equal results give equal text.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
