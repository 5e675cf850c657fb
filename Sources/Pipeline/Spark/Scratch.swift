import Diagnostics
import FoundationEssentials
import Glibc

/// A folder for what a job is made of, gone with it.
struct Scratch: ~Copyable {
  private let path: String

  init() throws(Diagnostic) {
    let above = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = "\(above)/taizhang-spark-XXXXXX".utf8CString.map { $0 }
    guard mkdtemp(&name) != nil else { throw Self.unwritable(above) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file of text.
  func write(_ text: String, to name: String) { WholeFile.write(Array(text.utf8), to: file(name)) }

  /// Puts this very program into it, under a name, as one that can be run.
  func copyProgram(to name: String) throws(Diagnostic) {
    guard let bytes = WholeFile.read(CacheFile.ownProgram) else { throw Self.unwritable(file(name)) }
    WholeFile.write(bytes, to: file(name))
    guard chmod(file(name), 0o755) == 0 else { throw Self.unwritable(file(name)) }
  }

  /// Puts a file beside the folder, where it stays, and gives back its path.
  func keep(_ name: String) -> String {
    rename(file(name), "\(path)-\(name)")
    return "\(path)-\(name)"
  }

  private static func unwritable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "scratch.unwritable", at: Place(file: path), seen: Text(both: String(cString: strerror(errno))),
      fix: Text(
        zh: "请检查权限和空间，或用环境变量 TMPDIR 指定另一个临时文件夹",
        en: "check permissions and room, or name another folder for temporary files by the variable TMPDIR"))
  }
}
