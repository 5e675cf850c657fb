extension Int {
  /// 1 row, 3 rows: a number and an English word of what it counts.
  ///
  /// - Parameter many: the word of any number but one; with an s behind where nil.
  public func counted(_ one: String, _ many: String? = nil) -> String { "\(self) \(word(one, many))" }

  /// The word alone, or a verb: row, rows; is, are.
  public func word(_ one: String, _ many: String? = nil) -> String { self == 1 ? one : many ?? one + "s" }
}
