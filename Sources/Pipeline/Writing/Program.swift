/// The program's own name.
public enum Program {
  /// As in `--version`.
  public static let version = "0.1.0"
  /// As in manifests.
  public static let name = "taizhang \(version)"
}
