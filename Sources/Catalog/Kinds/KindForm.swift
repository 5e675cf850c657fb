/// What a kind of record is to the pipeline.
public enum KindForm: String, Sendable, CaseIterable {
  /// Records that are counted.
  case log
  /// The register of reporting bodies, of people, of targets.
  case units, people, targets
}
