import Diagnostics

/// How a form of one record is told whose rows are its parts: the items of a score sheet.
public struct Parts: Sendable, Hashable {
  /// The field that names a part.
  public var field: Int
  /// What a row is called there that tells the sum of the others, folded, besides the words of any total.
  public var totals: Set<String>
}

extension Parts {
  /// `{field: item, totals: [words]}`
  init(_ node: DefinitionNode, fields: [Field]) throws(Diagnostic) {
    _ = try node.mapping(["field", "totals"])
    let name = try node.required("field")
    field = try Kind.index(of: name, in: fields)
    try Measure.check(fields[field], isOf: [.text], name)
    totals = Set(try node.child("totals")?.strings().map { FoldedName($0).description } ?? [])
  }
}
