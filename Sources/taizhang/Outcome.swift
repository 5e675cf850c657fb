import ArgumentParser
import Diagnostics
import Pipeline

/// What a run came to; where nothing could be made, says why and ends with 2, or with 64 where it was asked for what is no
/// period.
///
/// - Parameter failing: what is done about it besides.
func outcome<Value: Sendable>(
  in language: Language, at places: InputPlaces, atLeast severity: Severity = .warning,
  of run: () async throws(RunFailure) -> Value, failing: (RunFailure) throws -> Void = { _ in }
) async throws -> Value {
  let result: Result<Value, RunFailure>
  do throws(RunFailure) {
    result = .success(try await run())
  } catch {
    result = .failure(error)
  }
  switch result {
  case .success(let value): return value
  case .failure(let failure):
    Terminal.summarise(failure.found, in: language, atLeast: severity, first: 2, at: places)
    for diagnostic in failure.diagnostics { Terminal.say(places.line(diagnostic, in: language)) }
    try failing(failure)
    throw failure.isWrongUse ? ExitCode.validationFailure : ExitCode(2)
  }
}
