import Catalog
import Diagnostics
import Outputs
import Records
import Tallies
import Values

/// Reads one file: from the cache where it is the same as before, closed where that is possible.
struct FileStage: Sendable {
  let root: String
  let reader: RecordReader
  let catalog: Catalog?
  /// From how many bytes on a file is closed and kept.
  let from: Int
  /// How many threads at most.
  let jobs: Int
  let closer: TableCloser?
  var cache: FileCache?

  /// Reads files row by row, whatever was kept.
  init(_ root: String, _ reader: RecordReader, jobs: Int) {
    self.jobs = jobs
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
    jobs = options.jobs
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

  /// What is known of the offices' units and people, and the digests of the files that tell it.
  struct Known: Sendable {
    var registers = Registers.empty
    var digests = ""
  }

  /// Whether a file will have to be read, and how much of it: the longest are best begun with.
  func cost(_ path: String, _ sniffed: Sniffed) -> Int64 {
    cache?.digest(of: path, sniffed.stamp) == nil ? sniffed.stamp?.bytes ?? 0 : 0
  }

  /// In how many parts a file is read at once, as one that costs so much of what all cost: so that no thread is left
  /// waiting for a file that is longer than all others. One thread is the digests'.
  func parts(_ cost: Int64, of all: Int64) -> Int {
    max(1, Int((cost * Int64(jobs - 1) + all - 1) / max(all, 1)))
  }

  /// A file with all its rows.
  func open(_ path: String, _ kind: Int?, _ known: Known) async -> Reading.File {
    await kept(path, kind, { known }) { await read(path, known.registers) }
  }

  /// A file, closed if it is large and can be.
  ///
  /// - Parameters:
  ///   - kind: what its header says it is.
  ///   - units: the register of units.
  ///   - parts: in how many parts it is read at once, at most.
  ///   - known: all that is known; it may have to be waited for.
  func closed(
    _ path: String, _ kind: Int?, _ units: UnitRegister, parts: Int, _ known: @Sendable () async -> Known
  ) async -> Reading.File {
    await kept(path, kind, known) {
      guard let closer, let stamp = FileStamp(path: "\(root)/\(path)"), stamp.bytes >= Int64(from) else {
        return await read(path, known().registers, parts: parts)
      }
      if let kind, closer.fields[kind] != nil, let file = await readPassing(path, units, closer.fields, parts: parts) {
        return close(file, by: closer, units)
      }
      return close(await read(path, known().registers, parts: parts), by: closer, units)
    }
  }

  private func close(_ read: consuming Reading.File, by closer: TableCloser, _ units: UnitRegister) -> Reading.File {
    var file = read
    // Handed over one by one, so that a table's columns can go as soon as they are not needed.
    var tables = Array(file.tables.reversed())
    file.tables = []
    while let table = tables.popLast() { file.tables.append(close(table, by: closer, units)) }
    return file
  }

  private func close(_ table: consuming ReadTable, by closer: TableCloser, _ units: UnitRegister) -> ReadTable {
    switch consume table {
    case .open(let records) where closer.closes(records): .closed(closer.close(records, units: units))
    case let other: other
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
  func read(_ path: String, _ registers: Registers, parts: Int = 1) async -> Reading.File {
    await digested(path) { reader.read(path: "\(root)/\(path)", shownAs: path, registers: registers, parts: parts) }
      ?? Reading.File(path: path, outcome: RecordReader.Outcome())
  }

  /// Reads what is asked for of a file that is only to be tallied; nil where that is not enough.
  private func readPassing(
    _ path: String, _ units: UnitRegister, _ asked: [Set<Int>?], parts: Int
  ) async -> Reading.File? {
    await digested(path) {
      reader.readPassing(path: "\(root)/\(path)", shownAs: path, units: units, asked: asked, parts: parts)
    }
  }

  /// A file that is read, with its digest, which is found out at the same time where there may be several threads.
  private func digested(_ path: String, _ read: () -> RecordReader.Outcome?) async -> Reading.File? {
    let before = FileStamp.settled("\(root)/\(path)")
    async let early = jobs > 1 ? Self.digest("\(root)/\(path)") : nil
    guard let outcome = read() else {
      _ = await early
      return nil
    }
    var file = Reading.File(path: path, outcome: outcome)
    file.tables = outcome.tables.map { .open($0) }
    file.outcome.tables = []
    switch await early ?? Self.digest("\(root)/\(path)") {
    case .success(let digest): (file.bytes, file.sha256) = (digest.bytes, digest.sha256)
    case .failure(let failure): if file.outcome.failures.isEmpty { file.outcome.failures.append(failure) }
    }
    // A file that changed while it was read is not known to be what its digest says; nor is one that the system did not
    // hand over, as it may the next time.
    let isHandedOver = !file.sha256.isEmpty && !outcome.failures.contains { Self.refusals.contains($0.cause) }
    if let before, isHandedOver, before == FileStamp(path: "\(root)/\(path)") { file.stamp = before }
    return file
  }

  /// Causes of failures that lie with the system, not with what is in the file.
  private static let refusals: Set<String> = ["file.missing", "file.forbidden", "file.unreadable"]

  static func digest(_ path: String) -> Result<FileDigest, Diagnostic> {
    do throws(Diagnostic) { return .success(try FileDigest.ofFile(path)) } catch { return .failure(error) }
  }

  private func kept(
    _ path: String, _ kind: Int?, _ known: @Sendable () async -> Known, _ read: () async -> Reading.File
  ) async -> Reading.File {
    guard let cache, isLarge(FileStamp.settled("\(root)/\(path)")) else { return await read() }
    if let file = await taken(path, kind, known) { return file }
    let file = await read()
    guard Self.whyNotKept(file) == nil else { return file }
    if let kept = keptForm(of: file, kind, await known()) { cache.keep(kept) }
    return file
  }
}
