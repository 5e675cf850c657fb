import Diagnostics
import Testing

@Suite struct DiagnosticLogTests {
  private func met(_ severity: Severity, _ line: Int) -> Diagnostic {
    Diagnostic(
      severity, "unit.supplied", at: Place(file: "a.csv", line: line), seen: Text(both: "x"), fix: Text(both: ""))
  }

  /// What was met as a note first hid the doubts of the same cause, and the other way round.
  @Test(arguments: [[Severity.note, .warning, .warning], [.warning, .note, .warning]])
  func doubtsAreNotCountedWithNotesOfTheirCause(severities: [Severity]) {
    var log = DiagnosticLog()
    for (line, severity) in severities.enumerated() { log.add(met(severity, line + 1)) }
    #expect(log.count(atLeast: .warning) == 2)
    #expect(log.entries.map(\.count).sorted() == [1, 2])
    #expect(log.entries.allSatisfy { entry in entry.first.allSatisfy { $0.severity == entry.key.severity } })
  }

  @Test(arguments: Language.allCases)
  func returnedColumnsAreKnownFoldedToo(language: Language) {
    let titles = ReturnedColumns.titles.map { $0[language] }
    #expect(ReturnedColumns.count(in: titles + ["单位"]) == 4)
    #expect(ReturnedColumns.count(in: titles.map { FoldedName($0).description } + ["单位"]) == 4)
    #expect(ReturnedColumns.count(in: Array(titles.dropLast()) + ["单位"]) == 0)
  }
}
