extension Measure {
  /// The name of the measure that counts the records behind a sum that fill its field in.
  ///
  /// A sum of 0 may say that nothing was spent, or that no file has such a column: this tells the two apart.
  public static func filled(_ id: String) -> String { id + " filled" }

  /// That measure; nil of all but sums, and of fields that every record has.
  func countingFilled(_ kinds: [Kind]) -> Measure? {
    guard case .sum(let field) = value, !isHidden, let kind, kinds[kind].form == .log else { return nil }
    guard !kinds[kind].fields[field].isRequired, kinds[kind].fields[field].standard == nil else { return nil }
    var counting = self
    counting.id = Self.filled(id)
    counting.names = []
    counting.value = .count
    counting.conditions.append(Condition(.filled(field: field)))
    counting.conversion = nil
    counting.among = nil
    counting.better = .neither
    counting.format = .integer
    counting.derivations = []
    counting.isHidden = true
    return counting
  }
}
