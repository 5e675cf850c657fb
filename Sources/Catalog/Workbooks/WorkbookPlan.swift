import Diagnostics

/// A workbook as an office may write it: its name, for whom, and its sheets in order.
public struct WorkbookPlan: Sendable {
  public var id: String
  /// Where it stands among the workbooks.
  public var order: Int

  init(definition node: DefinitionNode, measures: [String: Int]) throws(Diagnostic) {
    id = try node.required("workbook").string()
    order = try node.child("order")?.int() ?? Int.max
  }
}
