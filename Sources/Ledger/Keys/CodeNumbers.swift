import Values

extension [Int64] {
  /// Whether the numbers of a column's codes are the codes themselves, and the blank one has none: so they are where its texts
  /// are compared with no others'. A loop over many rows is spared a look into a table that is larger than the processor's
  /// nearest memory. O(codes).
  public var areCodes: Bool {
    first == FieldColumn.blank && indices.dropFirst().allSatisfy { self[$0] == Int64($0) }
  }
}
