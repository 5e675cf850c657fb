/// Names that every system can bear: the outputs are copied to Windows, phones and mailboxes.
public enum FileName {
  /// A name for one file or folder: characters that Windows forbids become full-width ones, and names too long for a
  /// file system are cut, with a digest of the whole so that two of them stay apart.
  public static func safe(_ name: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": out.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? "_")
      case "\0"..."\u{1F}", "\u{7F}": out.append("_")
      default: out.append(scalar)
      }
    }
    while let last = out.last, last == "." || last == " " { out.removeLast() }
    while let first = out.first, first == "." || first == " " { out.removeFirst() }
    if out.isEmpty { return "_" }
    let safe = String(out)
    guard safe.utf8.count > longest else { return reserved.contains(safe.uppercased()) ? safe + "_" : safe }
    var cut = safe
    while cut.utf8.count > longest - 9 { cut.removeLast() }
    return cut + "-" + String(fold(name.utf8), radix: 16)
  }

  /// Bytes; leaves room for `-2026年10月.xlsx` within the 255 of a file system.
  static let longest = 200

  private static let reserved: Set<String> = [
    "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2",
    "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
  ]

  /// FNV-1a, 32 bits.
  private static func fold(_ bytes: String.UTF8View) -> UInt32 {
    bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
