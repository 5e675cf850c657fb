import Diagnostics

/// A column that bears a field's name and tells something else where another field says so: how many gave is not how many
/// were helped.
public struct OtherMeaning: Sendable, Hashable {
  /// The field that the column is taken for.
  public var field: Int
  /// The names of it that may mean something else, folded.
  public var names: Set<FoldedName>
  /// The field that says of what a record is.
  public var other: Int
  /// What stands in words of it where the column means something else, folded.
  public var says: [String]

  /// Whether a record's word is one of these.
  public func says(_ text: String) -> Bool {
    let name = FoldedName(text).description
    return says.contains(where: name.contains)
  }

  /// Whether a column that is none of the field's is named like one, and like what the words speak of: how many gave.
  public func names(_ header: String) -> Bool {
    let name = FoldedName(header).unmarked.splitUnit.name.description
    return says(name) && names.contains { name.hasSuffix($0.description) }
  }
}

extension OtherMeaning {
  /// `{field: people, named: [names], where: category, says: [words]}`
  init(_ node: DefinitionNode, fields: [Field]) throws(Diagnostic) {
    _ = try node.mapping(["field", "named", "where", "says"])
    field = try Kind.index(of: try node.required("field"), in: fields)
    names = Set(try node.required("named").strings().map { FoldedName($0) })
    let name = try node.required("where")
    other = try Kind.index(of: name, in: fields)
    try Measure.check(fields[other], isOf: [.text, .choice], name)
    says = try node.required("says").strings().map { FoldedName($0).description }
  }
}
