internal import CLinux
import FoundationEssentials
import Outputs
import Tallies

/// The form that all files of the cache share: a mark, the form's number, contents, a sum of all. `Guides/cache.md` tells
/// it.
enum CacheFile {
  /// The folder within the outputs folder.
  static let folder = ".cache"
  /// Raised with every change of what a file of the cache holds.
  private static let form: UInt32 = 12
  private static let mark = Array("taizhang kept\n".utf8)

  /// A digest of the definitions, the settings, the program with the libraries it runs with, and from how many bytes on
  /// files are closed.
  static func definitions(_ source: String, closesFrom: Int) -> String {
    digest(of: "\(program) \(closesFrom)", source)
  }

  /// The same for the cache of another machine: where it is equal there, a file comes to the same bytes. The program and the
  /// C library, which encodings are converted by, are told by what they are, not by what their files are like. Empty where
  /// the program cannot be read. Cost: hashing it.
  static func definitionsAnywhere(_ source: String, closesFrom: Int) -> String {
    guard let own = try? FileDigest.ofFile(ownProgram) else { return "" }
    return digest(of: "\(own.sha256) \(String(cString: taizhang_c_library())) \(closesFrom)", source)
  }

  /// The program that runs.
  static let ownProgram = "/proc/self/exe"

  private static func digest(of program: String, _ source: String) -> String {
    let all = "\(Program.name) \(program) \(form)\n\(source)"
    return ((try? FileDigest.sha256(Array(all.utf8))) ?? "").prefix(16).description
  }

  /// What the files are like that the program was loaded from: built anew, or beside another library, it may come to other
  /// bytes under the same version.
  /// Looked at once, before anything is read: the C library loads others as it needs them.
  private static let program: String = {
    var libraries: [String] = []
    withUnsafeMutablePointer(to: &libraries) { libraries in
      taizhang_each_library(
        { path, list in
          guard let path, let list = list?.assumingMemoryBound(to: [String].self) else { return }
          list.pointee.append(String(cString: path))
        }, libraries)
    }
    // Converters of encodings come and go as files are read.
    let loaded = [ownProgram] + libraries.filter { !$0.contains("/gconv/") }.sorted()
    return loaded.map { path in
      FileStamp(path: path).map { "\($0.inode) \($0.bytes) \($0.modified) \($0.changed)" } ?? ""
    }.joined(separator: ";")
  }()

  /// The contents of a file if its mark, its form and its sum are right.
  static func contents(_ path: String) -> ByteReader? { WholeFile.read(path).flatMap { contents(of: $0) } }

  /// The same of the bytes of a file.
  static func contents(of bytes: [UInt8]) -> ByteReader? {
    guard bytes.count >= mark.count + 12, bytes.starts(with: mark) else { return nil }
    var reader = ByteReader(bytes, from: mark.count)
    guard let form = try? reader.number(UInt32.self), form == Self.form else { return nil }
    var end = ByteReader(bytes, from: bytes.count - 8)
    guard let sum = try? end.number(UInt64.self), sum == WholeFile.sum(bytes, to: bytes.count - 8) else { return nil }
    return ByteReader(bytes, from: mark.count + 4, to: bytes.count - 8)
  }

  /// A file up to its contents.
  static func begun() -> ByteWriter {
    var writer = ByteWriter(mark)
    writer.write(form)
    return writer
  }

  /// Writes a file with its sum. Where that does not succeed, the cache lacks it.
  static func write(_ writer: inout ByteWriter, to path: String, in folder: String) {
    end(&writer)
    write(writer.bytes, to: path, in: folder)
  }

  /// Ends a file with its sum.
  static func end(_ writer: inout ByteWriter) { writer.write(WholeFile.sum(writer.bytes, to: writer.bytes.count)) }

  /// Writes a file that has its sum already.
  static func write(_ bytes: [UInt8], to path: String, in folder: String) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    WholeFile.write(bytes, to: path)
  }
}
