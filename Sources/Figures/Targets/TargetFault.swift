import Diagnostics

/// What is wrong with a field of a line of the register of targets.
public struct TargetFault: Error, Sendable {
  /// Position among the kind's fields; nil where the kind has none for it.
  public var field: Int?
  /// What was seen there.
  public var seen: Text
  /// What to do next.
  public var fix: Text
  /// The name of a unit that there is not, where that is the fault.
  public var unknownUnit: String?

  /// With "did you mean" where a name is near, else what is to be done.
  init(_ field: Int?, _ seen: Text, near: String? = nil, _ fix: Text, unknownUnit: String? = nil) {
    self.field = field
    self.seen = seen
    self.fix = near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") } ?? fix
    self.unknownUnit = unknownUnit
  }
}
