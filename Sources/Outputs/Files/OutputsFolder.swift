import Diagnostics
import Glibc

/// The outputs folder, held by one run at a time.
///
/// A period's files are staged in a hidden folder beside the period's own and swapped in together, so that what was
/// there before stays whole until the new set is complete, also where the run is killed or the disk is full. What a
/// killed run left behind is cleared away when the next one takes the folder.
public struct OutputsFolder: ~Copyable {
  /// The path, as the user named it, without a slash at its end.
  public let root: String
  private let lock: FileDescriptor
  /// What was made only to take it: the lock and folders, the innermost first.
  private let made: [RawPath]

  /// Takes the folder, making it where it is missing.
  /// - Throws: where another run holds it, or where it cannot be written.
  public init(root: String) throws(Diagnostic) {
    var root = root
    while root.count > 1 && root.last == "/" { root.removeLast() }
    let path = RawPath("\(root)/.lock")
    var made = try FileTree.makeFolder(RawPath(root))
    if FileTree.entry(at: path) == .nothing { made.insert(path, at: 0) }
    let lock = try Self.take(root)
    try Self.clearLeftovers(in: root)
    try Self.clearLeftovers(in: "\(root)/\(Self.issued)")
    self.root = root
    self.lock = lock
    self.made = made
  }

  private static func take(_ root: String, patience: Int = 8) throws(Diagnostic) -> FileDescriptor {
    let lock = try FileDescriptor(locking: "\(root)/.lock")
    let isFree = try lock.lock()
    // A run that left it meanwhile took its lock away, and the next makes another.
    if isFree && lock.isUnlinked && patience > 0 { return try take(root, patience: patience - 1) }
    guard isFree else {
      throw Diagnostic(
        .error, "outputs.busy", at: Place(file: root),
        seen: Text(zh: "另一次运行正在写入这个文件夹", en: "another run is writing into this folder"),
        fix: Text(zh: "请等它结束，或用 --outputs 指定另一文件夹", en: "wait for it to end, or name another folder by --outputs"))
    }
    return lock
  }

  /// Lets go of the folder after a run that made nothing: what was not there before is taken away again.
  public consuming func leave() {
    for path in made { path.withCString { _ = unlink($0) == 0 || rmdir($0) == 0 } }
  }

  /// Whether a path is a link to another.
  public static func isLink(_ path: String) -> Bool { FileTree.isLink(path) }

  /// Begins a period's folder. Nothing shows until it is committed; dropped without that, it leaves nothing behind.
  public func stage(period: String) throws(Diagnostic) -> StagedPeriod {
    try StagedPeriod(root: root, name: FileName.safe(period), lock: lock.duplicate())
  }

  /// The files of a period's folder, as paths relative to it, in the order of their bytes; none where there is none.
  public static func files(of folder: String) throws(Diagnostic) -> [RawPath] {
    try FileTree.files(below: RawPath(folder))
  }

  /// The folder, in the outputs, of what was issued.
  public static let issued = ".issued"
  /// The folder, beside what was issued, of what was issued of the same periods before.
  static let earlier = ".earlier"
  static let staging = ".staging-"
  static let replaced = ".replaced-"

  /// A killed run leaves a staged folder; one killed in the midst of a swap in two steps leaves the earlier set under
  /// another name, and no period: then that goes back to its place.
  private static func clearLeftovers(in root: String) throws(Diagnostic) {
    // Others than text are no names of ours.
    for name in try FileTree.names(in: RawPath(root)).compactMap(\.text) {
      let path = "\(root)/\(name)"
      if name.hasPrefix(staging) {
        try FileTree.remove(path)
      } else if name.hasPrefix(replaced) {
        let place = "\(root)/\(name.dropFirst(replaced.count))"
        if FileTree.entry(at: place) != .nothing {
          try FileTree.remove(path)
        } else if rename(path, place) != 0 {
          throw SystemError.last.diagnostic(.writing, place)
        }
      }
    }
  }
}
