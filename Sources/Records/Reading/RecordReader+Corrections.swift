import Catalog
import Diagnostics
import Values

/// Which files correct others.
extension RecordReader {
  /// Whether a file's name makes it a correction, or that of a folder which says nothing else but a number or a month.
  public func isCorrection(_ path: String) -> Bool {
    let words = catalog.settings.corrections.map { FoldedName($0).description }
    var parts = path.split(separator: "/").map { FoldedName($0).description }
    let file = parts.popLast() ?? ""
    return words.contains { file.contains($0) }
      || parts.contains { words.contains($0.filter { !($0.isNumber || "第次年月-_.()".contains($0)) }) }
  }

  /// Files that correct others, a second correction behind the first.
  public func sorted(corrections paths: [String]) -> [String] {
    paths.sorted { FileOrder.precedes($0, $1, correcting: catalog.settings.corrections) }
  }
}
