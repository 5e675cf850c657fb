/// Words of what became of a row.
extension NameWords {
  /// What a whole cell of a state says that was not done.
  public var noes: [String] { of("no") }
  /// Marks against a row.
  public var crosses: [String] { of("cross") }
  /// What a whole cell of a state says that was done.
  public var yeses: [String] { of("yes") }
  /// What denies a deed behind it.
  public var denials: [String] { of("not") }
  /// Those of them of one character that make any state doubtful.
  public var doubted: [String] { of("doubted") }
  /// How much was done.
  public var degrees: [String] { of("degree") }
  /// What is done, the longer words first.
  public var deeds: [String] { of("deed") }
  /// What a state or a note ends in of a row that came to nothing.
  public var failed: [String] { of("failed") }
  /// What a state ends in that is not finished.
  public var unfinished: [String] { of("unfinished") }
  /// What a state begins with that is not finished.
  public var begun: [String] { of("begun") }
  /// What leaves a state open.
  public var unsure: [String] { of("unsure") }
  /// What may stand before what denies; of one character, begin what stands there.
  public var foregoing: [String] { of("foregoing") }
  /// What stands before a percentage of what is done.
  public var progress: [String] { of("progress") }
  /// What holds a negation and denies nothing.
  public var harmless: [String] { of("harmless") }
  /// What tells that something was done after all.
  public var afterwards: [String] { of("afterwards") }
  /// Signs within a remark on what was not done that tell more than why.
  public var redone: [String] { of("redone") }
  /// What a state holds of what was done.
  public var affirmed: [String] { of("affirmed") }
  /// What columns of notes are called.
  public var notes: [String] { of("note") }
  /// What a note holds, or begins with, of what is still to come.
  public var postponed: [String] { of("postponed") }
  /// What a note says of a row that should not count.
  public var withdrawn: [String] { of("withdrawn") }
  /// What may stand beside it and says no more.
  public var withdrawing: [String] { of("withdrawing") }
  /// What names of columns end in whose rows should not count where they say yes; behind = the whole name.
  public var revoking: [String] { of("revoking") }
}
