import Catalog
import Diagnostics
import FoundationEssentials
import Glibc
import Outputs
import Tallies
import Values

/// What files came to, kept beside the outputs so that a file that did not change is not read again.
///
/// It is only ever a saving: whatever is missing, damaged or made by other definitions is read anew, and what comes out
/// is the same bytes. `Guides/cache.md` tells the form of its files.
struct FileCache: Sendable {
  /// What a file was like when it was last read.
  struct Entry: Sendable {
    var path: String
    var stamp: FileStamp
    var sha256: String
    /// Whether the kind of its first table is known.
    var isSniffed: Bool
    /// Position in `Catalog.kinds`; nil where none explains it.
    var kind: Int?
  }

  private let path: String
  /// Of the definitions, the settings, and the program.
  private let definitions: String
  /// Whether files are read even where nothing tells of a change.
  private let verifies: Bool
  /// By path.
  private var known: [String: Entry]
  /// Whether these definitions are the ones by which the index names kinds.
  private let knowsKinds: Bool
  private var sizes: Set<Int64>

  /// The cache of an outputs folder, empty where there is none.
  init(outputs: String, catalog: Catalog, closesFrom: Int, verifies: Bool) {
    path = "\(outputs)/\(CacheFile.folder)"
    self.verifies = verifies
    definitions = CacheFile.definitions(catalog.source, closesFrom: closesFrom)
    let index = Self.index("\(path)/index")
    known = Dictionary((index?.files ?? []).map { ($0.path, $0) }, uniquingKeysWith: { a, _ in a })
    knowsKinds = index?.definitions == definitions
    sizes = Set(known.values.map(\.stamp.bytes))
  }

  /// The digest of a file that was read before and is the same by its stamp.
  func digest(of file: String, _ stamp: FileStamp?) -> String? {
    guard !verifies, let stamp, let before = known[file], before.stamp == stamp else { return nil }
    return before.sha256
  }

  /// The kind of a file's first table, where the file is the same as before by its stamp.
  func kind(of file: String, _ stamp: FileStamp?) -> (kind: Int?, Void)? {
    guard knowsKinds, digest(of: file, stamp) != nil, let before = known[file], before.isSniffed else { return nil }
    return (before.kind, ())
  }

  /// Whether a file of this size was ever read, so that it is worth finding out whether this is the same.
  func mayKnow(_ stamp: FileStamp) -> Bool { sizes.contains(stamp.bytes) }

  /// A file as kept; nil where it is not, or what is kept is damaged or was made otherwise. Cost: reading it.
  func file(_ sha256: String, at path: String) -> KeptFile? {
    guard let bytes = WholeFile.read(name(sha256)), let kept = KeptFile(bytes: bytes, of: path),
      kept.file.sha256 == sha256
    else { return nil }
    return kept
  }

  /// Keeps a file. Where that does not succeed, it is read again next time.
  func keep(_ kept: KeptFile) {
    keep(kept.bytes, of: kept.file.sha256)
  }

  /// Keeps the bytes of a kept file, whoever read it.
  func keep(_ bytes: [UInt8], of sha256: String) {
    CacheFile.write(bytes, to: name(sha256), in: path)
  }

  /// The same cache, which knows some files that were kept since besides.
  func knowing(_ entries: [Entry]) -> FileCache {
    var cache = self
    for entry in entries {
      cache.known[entry.path] = entry
      cache.sizes.insert(entry.stamp.bytes)
    }
    return cache
  }

  /// Remembers what the files of a run are like, and drops what none of them came to.
  func finish(_ files: [Entry]) {
    var writer = CacheFile.begun()
    writer.write(definitions)
    writer.write(each: files) { out, file in
      out.write(file.path)
      out.write(file.stamp)
      out.write(file.sha256)
      out.write(file.isSniffed)
      out.write(file.kind) { $0.write(Int64($1)) }
    }
    CacheFile.write(&writer, to: "\(path)/index", in: path)
    let wanted = Set(files.map { name($0.sha256) })
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where name.hasSuffix(".kept") {
      if !wanted.contains("\(path)/\(name)") { unlink("\(path)/\(name)") }
    }
  }

  private func name(_ sha256: String) -> String { "\(path)/\(sha256.prefix(32))-\(definitions).kept" }

  private static func index(_ path: String) -> (definitions: String, files: [Entry])? {
    guard var reader = CacheFile.contents(path) else { return nil }
    guard let definitions = try? reader.text() else { return nil }
    let files = try? reader.each { (reader) throws(KeptFormFault) in
      Entry(
        path: try reader.text(), stamp: try reader.stamp(), sha256: try reader.text(), isSniffed: try reader.flag(),
        kind: try reader.optional { (reader) throws(KeptFormFault) in Int(try reader.number(Int64.self)) })
    }
    return files.map { (definitions, $0) }
  }
}
