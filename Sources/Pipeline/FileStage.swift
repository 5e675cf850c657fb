import Catalog
import Diagnostics
import Outputs
import Records
import Tallies

/// Reads one file: from the cache where it is the same as before, closed where that is possible.
struct FileStage: Sendable {
  private let root: String
  private let reader: RecordReader
  private let catalog: Catalog?
  /// From how many bytes on a file is closed and kept.
  private let from: Int
  private let closer: TableCloser?
  private let cache: FileCache?

  /// Reads files row by row, whatever was kept.
  init(_ root: String, _ reader: RecordReader) {
    self.root = root
    self.reader = reader
    catalog = nil
    from = .max
    closer = nil
    cache = nil
  }

  init(_ root: String, _ reader: RecordReader, _ catalog: Catalog, _ options: RunOptions) {
    self.root = root
    self.reader = reader
    self.catalog = catalog
    from = options.closesFrom ?? .max
    closer = options.closesFrom == nil ? nil : TableCloser(catalog)
    cache =
      options.caches && options.closesFrom != nil
      ? FileCache(outputs: options.outputs, catalog: catalog, closesFrom: from, verifies: options.verifies) : nil
  }

  /// What a file's header says it is, and what the file was like before that was looked at.
  struct Sniffed: Sendable {
    /// Position in `Catalog.kinds`; nil where no kind explains its first table.
    var kind: Int?
    var stamp: FileStamp?
  }

  /// The kind of a file's first table: from the cache where it is the same as before.
  func kind(_ path: String) -> Sniffed {
    let stamp = FileStamp.settled("\(root)/\(path)")
    if let known = cache?.kind(of: path, stamp), known.kind.map({ reader.knows(kind: $0) }) ?? true {
      return Sniffed(kind: known.kind, stamp: stamp)
    }
    return Sniffed(kind: reader.kind(ofFileAt: "\(root)/\(path)", shownAs: path), stamp: stamp)
  }

  /// A file with all its rows.
  func open(_ path: String, _ registers: Registers, _ digests: String) -> Reading.File {
    kept(path, registers, digests) { read(path, registers) }
  }

  /// A file, closed if it is large and can be.
  func closed(_ path: String, _ registers: Registers, _ digests: String) -> Reading.File {
    kept(path, registers, digests) {
      let stamp = FileStamp(path: "\(root)/\(path)")
      guard let closer, let stamp, stamp.bytes >= Int64(from) else { return read(path, registers) }
      var file = read(path, registers, asked: closer.fields)
      // Handed over one by one, so that a table's columns can go as soon as they are not needed.
      var tables = Array(file.tables.reversed())
      file.tables = []
      while let table = tables.popLast() {
        if case .open(let records) = table, closer.closes(records) {
          file.tables.append(.closed(closer.close(records, units: registers.units)))
        } else {
          file.tables.append(table)
        }
      }
      return file
    }
  }

  /// Remembers what the files of a run are like, and of which kinds they are.
  func finish(_ files: [Reading.File], _ sniffed: [Sniffed]) {
    guard let cache else { return }
    var entries: [FileCache.Entry] = []
    for (file, sniffed) in zip(files, sniffed) where file.bytes >= from {
      guard let stamp = file.stamp else { continue }
      // What was sniffed of a file that changed before it was read is not its kind.
      let isSame = sniffed.stamp == stamp
      entries.append(
        FileCache.Entry(path: file.path, stamp: stamp, sha256: file.sha256, isSniffed: isSame, kind: sniffed.kind))
    }
    cache.finish(entries)
  }

  /// Reads a file row by row.
  ///
  /// - Parameter asked: by kind, the fields that are asked for, where its tables will be closed.
  func read(_ path: String, _ registers: Registers, asked: [Set<Int>?] = []) -> Reading.File {
    let before = FileStamp.settled("\(root)/\(path)")
    let outcome = reader.read(path: "\(root)/\(path)", shownAs: path, registers: registers, asked: asked)
    var file = Reading.File(path: path, outcome: outcome)
    file.tables = outcome.tables.map { .open($0) }
    file.outcome.tables = []
    do throws(Diagnostic) {
      let digest = try FileDigest.ofFile("\(root)/\(path)")
      file.bytes = digest.bytes
      file.sha256 = digest.sha256
    } catch {
      if file.outcome.failures.isEmpty { file.outcome.failures.append(error) }
    }
    // A file that changed while it was read is not known to be what its digest says.
    if let before, before == FileStamp(path: "\(root)/\(path)") { file.stamp = before }
    return file
  }

  private func kept(
    _ path: String, _ registers: Registers, _ digests: String, _ read: () -> Reading.File
  ) -> Reading.File {
    guard let cache, let catalog, let stamp = FileStamp.settled("\(root)/\(path)"),
      stamp.bytes >= Int64(from)
    else {
      return read()
    }
    let isCorrection = reader.isCorrection(path)
    var digest = cache.digest(of: path, stamp)
    if digest == nil && cache.mayKnow(stamp) { digest = (try? FileDigest.ofFile("\(root)/\(path)"))?.sha256 }
    if let digest, let kept = cache.file(digest, at: path),
      kept.holds(path: path, isCorrection: isCorrection, registers: registers, digests: digests)
    {
      var file = kept.file
      file.isTaken = true
      file.stamp = stamp == FileStamp(path: "\(root)/\(path)") ? stamp : nil
      return file
    }
    let file = read()
    if file.outcome.failures.isEmpty, file.stamp != nil {
      cache.keep(KeptFile(file, isCorrection: isCorrection, digests: digests, catalog))
    }
    return file
  }
}
