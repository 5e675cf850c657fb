import Diagnostics
import Glibc

/// What was issued is replaced whole or not at all too.
extension OutputsFolder {
  /// Keeps files, by name, as what was issued of a period, in the place of an earlier set. Returns their folder and, where
  /// it is asked for, that of the earlier set: `.earlier/<name>-1`, then `-2`.
  /// - Throws: where they cannot be written; the earlier set is then as it was.
  public borrowing func keepIssued(
    _ files: [(name: String, bytes: [UInt8])], as name: String, keepsEarlier: Bool
  ) throws(Diagnostic) -> (place: String, earlier: String?) {
    let kept = "\(root)/\(Self.issued)"
    let (staged, place) = ("\(kept)/\(Self.staging)\(name)", "\(kept)/\(name)")
    try FileTree.makeFolder(kept)
    var earlier: String?
    if keepsEarlier && FileTree.entry(at: place) != .nothing {
      try FileTree.makeFolder("\(kept)/\(Self.earlier)")
      earlier = (1...).lazy.map { "\(kept)/\(Self.earlier)/\(name)-\($0)" }.first { FileTree.entry(at: $0) == .nothing }
    }
    guard mkdir(staged, 0o777) == 0 else { throw SystemError.last.diagnostic(.writing, staged) }
    do throws(Diagnostic) {
      for file in files { try StagedPeriod.write([file.bytes], asNew: "\(staged)/\(file.name)") }
      try FolderSwap.put(staged, inPlaceOf: place, aside: "\(kept)/\(Self.replaced)\(name)", keptAs: earlier)
    } catch {
      try? FileTree.remove(staged)
      throw error
    }
    return (place, earlier)
  }

  /// The names of the folders that hold what was issued last, in order; none where nothing was.
  public static func issuedFolders(in root: String) throws(Diagnostic) -> [String] {
    let kept = "\(root)/\(issued)"
    return try FileTree.names(in: RawPath(kept)).compactMap(\.text).filter { name in
      !name.hasPrefix(staging) && name != earlier && FileTree.entry(at: "\(kept)/\(name)") == .folder
    }
  }

  /// Whether a folder is what a program that was killed while it replaced another has left aside. Earlier programs left
  /// the new set as `.new`, and removed the old one first.
  public static func isLeftover(_ name: String, of place: String) -> Bool {
    name == replaced + place || name == place + ".new"
  }
}
