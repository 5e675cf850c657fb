/// The names of categories that no record writes.
public enum CategoryName {
  /// Records whose category is empty.
  public static let empty = "未填"
  /// Values that a closed list does not hold.
  public static let other = "其他"
}
