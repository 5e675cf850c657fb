import Diagnostics
import Glibc

/// A period's folder while it is being written: hidden beside its place, and gone if it is dropped.
///
/// Files may be written from several threads, by `write` or by anyone who is given `path`.
public struct StagedPeriod: ~Copyable, Sendable {
  /// Where the files are to be written.
  public let path: String
  /// Where they will lie.
  public let destination: String
  private let root: String
  private let name: String
  /// Keeps the outputs folder for this run as long as the period is staged.
  private let lock: FileDescriptor
  private var isCommitted = false

  init(root: String, name: String, lock: consuming FileDescriptor) throws(Diagnostic) {
    self.root = root
    self.name = name
    self.lock = lock
    path = "\(root)/\(OutputsFolder.staging)\(name)"
    destination = "\(root)/\(name)"
    guard mkdir(path, 0o777) == 0 else { throw SystemError.last.diagnostic(.writing, path) }
  }

  deinit {
    // Nothing can be told from here; what stays is cleared away by the next run.
    if !isCommitted { try? FileTree.remove(path) }
  }

  /// Makes the folder of a relative path, such as `单位`, and gives its full path.
  @discardableResult
  public func makeFolder(_ relative: String) throws(Diagnostic) -> String {
    let folder = try inside(relative)
    try FileTree.makeFolder(folder)
    return folder
  }

  /// Writes one file whole, making the folders that its relative path names.
  /// - Throws: where the path leaves the folder or stands already, or where the bytes cannot be written.
  public func write(_ bytes: [UInt8], to relative: String) throws(Diagnostic) {
    try write([bytes], to: relative, mode: nil)
  }

  /// Writes rejected rows to `退回/`, for owner and group alone, as they hold people's data.
  ///
  /// - Parameter names: those of the inputs, which no file gets.
  public func write(
    _ files: [ReturnedFile], in language: Language, besides names: [String] = []
  ) throws(Diagnostic) {
    for (name, file) in ReturnedFile.named(files, in: language, besides: names) {
      try write([file.bytes(in: language)], to: "\(ReturnedFile.folder)/\(name)", mode: 0o640)
    }
  }

  /// Completes the manifest with every file's digest, and puts the set in the place of the earlier one.
  /// - Parameter known: digests by relative path, which whoever wrote the files has taken, so that many are taken at once.
  /// - Parameter foreign: files of the earlier set, by relative path, that are not ours and stay where they are. One whose
  ///   place is taken now stands under its name with a number.
  /// - Parameter doubtful: files of which nobody knows whether they are ours: they stay where their place is not taken now.
  /// - Returns: the manifest as written.
  @discardableResult
  public consuming func commit(
    _ manifest: Manifest, known: [String: FileDigest] = [:], keeping foreign: [RawPath] = [],
    orDoubtful doubtful: [RawPath] = []
  ) throws(Diagnostic) -> Manifest {
    var manifest = manifest
    manifest.outputs = []
    for file in try FileTree.files(below: RawPath(path)).map(\.shown) {
      var digest = known[file]
      if digest == nil { digest = try FileDigest.ofFile("\(path)/\(file)") }
      guard let digest else { continue }
      manifest.outputs.append(Manifest.Output(path: file, bytes: digest.bytes, sha256: digest.sha256))
    }
    try write([manifest.json], to: "manifest.json", mode: nil)
    for file in foreign { try keep(file) }
    for file in doubtful where FileTree.entry(at: RawPath(path).appending(file)) == .nothing { try keep(file) }
    try FolderSwap.put(path, inPlaceOf: destination, aside: "\(root)/\(OutputsFolder.replaced)\(name)")
    isCommitted = true
    return manifest
  }

  /// Lets a file of the earlier set stand in this one, too.
  private func keep(_ relative: RawPath) throws(Diagnostic) {
    let place = RawPath(path).appending(relative)
    if let folder = place.folder { try FileTree.makeFolder(folder) }
    var (free, number) = (place, 1)
    while FileTree.entry(at: free) != .nothing {
      number += 1
      free = place.numbered(number)
    }
    try SecondPlace.give(RawPath(destination).appending(relative), free)
  }

  private func write(_ parts: [[UInt8]], to relative: String, mode: mode_t?) throws(Diagnostic) {
    let file = try inside(relative)
    if let folder = FileTree.folder(of: file) { try FileTree.makeFolder(folder) }
    try Self.write(parts, asNew: file, mode: mode)
  }

  /// Writes a new file whole, in parts one behind the other, at a place below some `path`, whose folder exists.
  /// - Throws: where it stands already, or where the bytes cannot be written.
  public static func write(_ parts: [[UInt8]], asNew file: String) throws(Diagnostic) {
    try write(parts, asNew: file, mode: nil)
  }

  private static func write(_ parts: [[UInt8]], asNew file: String, mode: mode_t?) throws(Diagnostic) {
    let descriptor = try FileDescriptor(creating: file)
    if let mode { try descriptor.setMode(mode) }
    for bytes in parts {
      let failure = bytes.withUnsafeBytes { buffer -> Diagnostic? in
        do throws(Diagnostic) {
          try descriptor.write(buffer)
          return nil
        } catch {
          return error
        }
      }
      if let failure { throw failure }
    }
    try descriptor.close()
  }

  /// The full path of a relative one, which must not lead out of the folder.
  private func inside(_ relative: String) throws(Diagnostic) -> String {
    let parts = relative.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      throw Diagnostic(
        .error, "outputs.path", at: Place(file: relative),
        seen: Text(zh: "输出路径不在本期文件夹内", en: "the path leads out of the period's folder"),
        fix: Text(zh: "请用 单位/名称.xlsx 这样的相对路径", en: "use a relative path such as 单位/name.xlsx"))
    }
    return "\(path)/\(relative)"
  }
}
