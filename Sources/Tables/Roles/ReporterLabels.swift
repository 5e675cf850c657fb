/// The words before a colon that name the reporting body, in a line above a table or below it.
public enum ReporterLabels {
  /// Those that name a part of a body: 部门：综合科.
  public static let ofParts = [
    "填报科室", "报送科室", "填报部门", "报送部门", "上报部门", "填报班级", "科室", "部门", "班级",
  ]
  /// All of them.
  public static let all = ["填报单位", "报送单位", "上报单位", "填表单位"] + ofParts
}
