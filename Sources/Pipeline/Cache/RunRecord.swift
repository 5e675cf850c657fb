import Glibc

/// A run that ended well, and all that it rested on and left behind: as long as that is the same, so is what it would come to.
struct RunRecord: Sendable {
  /// A file and what it was like; nil where there was none.
  struct Stamped: Sendable, Hashable {
    var path: String
    var stamp: FileStamp?
  }

  /// What a run is asked for, and what it reads.
  struct Grounds: Sendable, Hashable {
    /// Of the definitions, the settings and the program.
    var definitions: String
    /// The folders as they are named in messages, and the periods asked for.
    var inputs: String
    var outputs: String
    var periods: [String]
    /// All files of the inputs folder: those that are read, in their order, and the others.
    var files: [Stamped]
    var others: [String]
    /// The figures that were issued.
    var issued: [Stamped]
  }

  var grounds: Grounds
  /// All files of the period folders that it wrote.
  var written: [Stamped]
  /// What the run said in the end.
  var result: Pipeline.Result

  /// Its name in the cache.
  static let name = "run"

  /// Each path with its stamp.
  static func stamped(_ paths: [String]) -> [Stamped] {
    paths.map { Stamped(path: $0, stamp: FileStamp(path: $0)) }
  }

  /// The same where no change from now on can go unnoticed; nil otherwise.
  static func settled(_ paths: [String]) -> [Stamped]? {
    let files = paths.map { Stamped(path: $0, stamp: FileStamp.settled($0)) }
    return files.contains { $0.stamp == nil } ? nil : files
  }

  /// The record in a cache; nil where there is none, or it is damaged or of another form.
  static func read(outputs: String) -> RunRecord? {
    guard var reader = CacheFile.contents("\(outputs)/\(CacheFile.folder)/\(name)") else { return nil }
    guard let record = try? reader.runRecord(), reader.isAtEnd else { return nil }
    return record
  }

  /// Keeps the record in the place of the one before.
  func keep() {
    var writer = CacheFile.begun()
    writer.write(self)
    let folder = "\(grounds.outputs)/\(CacheFile.folder)"
    CacheFile.write(&writer, to: "\(folder)/\(Self.name)", in: folder)
  }

  /// Forgets what stands in a cache.
  static func forget(outputs: String) { unlink("\(outputs)/\(CacheFile.folder)/\(name)") }
}
