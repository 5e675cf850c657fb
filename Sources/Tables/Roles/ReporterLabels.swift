import Definitions

/// The words before a colon that name the reporting body, in a line above a table or below it.
public enum ReporterLabels {
  /// Those that name a part of a body: 部门：综合科.
  public static let ofParts = [
    "填报科室", "报送科室", "填报部门", "报送部门", "上报部门", "填报班级", "科室", "部门", "班级",
  ]
  /// Those that nothing else is meant by.
  public static let certain = ["填报单位", "报送单位", "上报单位", "填表单位"] + ofParts
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
