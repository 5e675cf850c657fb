import Catalog
import Diagnostics
import FoundationEssentials
import Outputs

extension Pipeline {
  /// What the run before came to, where nothing that it read or wrote is another since; nil where anything is, or where
  /// there is any doubt. Opens no file but the settings, the definitions and the record. O(files).
  ///
  /// Precondition: the outputs folder is held, so that no other run changes it meanwhile.
  func unchanged() -> Result? {
    guard let closesFrom = recorded, !options.verifies, let record = RunRecord.read(outputs: options.outputs),
      let folder = try? InputFolder(path: options.inputs, outputs: options.outputs)
    else { return nil }
    let source = Catalog.source(own: folder.definitions, settings: folder.settings)
    let now = grounds(
      folder, source: source, closesFrom: closesFrom, files: RunRecord.stamped(paths(folder)),
      issued: RunRecord.stamped(issuedFiles()))
    // What others keep beside them is no matter.
    guard now == record.grounds, RunRecord.stamped(record.written.map(\.path)) == record.written else { return nil }
    if folder.isSample { progress(.usingSample(folder.root)) }
    progress(.unchanged(files: folder.files.count, folders: record.result.folders))
    var result = record.result
    result.isUnchanged = true
    result.taken = Set(result.files.map(\.path))
    return result
  }

  /// Whether runs are recorded: from how many bytes on their files are closed.
  private var recorded: Int? { options.caches ? options.closesFrom : nil }

  /// What a run is about to rest on besides its inputs. The record of the run before holds no longer.
  func beginRecord() -> [RunRecord.Stamped] {
    guard recorded != nil else { return [] }
    RunRecord.forget(outputs: options.outputs)
    return issuedFiles().map { RunRecord.Stamped(path: $0, stamp: FileStamp.settled($0)) }
  }

  /// Keeps a run that ended well, unless something of it may have changed meanwhile.
  ///
  /// - Parameters:
  ///   - folder: the inputs as they were listed when the run began.
  ///   - stamps: by path, what each file was like while it was read.
  ///   - issued: the issued figures before they were read.
  ///   - files: the paths of all files that it wrote.
  func keepRecord(
    _ result: Result, _ folder: InputFolder, source: String, stamps: [String: FileStamp], issued: [RunRecord.Stamped],
    wrote files: [String]
  ) {
    guard let closesFrom = recorded, let written = RunRecord.settled(files),
      issued == RunRecord.stamped(issuedFiles())
    else { return }
    let read = zip(folder.files, paths(folder)).map { RunRecord.Stamped(path: $1, stamp: stamps[$0]) }
    guard read == RunRecord.stamped(paths(folder)), !read.contains(where: { $0.stamp == nil }) else { return }
    let grounds = grounds(folder, source: source, closesFrom: closesFrom, files: read, issued: issued)
    RunRecord(grounds: grounds, written: written, result: result).keep()
  }

  private func grounds(
    _ folder: InputFolder, source: String, closesFrom: Int, files: [RunRecord.Stamped], issued: [RunRecord.Stamped]
  ) -> RunRecord.Grounds {
    RunRecord.Grounds(
      definitions: CacheFile.definitions(source, closesFrom: closesFrom), inputs: options.inputs,
      outputs: options.outputs, periods: options.periods, files: files,
      others: folder.remarks.map { "\($0.place.file): \($0.cause)" }, issued: issued)
  }

  private func paths(_ folder: InputFolder) -> [String] { folder.files.map { "\(folder.root)/\($0)" } }

  /// The files that restatements rest on.
  private func issuedFiles() -> [String] {
    let folder = "\(options.outputs)/\(OutputsFolder.issued)"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.flatMap { name in
      [IssuedFolder.figuresName, IssuedFolder.manifestName].map { "\(folder)/\(name)/\($0)" }
    }
  }
}
