import Definitions

/// The words before a colon that name the reporting body, in a line above a table or below it.
public enum ReporterLabels {
  /// Those that name a part of a body: 部门：综合科.
  public static let ofParts = NameWords.known.partLabels
  /// Those that nothing else is meant by.
  public static let certain = NameWords.known.reporterLabels + ofParts
  /// Those behind which a unit of measure may stand as well: 单位：万元.
  public static let vague = NameWords.known.bodyLabels
  /// All of them.
  public static let all = certain + vague

  /// Whether what stands behind a vague label is counted in, and no body.
  public static func isMeasure(_ text: String) -> Bool {
    let packed = text.filter { !$0.isWhitespace }
    return packed.isEmpty || NameWords.known.measureEndings.contains(where: packed.hasSuffix)
  }
}
