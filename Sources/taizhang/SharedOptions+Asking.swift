import Diagnostics
import Pipeline

/// What the commands that answer questions say besides the answer.
extension SharedOptions {
  /// A pipeline that says where it answers of the sample, and nothing else of its steps.
  func asking(_ options: RunOptions) -> Pipeline {
    let language = language
    return Pipeline(options) { step in
      if case .usingSample = step { Terminal.say(step.line(in: language)) }
    }
  }

  /// Says what an answer is not to be believed without.
  func say(_ remarks: DiagnosticLog) {
    Terminal.summarise(remarks, in: language, atLeast: .warning, first: 2, at: places)
  }
}
