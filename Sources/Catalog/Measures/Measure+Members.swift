/// What a measure asks of others: whether a record's value is one that they count.
extension Measure {
  /// Whether it asks who is a member of another.
  public var asksMembers: Bool { !fieldsAsked.isEmpty }

  /// The fields of its conditions `in`, each once, in their order.
  public var fieldsAsked: [Int] {
    var fields: [Int] = []
    for condition in conditions {
      if case .member(let field, _) = condition.test, !fields.contains(field) { fields.append(field) }
    }
    return fields
  }

  /// Whether all it asks is asked of the one field whose distinct values it counts, so that its members tell it themselves.
  public var asksItsMembersAlone: Bool {
    if case .distinct(let fields) = value, fields.count == 1 { fieldsAsked == fields } else { false }
  }
}
